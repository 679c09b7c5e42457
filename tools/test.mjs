// `npm test`: everything there is to check, from a bare clone. Each suite writes a report; the last line adds them up.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { install, node24, root, surroundings } from './install.mjs';

install();
const env = surroundings({ FORCE_COLOR: '0' });
const bin = (name) => join(root, 'node_modules', '.bin', name);
let passed = 0;
let failed = 0;

function run(title, command, args, cwd = root) {
  process.stdout.write(`\n── ${title}\n`);
  const started = Date.now();
  const done = spawnSync(command, args, { cwd, stdio: 'inherit', env });
  const good = done.status === 0;
  process.stdout.write(`── ${title}: ${good ? 'good' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  return good;
}

/** A guard is one test: it holds or it does not. */
function guard(title, command, args, cwd) {
  if (run(title, command, args, cwd)) passed += 1;
  else failed += 1;
}

/** vitest and jest share one report format; Playwright has its own. */
function countReport(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'));
  if (report.stats) {
    passed += report.stats.expected + report.stats.flaky;
    failed += report.stats.unexpected;
    return report.stats.expected + report.stats.unexpected;
  }
  passed += report.numPassedTests;
  failed += report.numFailedTests + (report.numRuntimeErrorTestSuites ?? 0);
  return report.numTotalTests;
}

/** A suite that ended badly without a counted failure (a crash, a missing report) is a failure all the same. */
function suite(title, files, good) {
  const before = failed;
  for (const file of files) {
    if (!existsSync(file) || countReport(file) === 0) {
      process.stdout.write(`── ${title}: no tests were reported in ${file}\n`);
      failed += 1;
    }
  }
  if (!good && failed === before) failed += 1;
}

const workspaces = ['apps', 'packages'].flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)));
const tested = workspaces.filter((dir) => existsSync(join(dir, 'package.json')) && JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')).scripts?.test);
const reports = tested.map((dir) => join(dir, 'reports', 'tests.json'));

guard('lock file', node24(), [join(root, 'tools', 'check-lock.mjs')]);
const workspaceTests = run('types and tests', bin('turbo'), ['run', 'typecheck', 'test', '--concurrency=2', '--continue', '--output-logs=errors-only']);
suite('types and tests', reports, workspaceTests);
guard('lint', bin('eslint'), ['packages', 'apps', 'tools']);
guard('boundaries', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', 'packages', 'apps']);

const rules = join(root, 'node_modules', '.cache', 'linli', 'tools.json');
rmSync(rules, { force: true });
suite('rules of the house', [rules], run('rules of the house', bin('vitest'), ['run', '--config', 'tools/vitest.config.ts', '--reporter=default', '--reporter=json', `--outputFile.json=${rules}`]));

if (run('build', bin('turbo'), ['run', 'build', '--concurrency=2', '--output-logs=errors-only'])) {
  passed += 1;
  const journeys = join(root, 'apps', 'web', 'reports', 'e2e.json');
  rmSync(journeys, { force: true });
  suite('journeys', [journeys], run('journeys in Chromium', bin('playwright'), ['test'], join(root, 'apps', 'web')));
} else {
  failed += 1;
}

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
