import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Id } from '@linli/kernel';

const KEY = /^[0-9a-f-]{36}\/[0-9a-f]{64}$/;

/** Files by their content: the key is neighbourhood and SHA-256, so a file is never changed in place and never stored twice. */
export class FileStore {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Stores the bytes and answers their key. They are on the disk before the key is known to anybody. */
  async put(neighbourhoodId: Id, bytes: Uint8Array): Promise<string> {
    const key = `${neighbourhoodId}/${createHash('sha256').update(bytes).digest('hex')}`;
    const path = join(this.#dir, key);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const part = `${path}.${randomBytes(6).toString('hex')}.part`;
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    return key;
  }

  async get(key: string): Promise<Buffer> {
    if (!KEY.test(key)) throw new Error('Broken invariant: a file key has a neighbourhood and a digest');
    return readFile(join(this.#dir, key));
  }
}
