// One real PostgreSQL for the whole run, with the real migrations in a template database; every test file clones it.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../../tools/up/postgres.mjs';
import { migrate } from '../src/platform/database/migrator.ts';

export default async function setUp() {
  mkdirSync(new URL('../reports', import.meta.url), { recursive: true });
  const password = randomBytes(18).toString('base64url');
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-test-'));
  const server = await startPostgres({ dataDir, password, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } });
  globalThis.linliServer = server;
  globalThis.linliDataDir = dataDir;
  const owner = `postgres://linli_owner:${password}@127.0.0.1:${server.port}`;
  const { default: pg } = await import('pg');
  const client = new pg.Client(`${owner}/postgres`);
  await client.connect();
  await client.query('create database linli_template');
  const { applicationUrl } = await migrate(`${owner}/linli_template`);
  await client.end();
  process.env.LINLI_TEST_OWNER_URL = owner;
  process.env.LINLI_TEST_APP_URL = applicationUrl;
}
