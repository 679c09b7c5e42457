import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const messages = join(process.cwd(), 'messages');
const LOCALES = ['zh-Hant', 'en'] as const;

type Messages = Record<string, string>;
const read = (file: string): Messages => JSON.parse(readFileSync(file, 'utf8')) as Messages;
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

function differences(first: Messages, other: Messages): string[] {
  const keys = new Set([...Object.keys(first), ...Object.keys(other)]);
  return [...keys].filter((key) => first[key] === undefined || other[key] === undefined || first[key] === '' || other[key] === '' || placeholders(first[key]).join() !== placeholders(other[key]).join());
}

const files = readdirSync(messages, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('zh-Hans.json'));

describe('messages', () => {
  it('are found', () => expect(files).toContain('zh-Hans.json'));

  it.each(files.flatMap((file) => LOCALES.map((locale) => [file, locale] as const)))('of %s are the same in %s, with the same figures in them', (file, locale) => {
    expect(differences(read(join(messages, file)), read(join(messages, dirname(file), `${locale}.json`)))).toEqual([]);
  });

  it('notices a missing key and a lost figure', () => {
    expect(differences({ a: 'x', b: '{n} 件' }, { b: 'some' })).toEqual(['a', 'b']);
  });

  it('never shout or toast', () => {
    for (const file of files) for (const [key, text] of Object.entries(read(join(messages, file)))) expect(text, key).not.toMatch(/[!！]|成功/);
  });
});
