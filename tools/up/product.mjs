// The whole product in order: database, schema, API, demo neighbourhood, site. `npm start` runs it for people, the journeys for tests.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { root } from '../install.mjs';
import { startPostgres } from './postgres.mjs';
import { secretsIn } from './secrets.mjs';

const api = join(root, 'apps', 'api', 'dist');

/** Refuses a port that somebody else listens on, before anything is started. */
export function assertPortFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => reject(new Error(error.code === 'EADDRINUSE' ? `Port ${port} is in use: set PORT to another one.` : `Port ${port} cannot be used: ${error.message}`)));
    probe.listen(port, host, () => probe.close(resolve));
  });
}

async function openDatabase(dataDir, secrets, databaseUrl, settings) {
  if (databaseUrl !== undefined) return { url: databaseUrl, stop: async () => {} };
  const server = await startPostgres({ dataDir, password: secrets.ownerPassword, settings });
  const { default: pg } = await import('pg');
  const base = `postgres://linli_owner:${secrets.ownerPassword}@127.0.0.1:${server.port}`;
  const client = new pg.Client(`${base}/postgres`);
  try {
    await client.connect();
    const { rowCount } = await client.query(`select 1 from pg_database where datname = 'linli'`);
    if (rowCount === 0) await client.query('create database linli');
    return { url: `${base}/linli`, stop: server.stop, pid: server.pid };
  } catch (error) {
    await server.stop();
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

async function migrateDatabase(url, password) {
  const { migrate } = await import(join(api, 'platform', 'database', 'migrator.js'));
  try {
    return await migrate(url, password);
  } catch (error) {
    const where = new URL(url);
    throw new Error(`The database at ${where.hostname}:${where.port || 5432}${where.pathname} cannot be used: ${error.message}`);
  }
}

/** A large roster leaves much behind for a moment; with a smaller nursery the process does not keep the room for it (76 MB of growth, not 160). */
export const NODE_ARGS = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16'];

/** A child that leads a group of its own and hears of our end by the channel between us. */
function spawnChild(name, file, env, onLine) {
  const child = spawn(process.execPath, [...NODE_ARGS, file], { cwd: root, env, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let last = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      last = (last + text).slice(-3000);
      onLine?.(text);
    });
  }
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve, reject) => {
    child.once('message', resolve);
    void gone.then(() => reject(new Error(`The ${name} ended: ${last.trim().split('\n').slice(-5).join(' ')}`)));
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await gone;
    clearTimeout(late);
  };
  return { ready, gone, stop, pid: child.pid };
}

/**
 * Starts everything and answers { address, apiAddress, seeded, stop, gone }. `gone` settles when a part ends by itself.
 * `onLine` hears what the parts print.
 */
export async function startProduct({ dataDir, port, host, databaseUrl, mode = 'demo', publicOrigin, seed = true, settings, extraEnv = {}, onLine }) {
  await assertPortFree(port, host);
  const secrets = secretsIn(dataDir);
  const filesDir = join(dataDir, 'files');
  mkdirSync(filesDir, { recursive: true, mode: 0o700 });
  const running = [];
  const stop = async () => {
    for (const part of running.splice(0).reverse()) await part.stop();
  };
  try {
    const database = await openDatabase(dataDir, secrets, databaseUrl, settings);
    running.push(database);
    const { applicationUrl } = await migrateDatabase(database.url, secrets.applicationPassword);
    const env = {
      ...process.env,
      LINLI_MODE: mode,
      DATABASE_URL: applicationUrl,
      LINLI_MASTER_KEY: secrets.masterKey,
      LINLI_FILES_DIR: filesDir,
      LINLI_SITE_KEY: secrets.siteKey,
      NODE_ENV: 'production',
      TZ: 'UTC',
      LINLI_SITE_ADDRESS: `http://localhost:${port}`,
      ...(publicOrigin === undefined ? {} : { LINLI_PUBLIC_ORIGIN: publicOrigin }),
      ...extraEnv,
    };
    let seeded = false;
    if (seed && mode === 'demo') {
      const seeder = spawnChild('demo neighbourhood', join(api, 'seed', 'main.js'), { ...env, LINLI_POOL_WAIT_MS: '30000' }, onLine);
      ({ seeded } = await seeder.ready);
      await seeder.gone;
    }
    const server = spawnChild('API', join(api, 'main.js'), { ...env, API_PORT: String(extraEnv.API_PORT ?? 0), API_HOST: '127.0.0.1' }, onLine);
    running.push(server);
    const { port: apiPort } = await server.ready;
    const site = spawnChild('site', join(root, 'apps', 'web', 'server.mjs'), {
      ...env,
      DATABASE_URL: '',
      LINLI_MASTER_KEY: '',
      API_URL: `http://127.0.0.1:${apiPort}`,
      HOST: host,
      PORT: String(port),
      PUBLIC_ORIGIN: publicOrigin ?? '',
      LINLI_DEMO: mode === 'demo' ? '1' : '',
    }, onLine);
    running.push(site);
    await site.ready;
    const shown = host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host;
    return { address: publicOrigin ?? `http://${shown}:${port}`, apiAddress: `http://127.0.0.1:${apiPort}`, databaseUrl: database.url, applicationUrl, siteKey: secrets.siteKey, seeded, stop, gone: Promise.race([server.gone, site.gone]) };
  } catch (error) {
    await stop();
    throw error;
  }
}
