import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

const good = { LINLI_MODE: 'demo', DATABASE_URL: 'postgres://x@127.0.0.1/x', LINLI_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), LINLI_FILES_DIR: '/tmp/x' };

describe('the settings', () => {
  it('derive a different key for each use from one secret', () => {
    const { keys } = readConfig(good);
    expect(new Set([keys.seal, keys.index, keys.code].map((key) => key.toString('hex'))).size).toBe(3);
    expect(readConfig(good).keys).toEqual(keys);
  });

  it('are named in the sentence when one is missing or wrong', () => {
    expect(() => readConfig({ ...good, DATABASE_URL: undefined })).toThrow(/DATABASE_URL/);
    expect(() => readConfig({ ...good, LINLI_MASTER_KEY: 'c2hvcnQ=' })).toThrow(/LINLI_MASTER_KEY/);
    expect(() => readConfig({ ...good, API_PORT: '70000' })).toThrow(/API_PORT/);
  });

  it('refuse the outbox in production, and production is the default', () => {
    expect(readConfig({ ...good, LINLI_MODE: undefined }).demo).toBe(false);
    expect(() => readConfig({ ...good, LINLI_MODE: 'production', LINLI_SMS: 'outbox' })).toThrow(/demo mode only/);
  });
});
