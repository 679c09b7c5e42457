// `npm run bench`: speed as ratios measured in one run, since machines differ and are busy. It judges nothing; it prints.
// `npm run bench -- rules roster casting ledger shares statement pages` runs a part.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../install.mjs';

const PARTS = ['rules', 'roster', 'casting', 'ledger', 'shares', 'statement', 'pages'];
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !PARTS.includes(name));
if (unknown !== undefined) {
  process.stderr.write(`There is no part "${unknown}"; there are ${PARTS.join(', ')}.\n`);
  process.exit(1);
}
if (wanted.length === 0 || wanted.some((name) => ['casting', 'ledger', 'shares', 'statement', 'pages'].includes(name))) {
  const build = spawnSync(join(root, 'node_modules', '.bin', 'turbo'), ['run', 'build', '--concurrency=2', '--output-logs=errors-only'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (build.status !== 0) process.exit(1);
}
for (const name of PARTS.filter((part) => wanted.length === 0 || wanted.includes(part))) {
  process.stdout.write(`\n${name}\n`);
  const file = join(root, 'tools', 'bench', `${name}.mjs`);
  const done = spawnSync(process.execPath, ['--conditions=@linli/source', '--disable-warning=ExperimentalWarning', '--expose-gc', file], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
