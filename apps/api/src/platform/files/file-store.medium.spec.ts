import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FileStore } from './file-store.ts';

const HOOD = '0192b7a0-0000-7000-8000-000000000001';
let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'linli-store-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('the file store', () => {
  it('gives back what was put, under the digest of its content', async () => {
    const store = new FileStore(dir);
    const key = await store.put(HOOD, Buffer.from('abc'));
    expect(key).toBe(`${HOOD}/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad`);
    expect((await store.get(key)).toString()).toBe('abc');
  });

  it('keeps one file for equal content put at the same moment, and no unfinished part', async () => {
    const store = new FileStore(dir);
    await Promise.all(Array.from({ length: 8 }, () => store.put(HOOD, Buffer.from('same'))));
    const files = await readdir(join(dir, HOOD));
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(new Set(files).size).toBe(files.length);
  });

  it('does not leave its folder, whatever the key says', async () => {
    const store = new FileStore(dir);
    for (const key of ['../etc/passwd', `${HOOD}/../../x`, '']) await expect(store.get(key)).rejects.toThrow(/invariant/);
  });
});
