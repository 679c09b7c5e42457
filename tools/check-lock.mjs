// The lock file must be complete: npm drops an optional package that it cannot find without a word, and a later `npm ci` then refuses.
// It must also name no registry, so that it installs from whichever one the machine uses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './install.mjs';

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const names = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)));
const problems = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) if (!names.has(name)) problems.push(`${path || 'the root'} wants ${name}, which the lock lacks`);
  if (/^https?:/.test(entry.resolved ?? '')) problems.push(`${path} names the host it came from`);
}
if (problems.length > 0) fail(`package-lock.json: ${problems.join('; ')}.`);
