// One real PostgreSQL for the whole run, with the real migrations in a template database; every test file clones it. It is the one that
// comes with the packages, or the server of LINLI_TEST_DATABASE_URL (a superuser's connection: tests look behind the walls).
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from '../../../tools/up/postgres.mjs';
import { migrate } from '../src/platform/database/migrator.ts';

async function ourServer() {
  const password = randomBytes(18).toString('base64url');
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-test-'));
  const server = await startPostgres({ dataDir, password, settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } });
  const stop = async () => {
    await server.stop();
    server.remove();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { owner: `postgres://linli_owner:${password}@127.0.0.1:${server.port}`, stop };
}

async function run(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

export default async function setUp() {
  mkdirSync(new URL('../reports', import.meta.url), { recursive: true });
  const given = process.env.LINLI_TEST_DATABASE_URL;
  const { owner, stop } = given ? { owner: new URL('/', given).href.slice(0, -1), stop: async () => {} } : await ourServer();
  const template = `linli_template_${randomBytes(4).toString('hex')}`;
  await run(`${owner}/postgres`, `create database ${template}`);
  const { applicationUrl } = await migrate(`${owner}/${template}`);
  process.env.LINLI_TEST_OWNER_URL = owner;
  process.env.LINLI_TEST_APP_URL = applicationUrl;
  globalThis.linliTearDown = async () => {
    if (given) {
      await run(`${owner}/postgres`, `drop database ${template} with (force)`);
      await run(`${owner}/postgres`, `drop role ${new URL(applicationUrl).username}`);
    }
    await stop();
  };
}
