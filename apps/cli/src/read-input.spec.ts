import { describe, expect, it } from 'vitest';
import { readInput } from './read-input.ts';

async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part;
}

const refused = (code: string) => ({ ok: false, refusal: { code, field: 'input' } });
const MEBIBYTE = 1024 * 1024;

describe('reading the input', () => {
  it('joins chunks, also one that ends inside a character, and takes a byte order mark', async () => {
    const bytes = new TextEncoder().encode('{"名":"劲松"}');
    expect(await readInput(chunks(bytes.slice(0, 3), bytes.slice(3, 9), bytes.slice(9)))).toEqual({ ok: true, value: { 名: '劲松' } });
    expect(await readInput(chunks(Uint8Array.of(0xef, 0xbb, 0xbf), '[1]'))).toEqual({ ok: true, value: [1] });
  });

  it.each([
    ['nothing', '', 'input-empty'],
    ['white space', ' \n', 'input-empty'],
    ['half a document', '{"a":', 'not-json'],
    ['two documents', '{}{}', 'not-json'],
    ['a broken character', Uint8Array.of(0x22, 0xff, 0x22), 'not-json'],
    ['65 levels', '['.repeat(65) + ']'.repeat(65), 'input-too-deep'],
    ['endless nesting that is never closed', '{"a":'.repeat(1_000_000), 'input-too-deep'],
    ['millions of values', `[${'[],'.repeat(5_000_000)}[]]`, 'input-too-many-values'],
  ])('refuses %s', async (_what, input, code) => {
    expect(await readInput(chunks(input))).toMatchObject(refused(code));
  });

  it('counts no bracket inside a text, however its quotes are escaped', async () => {
    const text = `${'['.repeat(100)}"\\${'{'.repeat(100)}`;
    expect(await readInput(chunks(JSON.stringify([text])))).toEqual({ ok: true, value: [text] });
    expect(await readInput(chunks('['.repeat(64) + ']'.repeat(64)))).toMatchObject({ ok: true });
  });

  it('stops at 64 MiB, and not a byte before', async () => {
    const blank = new Uint8Array(MEBIBYTE).fill(0x20);
    const full = Array.from({ length: 64 }, () => blank);
    expect(await readInput(chunks(...full))).toMatchObject(refused('input-empty'));
    expect(await readInput(chunks(...full, ' '))).toMatchObject(refused('input-too-large'));
  });

  it('refuses a stream that breaks', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield* chunks('{');
      throw new Error('EIO');
    }
    expect(await readInput(broken())).toMatchObject(refused('input-unreadable'));
  });
});
