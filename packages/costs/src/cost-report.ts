import { isId, refuse, within, accept, type Id, type Outcome, type Refusal } from '@linli/kernel';
import { periodOf } from '@linli/ledger';
import { formatMoney, parseMoney, parseScaled, sumMoney, type DecimalRefusal, type Money } from '@linli/quantities';
import { isStage, STAGES, type Stage, type StageCode } from './stages/index.ts';

/** A line as it comes from outside: decimal strings; either an amount, or quantity and unit price, or all three in agreement. */
export interface CostLineInput {
  readonly lineId: string;
  readonly description: string;
  readonly quantity?: string | null | undefined;
  readonly unitPrice?: string | null | undefined;
  readonly amount?: string | null | undefined;
  readonly evidenceIds: readonly string[];
}

export interface CostReportInput {
  readonly stage: string;
  readonly title: string;
  /** The month it speaks of, `2026-10`, for stages that are reported monthly. */
  readonly period?: string | null | undefined;
  /** What stands at the foot of the invoice or contract, in yuan. */
  readonly total: string;
  readonly lines: readonly CostLineInput[];
}

/** One line of a report: which line of the menu it belongs to, and how much, in fen. */
export interface CostLine {
  readonly lineId: Id;
  readonly description: string;
  /** In ten-thousandths of the item's unit. */
  readonly quantity: bigint | null;
  readonly unitPrice: Money | null;
  readonly amount: Money;
  readonly evidenceIds: readonly Id[];
}

export interface CostReport {
  readonly stage: StageCode;
  readonly title: string;
  readonly period: string | null;
  readonly total: Money;
  readonly lines: readonly CostLine[];
}

export type CostReportRefusal =
  | DecimalRefusal['code']
  | 'cost-stage-unknown'
  | 'report-title-missing'
  | 'report-period-wrong'
  | 'report-empty'
  | 'report-too-long'
  | 'cost-line-unknown'
  | 'cost-description-missing'
  | 'cost-amount-missing'
  | 'cost-amount-zero'
  | 'cost-amount-negative'
  | 'cost-price-differs'
  | 'evidence-missing'
  | 'report-total-differs';

export const MOST_COST_LINES = 200;
const LONGEST_TEXT = 120;
const MOST_EVIDENCE = 10;
const QUANTITY_PLACES = 4;
const QUANTITY_UNIT = 10n ** BigInt(QUANTITY_PLACES);

/**
 * Quantity times unit price, rounded half up to the fen: the one place where a product of this package is rounded.
 *
 * @param quantity in ten-thousandths of the unit
 * @example priceOf(15_000n, 333n) // 1.5 × 3.33 = 4.995, that is 500n
 */
export function priceOf(quantity: bigint, unitPrice: Money): Money {
  return (quantity * unitPrice * 2n + QUANTITY_UNIT) / (QUANTITY_UNIT * 2n);
}

function isGiven(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== '';
}

/** An amount that may carry a minus sign, where the stage lets it be below zero. */
function readSigned(text: string): Outcome<Money, DecimalRefusal> {
  if (!text.startsWith('-')) return parseMoney(text);
  const read = parseMoney(text.slice(1));
  return read.ok ? accept(-read.value) : read;
}

function readAmount(stage: Stage, input: CostLineInput): Outcome<Pick<CostLine, 'quantity' | 'unitPrice' | 'amount'>, Refusal<CostReportRefusal>> {
  const given = isGiven(input.amount) ? within('amount', readSigned(input.amount)) : null;
  if (given !== null && !given.ok) return given;
  const priced = isGiven(input.quantity) && isGiven(input.unitPrice);
  if (!priced && (given === null || isGiven(input.quantity) || isGiven(input.unitPrice))) return refuse('cost-amount-missing', isGiven(input.quantity) ? 'unitPrice' : isGiven(input.unitPrice) ? 'quantity' : 'amount');
  let [quantity, unitPrice]: [bigint | null, Money | null] = [null, null];
  let amount = given?.value ?? 0n;
  if (priced) {
    const [many, price] = [within('quantity', parseScaled(input.quantity, QUANTITY_PLACES)), within('unitPrice', readSigned(input.unitPrice as string))];
    if (!many.ok) return many;
    if (!price.ok) return price;
    [quantity, unitPrice] = [many.value, price.value];
    const product = price.value < 0n ? -priceOf(quantity, -price.value) : priceOf(quantity, price.value);
    if (given !== null && given.value !== product) return refuse('cost-price-differs', 'amount', { product: formatMoney(product) });
    amount = product;
  }
  if (amount === 0n) return refuse('cost-amount-zero', 'amount');
  if (amount < 0n && !stage.mayReduce) return refuse('cost-amount-negative', 'amount', { stage: stage.name.zh });
  return accept({ quantity, unitPrice, amount });
}

function readLine(stage: Stage, input: CostLineInput, menuLines: ReadonlySet<string>): Outcome<CostLine, Refusal<CostReportRefusal>> {
  if (!isId(input.lineId) || !menuLines.has(input.lineId)) return refuse('cost-line-unknown', 'lineId');
  const description = input.description.trim();
  if (description === '' || description.length > LONGEST_TEXT) return refuse('cost-description-missing', 'description');
  const amount = readAmount(stage, input);
  if (!amount.ok) return amount;
  const evidenceIds = [...new Set(input.evidenceIds)];
  if ((stage.needsEvidence && evidenceIds.length === 0) || evidenceIds.length > MOST_EVIDENCE || !evidenceIds.every(isId)) return refuse('evidence-missing', 'evidenceIds', { stage: stage.name.zh });
  return accept({ lineId: input.lineId, description, ...amount.value, evidenceIds });
}

function isMonth(period: string): boolean {
  return /^\d{4}-\d{2}$/.test(period) && periodOf('renovation', period).ok;
}

/**
 * Reads a report whole: the value when nothing is wrong, and else everything that is, each with the field it stands in
 * (`lines.3.amount`), so that a clerk mends all rows at once. The lines make the total to the fen.
 *
 * @param menuLines the lines of the menu that a cost may belong to
 */
export function readCostReport(input: CostReportInput, menuLines: ReadonlySet<string>): { readonly report: CostReport | null; readonly problems: readonly Refusal<CostReportRefusal>[] } {
  const problems: Refusal<CostReportRefusal>[] = [];
  if (!isStage(input.stage)) return { report: null, problems: [{ code: 'cost-stage-unknown', field: 'stage' }] };
  const stage = STAGES[input.stage];
  const title = input.title.trim();
  if (title === '' || title.length > LONGEST_TEXT) problems.push({ code: 'report-title-missing', field: 'title' });
  const period = isGiven(input.period) ? input.period : null;
  if (stage.isMonthly ? period === null || !isMonth(period) : period !== null) problems.push({ code: 'report-period-wrong', field: 'period', params: { stage: stage.name.zh } });
  if (input.lines.length === 0) problems.push({ code: 'report-empty', field: 'lines' });
  if (input.lines.length > MOST_COST_LINES) return { report: null, problems: [...problems, { code: 'report-too-long', field: 'lines', params: { most: MOST_COST_LINES } }] };
  const lines: CostLine[] = [];
  for (const [at, line] of input.lines.entries()) {
    const read = within(`lines.${at}`, readLine(stage, line, menuLines));
    if (read.ok) lines.push(read.value);
    else problems.push(read.refusal);
  }
  const total = within('total', readSigned(input.total));
  if (!total.ok) problems.push(total.refusal);
  const sum = sumMoney(lines.map((line) => line.amount));
  if (total.ok && lines.length === input.lines.length && sum !== total.value) problems.push({ code: 'report-total-differs', field: 'total', params: { sum: formatMoney(sum), difference: formatMoney(total.value - sum) } });
  if (problems.length > 0 || !total.ok) return { report: null, problems };
  return { report: { stage: input.stage, title, period, total: total.value, lines }, problems };
}

/** Σ of the rows whose figures can be read already: the running total while somebody types. */
export function sumOfReadable(input: Pick<CostReportInput, 'stage' | 'lines'>): Money {
  if (!isStage(input.stage)) return 0n;
  const stage = STAGES[input.stage];
  return sumMoney(input.lines.map((line) => readAmount(stage, line)).map((read) => (read.ok ? read.value.amount : 0n)));
}

/** What a report says of each line of the menu, added up. */
export function sumsByLine(lines: Iterable<Pick<CostLine, 'lineId' | 'amount'>>): Map<Id, Money> {
  const sums = new Map<Id, Money>();
  for (const { lineId, amount } of lines) sums.set(lineId, (sums.get(lineId) ?? 0n) + amount);
  return sums;
}
