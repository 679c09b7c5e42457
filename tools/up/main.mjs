// `npm start`, the part that runs under Node 24: brings the product up, prints where it is, and takes it down on Ctrl-C.
import { createWriteStream, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from '../install.mjs';
import { startProduct } from './product.mjs';

const dataDir = resolve(process.env.LINLI_DATA_DIR ?? join(root, '.linli'));
const port = Number(process.env.PORT ?? 3210);
const host = process.env.HOST ?? '127.0.0.1';
const mode = process.env.LINLI_MODE ?? 'demo';

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (!Number.isInteger(port) || port < 1 || port > 65535) fail(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
if (process.env.DATABASE_URL) {
  try {
    if (!/^postgres(ql)?:$/.test(new URL(process.env.DATABASE_URL).protocol)) throw new Error();
  } catch {
    fail('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  }
}

/** The demo people, as the seed made them. */
function demoBlock(address) {
  return `
  邻里 Linli   ${address}        (Ctrl-C stops it)

  Text messages and codes of demo mode:  ${address}/dev/outbox

  resident    住户      phone 19900000001     ${address}/sign-in
  elder       长辈      phone 19900000002     ${address}/sign-in   (then 长辈版)
  committee   业委会    login committee       ${address}/sign-in/staff
  street      街道      login street
  enterprise  实施企业  login enterprise
  district    区        login district
  auditor     审计      login auditor

  Staff: the password is the login followed by -demo-2026, the 6-digit code is on the outbox page.
`;
}

mkdirSync(dataDir, { recursive: true, mode: 0o755 });
const log = createWriteStream(join(dataDir, 'linli.log'), { flags: 'a', mode: 0o600 });
let stopping = false;
try {
  const product = await startProduct({
    dataDir,
    port,
    host,
    mode,
    databaseUrl: process.env.DATABASE_URL || undefined,
    publicOrigin: process.env.LINLI_PUBLIC_ORIGIN || undefined,
    onLine: (text) => {
      log.write(text);
      if (text.includes('Demo message')) process.stdout.write(`  ${text.slice(text.indexOf('Demo message'))}`);
    },
  });
  const end = async (code) => {
    if (stopping) return;
    stopping = true;
    await product.stop();
    log.end();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0));
  void product.gone.then(() => {
    if (!stopping) process.stderr.write(`A part of Linli ended by itself; ${join(dataDir, 'linli.log')} says why.\n`);
    return end(1);
  });
  process.stdout.write(mode === 'demo' ? demoBlock(product.address) : `\n  邻里 Linli   ${product.address}\n\n`);
} catch (error) {
  fail(error.message);
}
