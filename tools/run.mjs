// `node tools/run.mjs COMMAND …`: installs what is missing, then runs an installed command under Node 24.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fail, install, node24, root, surroundings } from './install.mjs';

const [command, ...args] = process.argv.slice(2);
if (command === undefined) fail('Name a command to run.');
install();
const file = command === 'node' ? node24() : join(root, 'node_modules', '.bin', command);
const done = spawnSync(file, args, { cwd: root, stdio: 'inherit', env: surroundings(), shell: process.platform === 'win32' });
process.exit(done.status ?? 1);
