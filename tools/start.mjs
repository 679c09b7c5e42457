// `npm start`: installs, builds and brings the product up; Ctrl-C takes it down.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fail, install, node24, root, surroundings } from './install.mjs';

install();
const env = surroundings();
const build = spawnSync(join(root, 'node_modules', '.bin', 'turbo'), ['run', 'build', '--concurrency=2', '--output-logs=errors-only'], {
  cwd: root,
  stdio: ['ignore', 2, 2],
  env,
  shell: process.platform === 'win32',
});
if (build.status !== 0) fail('The build failed; the messages above say where.');

// The child leads a group of its own, so that Ctrl-C reaches it once and in order, through here.
const up = spawn(node24(), [join(root, 'tools', 'up', 'main.mjs')], { cwd: root, stdio: 'inherit', env, detached: process.platform !== 'win32' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => up.kill('SIGTERM'));
up.on('exit', (code) => process.exit(code ?? 1));
