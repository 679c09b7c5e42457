// What every command of the root does first: install what is missing and find a Node that is new enough.
// This file runs under the Node of the machine (20.19 or newer), before anything is installed, so it uses Node's own modules only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Ends the command with one sentence on standard error. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

function olderThan(version, major, minor) {
  const [a = 0, b = 0] = version.replace(/^v/, '').split('.').map(Number);
  return a < major || (a === major && b < minor);
}

/** Installs the locked packages unless the lock file is the one that was installed last. Progress goes to standard error. */
export function install() {
  if (olderThan(process.version, 20, 19)) fail(`Linli needs Node 20.19 or newer; this is ${process.version}.`);
  const stamp = join(root, 'node_modules', '.linli-lock');
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stderr.write('Installing packages (once, about a minute)…\n');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...first, 'ci', '--include=dev', '--include=optional', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: npm === undefined && process.platform === 'win32',
  });
  if (done.status !== 0) fail('The packages could not be installed; npm says why above.');
  writeFileSync(stamp, wanted);
}

/** The Node that runs everything: 24 from the packages, or the machine's own when it is new enough. */
export function node24() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const packaged = join(root, 'node_modules', name, 'bin', file);
  if (existsSync(packaged) && spawnSync(packaged, ['-v']).status === 0) return packaged;
  if (!olderThan(process.version, 24, 11)) return process.execPath;
  return fail(`No Node 24 comes with the packages for ${process.platform} ${process.arch}: install Node 24.11 or newer and try again.`);
}

/** The surroundings for a tool: Node 24 and the installed commands come first on the path; nothing reports home. */
export function surroundings(extra = {}) {
  const path = [dirname(node24()), join(root, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  return { ...process.env, PATH: path, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', ...extra };
}
