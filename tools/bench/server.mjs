// What the parts that go through HTTP share: a database with the product's durability (synchronous commit, fsync), and servers as processes.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../install.mjs';
import { startPostgres } from '../up/postgres.mjs';
import { NODE_ARGS } from '../up/product.mjs';
import { migrate } from '../../apps/api/src/platform/database/migrator.ts';

export const API = join(root, 'apps', 'api', 'dist', 'main.js');

/** Runs `work` on a migrated database of its own, with the environment that a server on it needs, and clears everything away. */
export async function withDatabase(work) {
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  const password = randomBytes(18).toString('base64url');
  const server = await startPostgres({ dataDir, password });
  try {
    const owner = `postgres://linli_owner:${password}@127.0.0.1:${server.port}`;
    await once(`${owner}/postgres`, (client) => client.query('create database linli'));
    const { applicationUrl } = await migrate(`${owner}/linli`);
    const env = { DATABASE_URL: applicationUrl, LINLI_MODE: 'demo', LINLI_MASTER_KEY: randomBytes(32).toString('base64'), LINLI_FILES_DIR: dataDir };
    await work({ url: `${owner}/linli`, env });
  } finally {
    await server.stop();
    server.remove();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** One connection of the owner of the tables, who is held to no wall. */
export async function once(url, work) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A server as a process of its own, as the product starts its parts; it tells its port. */
export function start(file, env) {
  const child = spawn(process.execPath, [...NODE_ARGS, file], { cwd: root, env: { ...process.env, NODE_ENV: 'production', ...env }, stdio: ['ignore', 2, 2, 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', ({ port }) => resolve({ port, pid: child.pid, stop: () => new Promise((done) => (child.once('exit', done), child.kill('SIGTERM'))) }));
    child.once('exit', () => reject(new Error(`${file} ended`)));
  });
}

/** A neighbourhood and people in it with a session each; answers the tokens of their cookies. */
export async function addPeople(client, neighbourhoodId, personIds, role) {
  const tokens = personIds.map(() => randomBytes(32).toString('base64url'));
  await client.query(`insert into region values ('c', null, 'city', 'c'), ('d', 'c', 'district', 'd'), ('s', 'd', 'street', 's')`);
  await client.query(`insert into neighbourhood (neighbourhood_id, code, name, street_id, jurisdiction, address, built_year, help_phone, desk_place, desk_hours, is_invented) values ($1, 'bench', 'bench', 's', 'hangzhou', 'x', 1990, '1', 'x', 'x', true)`, [neighbourhoodId]);
  await client.query(`insert into person (id, kind, phone_index, name_sealed) select p, 'resident', sha256(p::text::bytea), 'x' from unnest($1::uuid[]) p`, [personIds]);
  await client.query(`insert into session (token_hash, id, person_id, fresh_at, expires_at) select h, gen_random_uuid(), p, clock_timestamp(), clock_timestamp() + interval '1 day' from unnest($1::bytea[], $2::uuid[]) s(h, p)`, [tokens.map((token) => createHash('sha256').update(token).digest()), personIds]);
  await client.query(`insert into membership (neighbourhood_id, person_id, role) select $1, p, $3 from unnest($2::uuid[]) p`, [neighbourhoodId, personIds, role]);
  return tokens;
}

/** The headers of a request that comes from our own pages with somebody's cookie. */
export function asBrowser(port, token) {
  return { cookie: `__Host-linli=${token}`, origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' };
}

function post(agent, port, { path, token, key, body }) {
  const text = JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const call = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text), ...asBrowser(port, token), 'idempotency-key': key } }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode));
    });
    call.on('error', reject);
    call.end(text);
  });
}

/** Sends every request once, `clients` at a time; requests a second. An answer that was not expected ends the measurement. */
export async function rush(port, clients, requests) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const wrong = new Map();
  let next = 0;
  const from = performance.now();
  const client = async () => {
    for (let at = next++; at < requests.length; at = next++) {
      const status = await post(agent, port, requests[at]);
      if (status !== requests[at].expect) wrong.set(status, (wrong.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const rate = requests.length / ((performance.now() - from) / 1_000);
  agent.destroy();
  if (wrong.size > 0) throw new Error(`answers that were not expected: ${JSON.stringify([...wrong])}`);
  return rate;
}
