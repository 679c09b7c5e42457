// `npm run --silent linli -- COMMAND`: the command line of the rule packages, for auditors; it needs no server.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { install, node24, root, surroundings } from './install.mjs';

install();
const main = join(root, 'apps', 'cli', 'src', 'main.ts');
const flags = ['--conditions=@linli/source', '--disable-warning=ExperimentalWarning'];
const done = spawnSync(node24(), [...flags, main, ...process.argv.slice(2)], { stdio: 'inherit', env: surroundings() });
process.exit(done.status ?? 1);
