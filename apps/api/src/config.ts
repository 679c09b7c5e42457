import { hkdfSync } from 'node:crypto';
import { z } from 'zod';

const schema = z.object({
  LINLI_MODE: z.enum(['demo', 'production']).default('production'),
  DATABASE_URL: z.string().min(1),
  /** 32 bytes in base64; every other key is derived from it, so there is one secret to keep. */
  LINLI_MASTER_KEY: z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64'),
  LINLI_FILES_DIR: z.string().min(1),
  /** Shared by site and API, so that only the site may name the client's address and the public origin. */
  LINLI_SITE_KEY: z.string().min(16).optional(),
  LINLI_PUBLIC_ORIGIN: z.url().optional(),
  /** Where people find the site, for the addresses printed on notices, when there is no public origin. */
  LINLI_SITE_ADDRESS: z.url().default('http://localhost:3210'),
  LINLI_SMS: z.enum(['outbox']).optional(),
  LINLI_CODES_PER_ADDRESS_HOUR: z.coerce.number().int().min(1).max(100_000).optional(),
  /** How long a request waits for a free connection before it is told «busy». */
  LINLI_POOL_WAIT_MS: z.coerce.number().int().min(100).max(60_000).default(2_000),
  LINLI_POOL: z.coerce.number().int().min(2).max(100).default(10),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
});

export interface Config {
  readonly demo: boolean;
  readonly databaseUrl: string;
  readonly filesDir: string;
  readonly siteKey: string | undefined;
  readonly publicOrigin: string | undefined;
  readonly siteAddress: string;
  readonly codesPerAddressHour: number;
  readonly pool: number;
  readonly poolWaitMs: number;
  readonly host: string;
  readonly port: number;
  /** Derived 32-byte keys, one for each use, so that no key serves two purposes. */
  readonly keys: { readonly seal: Buffer; readonly index: Buffer; readonly code: Buffer };
}

/**
 * Reads the settings from the environment. A missing or wrong one ends the start with a sentence that names it. The outbox that shows
 * codes on a page belongs to demo mode: production refuses to start with it, and refuses to start without a real provider.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const read = schema.safeParse(env);
  if (!read.success) {
    const [first] = read.error.issues;
    throw new Error(`The setting ${String(first?.path.join('.'))} is missing or wrong: ${first?.message ?? ''}`);
  }
  const { data } = read;
  const demo = data.LINLI_MODE === 'demo';
  if (!demo && data.LINLI_SMS === 'outbox') throw new Error('LINLI_SMS=outbox shows codes on a page and is for demo mode only.');
  const master = Buffer.from(data.LINLI_MASTER_KEY, 'base64');
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, Buffer.alloc(0), `linli/${use}/v1`, 32));
  return {
    demo,
    databaseUrl: data.DATABASE_URL,
    filesDir: data.LINLI_FILES_DIR,
    siteKey: data.LINLI_SITE_KEY,
    publicOrigin: data.LINLI_PUBLIC_ORIGIN,
    siteAddress: data.LINLI_SITE_ADDRESS,
    codesPerAddressHour: data.LINLI_CODES_PER_ADDRESS_HOUR ?? (demo ? 500 : 20),
    pool: data.LINLI_POOL,
    poolWaitMs: data.LINLI_POOL_WAIT_MS,
    host: data.API_HOST,
    port: data.API_PORT,
    keys: { seal: derive('seal'), index: derive('blind-index'), code: derive('one-time-code') },
  };
}
