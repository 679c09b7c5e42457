// `npm run check:data`: named invariants over live data. It reads the database of DATABASE_URL (its owner's connection), or the one that
// `npm start` keeps; the product may be running or not.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, root } from './install.mjs';
import { place, startPostgres } from './up/postgres.mjs';
import { secretsIn } from './up/secrets.mjs';

const { runChecks } = await import('../apps/api/src/checks/run-checks.ts');

async function ownDatabase() {
  const dataDir = resolve(process.env.LINLI_DATA_DIR ?? join(root, '.linli'));
  if (!existsSync(join(dataDir, 'secrets.json'))) fail('There is no data yet: run `npm start` once, or set DATABASE_URL.');
  const { ownerPassword } = secretsIn(dataDir);
  const pidFile = join(place(dataDir).data, 'postmaster.pid');
  const running = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[3]) : undefined;
  const server = running === undefined ? await startPostgres({ dataDir, password: ownerPassword }) : { port: running, stop: async () => {} };
  return { url: `postgres://linli_owner:${ownerPassword}@127.0.0.1:${server.port}/linli`, stop: server.stop };
}

const database = process.env.DATABASE_URL ? { url: process.env.DATABASE_URL, stop: async () => {} } : await ownDatabase();
try {
  const findings = await runChecks(database.url);
  for (const { name, why, offenders } of findings) process.stdout.write(`${offenders.length === 0 ? 'holds ' : 'BROKEN'}  ${name}${offenders.length === 0 ? '' : `\n        ${why}\n        ${offenders.join('\n        ')}`}\n`);
  process.exitCode = findings.every((finding) => finding.offenders.length === 0) ? 0 : 1;
} catch (error) {
  if (error.code !== '42501') throw error;
  await database.stop();
  fail('The role of DATABASE_URL is held to the walls between neighbourhoods and would find all well: give it BYPASSRLS, or use another.');
} finally {
  await database.stop();
}
