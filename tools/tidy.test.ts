// Rules of the house that no other tool holds. Each is a pure function over the files, so each has a negative control below it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const READABLE = /\.(ts|svelte|mjs|css|json|md|html)$/;

function sourceFiles(): SourceFile[] {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  return list
    .split('\n')
    .filter((path) => READABLE.test(path) && path !== 'package-lock.json')
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(join(root, path), 'utf8') }];
      } catch {
        return [];
      }
    });
}

function tooLong(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const most = path.endsWith('.svelte') ? 250 : path.endsWith('.ts') ? 300 : Infinity;
    const lines = text.split('\n').length;
    const exempt = /\.(spec|test)\.ts$|\/migrations\/|\/e2e\//.test(path);
    return lines > most && !exempt ? [`${path}: ${lines} lines`] : [];
  });
}

function focusedTests(files: readonly SourceFile[]): string[] {
  return files.filter(({ path, text }) => /\.(spec|test)\.ts$/.test(path) && path !== 'tools/tidy.test.ts' && /\b(it|test|describe)\.(only|skip|todo)\b/.test(text)).map(({ path }) => path);
}

const BANNED_NAMES = /(^|\/)((utils?|helpers?|common|manager|base)(\.ts|\/)|types\.ts$)/;

function bannedNames(files: readonly SourceFile[]): string[] {
  return files.filter(({ path }) => /^(apps|packages)\//.test(path) && BANNED_NAMES.test(path)).map(({ path }) => path);
}

function migrationsWithoutWhy(files: readonly SourceFile[]): string[] {
  return files.filter(({ path, text }) => /\/migrations\/.+-\d{13}\.ts$/.test(path) && !text.startsWith('// Why: ')).map(({ path }) => path);
}

const EVENT_TABLES = [
  'audit_event', 'ballot', 'bank_match', 'bank_match_decision', 'bank_match_proposal', 'charge_part', 'charge_roll', 'charge_sheet', 'check_run', 'cost_acceptance', 'cost_line', 'evidence', 'finance_record', 'fund_decision', 'fund_proposal', 'fund_rate', 'fund_spend', 'fund_spend_part',
  'instalment', 'ledger_decision', 'ledger_entry', 'ledger_period', 'ledger_posting', 'ledger_proposal', 'ledger_settlement', 'line_decision', 'line_event', 'line_proposal', 'notice', 'operating_asset', 'operating_cost', 'operating_fund_part', 'operating_line',
  'party_promise', 'party_promise_decision', 'payment_order', 'payment_order_event', 'poll_question', 'poll_result', 'provident_batch', 'provident_claim_event', 'provident_payment', 'report', 'report_evidence', 'report_step',
  'report_warning', 'roll_home', 'roll_owner', 'share', 'share_sheet',
];

function changedEvents(files: readonly SourceFile[]): string[] {
  const change = new RegExp(`\\b(update|delete from|truncate( table)?)\\s+(${EVENT_TABLES.join('|')})\\b`, 'i');
  return files.filter(({ path, text }) => /^apps\/api\/src\//.test(path) && !/\.spec\.ts$|\/migrations\/|\/testing\/plants\.ts$/.test(path) && change.test(text)).map(({ path }) => path);
}

/** Every folder of code is on the map. */
function unmapped(files: readonly SourceFile[], map: string): string[] {
  const folders = new Set<string>();
  for (const { path } of files) {
    const match = /^((?:packages|apps)\/[^/]+|apps\/api\/src\/(?:platform|features)\/[^/]+|tools\/[^/]+(?=\/))/.exec(path);
    if (match?.[1] !== undefined && path !== match[1]) folders.add(match[1]);
    const feature = /^(apps\/api\/src\/(?:platform|features)\/[^/]+)\//.exec(path);
    if (feature?.[1] !== undefined) folders.add(feature[1]);
  }
  return [...folders].filter((folder) => !folder.includes('.') && !map.includes(`${folder.split('/').at(-1)}/`));
}

function inlineStyles(files: readonly SourceFile[]): string[] {
  return files.filter(({ path, text }) => path.endsWith('.svelte') && /<[a-z][^>]*\sstyle(:[a-z-]+)?=/.test(text)).map(({ path }) => path);
}

function namesAHost(files: readonly SourceFile[]): string[] {
  return files.filter(({ path, text }) => path !== 'tools/tidy.test.ts' && /registry\.[a-z]+\.[a-z]|npmmirror|unpkg\.com|jsdelivr|cdn\./i.test(text)).map(({ path }) => path);
}

const files = sourceFiles();
const one = (path: string, text: string): SourceFile[] => [{ path, text }];

describe('the tree', () => {
  it.each([
    ['no file is too long', tooLong(files), tooLong(one('packages/x/src/a.ts', 'x\n'.repeat(301)))],
    ['no test is skipped or focused', focusedTests(files), focusedTests(one('packages/x/src/a.spec.ts', ['it', 'only("x")'].join('.')))],
    ['no file has a name that says nothing', bannedNames(files), bannedNames(one('packages/x/src/utils.ts', ''))],
    ['every migration says why', migrationsWithoutWhy(files), migrationsWithoutWhy(one('apps/api/src/platform/database/migrations/x-1764000000009.ts', 'import'))],
    ['no code changes or removes an event', changedEvents(files), changedEvents(one('apps/api/src/features/x/a.store.ts', 'update ballot set choice = 1'))],
    ['no inline styles, which the content policy forbids', inlineStyles(files), inlineStyles(one('apps/web/src/a.svelte', '<p style="color:red">'))],
    ['no address of a registry', namesAHost(files), namesAHost(one('a.md', 'https://unpkg.com/x'))],
  ])('%s', (_rule, found, control) => {
    expect(control).toHaveLength(1);
    expect(found).toEqual([]);
  });

  it('has every folder on docs/map.md', () => {
    const map = readFileSync(join(root, 'docs', 'map.md'), 'utf8');
    expect(unmapped(one('packages/nowhere/src/a.ts', ''), map)).toEqual(['packages/nowhere']);
    expect(unmapped(files, map)).toEqual([]);
  });
});
