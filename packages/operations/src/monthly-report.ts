import { accept, isId, refuse, within, type Id, type Outcome, type Refusal } from '@linli/kernel';
import { periodOf } from '@linli/ledger';
import { parseMoney, type DecimalRefusal, type Money } from '@linli/quantities';
import type { Asset } from './asset.ts';
import { isCostKey, type CostKeyCode } from './cost-keys/index.ts';
import type { IncomeLineCode } from './income-lines/index.ts';
import { netIncome, ownersShare, type IncomeParts, type NetLine } from './net-income.ts';
import { TITLE_TYPES } from './title-types/index.ts';

export interface EarnedLineInput {
  readonly assetId: string;
  readonly incomeLine: string;
  readonly gross: string;
  readonly tax: string;
  readonly directCost: string;
  readonly evidenceIds: readonly string[];
}

export interface SharedCostInput {
  readonly description: string;
  readonly amount: string;
  readonly key: string;
  readonly evidenceIds: readonly string[];
}

export interface MonthlyReportInput {
  readonly title: string;
  readonly period: string;
  readonly lines: readonly EarnedLineInput[];
  readonly sharedCosts: readonly SharedCostInput[];
}

/** An income line of a month with everything that was computed from it. */
export interface ReportedLine extends NetLine, IncomeParts {
  readonly assetId: Id;
  readonly incomeLine: IncomeLineCode;
  readonly evidenceIds: readonly Id[];
}

export interface ReportedCost {
  readonly description: string;
  readonly amount: Money;
  readonly key: CostKeyCode;
  readonly evidenceIds: readonly Id[];
}

export interface MonthlyReport {
  readonly title: string;
  readonly period: string;
  readonly lines: readonly ReportedLine[];
  readonly sharedCosts: readonly ReportedCost[];
}

export type MonthlyReportRefusal =
  | DecimalRefusal['code']
  | 'report-title-missing'
  | 'operations-month-wrong'
  | 'report-empty'
  | 'report-too-long'
  | 'asset-unknown'
  | 'income-line-unknown'
  | 'income-line-twice'
  | 'cost-key-unknown'
  | 'cost-description-missing'
  | 'cost-amount-zero'
  | 'cost-not-proven';

export const MOST_EARNED_LINES = 100;
const MOST_SHARED_COSTS = 50;
const MOST_EVIDENCE = 10;
const LONGEST_TEXT = 120;

type Known = ReadonlyMap<string, Asset>;
type Problem = Refusal<MonthlyReportRefusal>;

function evidenceOf(ids: readonly string[]): Id[] | null {
  const distinct = [...new Set(ids)];
  return distinct.length <= MOST_EVIDENCE && distinct.every(isId) ? distinct : null;
}

/** A cost against the owners' income is shown by a document: the operator bears the proof (最高法建筑物区分所有权解释第十四条). */
function readLine(input: EarnedLineInput, period: string, assets: Known): Outcome<Omit<ReportedLine, keyof IncomeParts | 'sharedCost' | 'net'>, Problem> {
  const asset = assets.get(input.assetId);
  if (asset === undefined || asset.firstMonth > period) return refuse('asset-unknown', 'assetId');
  const incomeLine = asset.incomeLines.find((line) => line === input.incomeLine);
  if (incomeLine === undefined) return refuse('income-line-unknown', 'incomeLine');
  const [gross, tax, directCost] = [within('gross', parseMoney(input.gross)), within('tax', parseMoney(input.tax)), within('directCost', parseMoney(input.directCost))];
  for (const read of [gross, tax, directCost]) if (!read.ok) return read;
  if (!gross.ok || !tax.ok || !directCost.ok) return refuse('decimal-malformed');
  const evidenceIds = evidenceOf(input.evidenceIds);
  const mustShow = TITLE_TYPES[asset.titleType].income === 'owners' && (directCost.value > 0n || tax.value > 0n);
  if (evidenceIds === null || (mustShow && evidenceIds.length === 0)) return refuse('cost-not-proven', 'evidenceIds');
  return accept({ assetId: input.assetId, incomeLine, gross: gross.value, tax: tax.value, directCost: directCost.value, evidenceIds });
}

function readCost(input: SharedCostInput): Outcome<ReportedCost, Problem> {
  const description = input.description.trim();
  if (description === '' || description.length > LONGEST_TEXT) return refuse('cost-description-missing', 'description');
  const amount = within('amount', parseMoney(input.amount));
  if (!amount.ok) return amount;
  if (amount.value === 0n) return refuse('cost-amount-zero', 'amount');
  if (!isCostKey(input.key)) return refuse('cost-key-unknown', 'key');
  const evidenceIds = evidenceOf(input.evidenceIds);
  if (evidenceIds === null || evidenceIds.length === 0) return refuse('cost-not-proven', 'evidenceIds');
  return accept({ description, amount: amount.value, key: input.key, evidenceIds });
}

function gather<I, T>(inputs: readonly I[], path: string, read: (input: I) => Outcome<T, Problem>, problems: Problem[]): T[] {
  const values: T[] = [];
  for (const [at, input] of inputs.entries()) {
    const outcome = within(`${path}.${at}`, read(input));
    if (outcome.ok) values.push(outcome.value);
    else problems.push(outcome.refusal);
  }
  return values;
}

/**
 * Reads the report of a month and computes it: net income by line, and whose it is. Everything that is wrong is named at once, each with
 * the field it stands in.
 *
 * @param assets the enterprise's own assets, by id
 */
export function readMonthlyReport(input: MonthlyReportInput, assets: Known): { readonly report: MonthlyReport | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const title = input.title.trim();
  if (title === '' || title.length > LONGEST_TEXT) problems.push({ code: 'report-title-missing', field: 'title' });
  if (!/^\d{4}-\d{2}$/.test(input.period) || !periodOf('common-income', input.period).ok) problems.push({ code: 'operations-month-wrong', field: 'period' });
  if (input.lines.length === 0) problems.push({ code: 'report-empty', field: 'lines' });
  if (input.lines.length > MOST_EARNED_LINES) return { report: null, problems: [...problems, { code: 'report-too-long', field: 'lines', params: { most: MOST_EARNED_LINES } }] };
  if (input.sharedCosts.length > MOST_SHARED_COSTS) return { report: null, problems: [...problems, { code: 'report-too-long', field: 'sharedCosts', params: { most: MOST_SHARED_COSTS } }] };
  const lines = gather(input.lines, 'lines', (line) => readLine(line, input.period, assets), problems);
  const sharedCosts = gather(input.sharedCosts, 'sharedCosts', readCost, problems);
  const names = input.lines.map((line) => `${line.assetId}/${line.incomeLine}`);
  for (const [at, name] of names.entries()) if (names.indexOf(name) < at) problems.push({ code: 'income-line-twice', field: `lines.${at}.incomeLine` });
  if (problems.length > 0) return { report: null, problems };
  const computed = netIncome(lines, sharedCosts).map((net, at) => {
    const line = lines[at] as (typeof lines)[number];
    const asset = assets.get(line.assetId) as Asset;
    return { ...line, ...net, ...ownersShare(asset.titleType, asset.ownersBasisPoints, net.net) };
  });
  return { report: { title, period: input.period, lines: computed, sharedCosts }, problems };
}
