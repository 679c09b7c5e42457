import { accept, compareCodes, refuse, type Outcome, type Refusal, type Refused } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import { parse } from 'csv-parse/sync';
import { accountNumber, parseBankAmount, parseBankDay, plainText } from './cells.ts';
import { guessCsvMapping, missingColumns, type CsvColumn, type CsvMapping } from './csv-columns.ts';
import { readFrame, type Frame } from './csv-frame.ts';
import { STATEMENT_LIMITS, type Statement, type StatementLine } from './statement.ts';

export type CsvRefusal = Refusal<
  | 'statement-too-large' | 'statement-unreadable' | 'statement-too-many-lines' | 'statement-columns-missing' | 'statement-account-missing' | 'statement-balance-missing'
  | 'statement-period-missing' | 'statement-currency-wrong' | 'line-date-wrong' | 'line-amount-wrong' | 'line-both-sides'
>;

export interface CsvOptions {
  /** Which columns mean what, where the headings do not say it. */
  readonly mapping?: CsvMapping;
  /** What the person says about the statement; it goes before what stands in the file. */
  readonly frame?: Frame;
  /** Whose account it is, where neither the person nor the file says so: many tables leave it out. */
  readonly account?: string;
}

type Read<T> = Outcome<T, CsvRefusal>;
type Unplaced = Omit<StatementLine, 'position'>;

const DELIMITERS = [',', '\t', ';', '|'] as const;
const LONGEST_RECORD = 20_000;
/** Rows in which the headings are looked for. */
const HEADER_WITHIN = 40;
const KEPT_AS_TEXT = /^="([^"]*)"$/;
/** Rows of a bank's table that are no movements. */
const NO_MOVEMENT = /^(?:合计|总计|小计|本页小计|本页合计|本期合计|本月合计|承前页|过次页|期初余额|上期余额|期末余额|本期余额|总笔数|笔数|打印|以下空白|[-=*]{3})/;
const OUT = /^(?:借|借方|支|支出|付|出|D|DR|DBIT)$/i;
const IN = /^(?:贷|贷方|收|收入|进|入|C|CR|CRDT)$/i;

function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => sample.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** An amount cell; an empty one, or one with a dash for nothing, is nothing. */
function amountIn(cell: string): Outcome<Money, Refusal<'line-amount-wrong'>> {
  return cell === '' || cell === '-' || cell === '--' ? accept(0n) : parseBankAmount(cell);
}

/** What a row moved. Banks reverse a booking in red: a negative amount in the column it came from. */
function movedBy(cell: (column: CsvColumn) => string, mapping: CsvMapping): Outcome<Money, CsvRefusal> {
  if (mapping.in !== undefined && mapping.out !== undefined) {
    const [came, left] = [amountIn(cell('in')), amountIn(cell('out'))];
    if (!came.ok) return came;
    if (!left.ok) return left;
    return came.value !== 0n && left.value !== 0n ? refuse('line-both-sides') : accept(came.value - left.value);
  }
  const amount = parseBankAmount(cell('amount'));
  if (!amount.ok || mapping.side === undefined) return amount;
  if (IN.test(cell('side'))) return amount;
  return OUT.test(cell('side')) ? accept(-amount.value) : refuse('line-amount-wrong', undefined, { text: plainText(cell('side')).slice(0, 20) });
}

function lineOf(cells: readonly string[], mapping: CsvMapping): Outcome<Unplaced, CsvRefusal> {
  const cell = (column: CsvColumn): string => (mapping[column] ?? []).map((at) => cells[at] ?? '').filter((text) => text !== '').join(' ');
  const day = parseBankDay(cell('bookedOn'));
  if (!day.ok) return day;
  const amount = movedBy(cell, mapping);
  if (!amount.ok) return amount;
  const currency = cell('currency');
  if (!/^(?:|CNY|RMB|156|人民币|人民币元)$/i.test(currency)) return refuse('statement-currency-wrong', undefined, { currency: plainText(currency).slice(0, 10) });
  const balance = cell('balance') === '' ? accept(null) : parseBankAmount(cell('balance'));
  if (!balance.ok) return balance;
  return accept({
    bookedOn: day.value,
    amount: amount.value,
    reference: '',
    counterparty: plainText(cell('counterparty')),
    counterpartyAccount: accountNumber(cell('counterpartyAccount')),
    memo: plainText(cell('memo')),
    bankRef: plainText(cell('bankRef')),
    balance: balance.value,
  });
}

function chains(lines: readonly Unplaced[]): boolean {
  return lines.every((line, at) => at === 0 || line.balance === null || line.balance === (lines[at - 1]?.balance ?? line.balance - line.amount) + line.amount);
}

/** Oldest first; the order within a day stays. Banks write tables in both directions; within one day the running balances tell which. */
function inOrder(lines: readonly Unplaced[]): readonly Unplaced[] {
  const [first, last] = [lines[0]?.bookedOn ?? '', lines.at(-1)?.bookedOn ?? ''];
  const turned = [...lines].reverse();
  const ordered = first > last || (first === last && !chains(lines) && chains(turned)) ? turned : lines;
  return [...ordered].sort((left, right) => compareCodes(left.bookedOn, right.bookedOn));
}

/** Empty rows, sums and page ends. A row with a day is a movement whatever else it says. */
function isNoMovement(cells: readonly string[], mapping: CsvMapping): boolean {
  if (cells.every((cell) => cell === '')) return true;
  return cells.some((cell) => NO_MOVEMENT.test(cell)) && !parseBankDay(cells[mapping.bookedOn?.[0] ?? 0] ?? '').ok;
}

interface Row {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Where the table begins: the row of its headings, or its first line where a person named the columns. */
interface Beginning {
  readonly mapping: CsvMapping;
  readonly row: number;
  readonly textLine: number;
  readonly hasHeadings: boolean;
}

function beginningAt(cells: readonly string[], named: CsvMapping | undefined): Pick<Beginning, 'mapping' | 'hasHeadings'> | undefined {
  if (named !== undefined) return parseBankDay(cells[named.bookedOn?.[0] ?? 0] ?? '').ok ? { mapping: named, hasHeadings: false } : undefined;
  const guessed = guessCsvMapping(cells);
  return missingColumns(guessed).length > 0 ? undefined : { mapping: guessed, hasHeadings: true };
}

type Take = (cells: string[], textLine: number) => void;

/** Hands over rows one by one and keeps none. */
function eachRow(text: string, range: { readonly to?: number; readonly from_line?: number }, take: Take): void {
  parse(text, {
    bom: true, delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: LONGEST_RECORD, ...range,
    on_record: (cells: string[], { lines }) => {
      take(cells.map((cell) => cell.trim().replace(KEPT_AS_TEXT, '$1').trim()), lines);
      return null;
    },
  });
}

/** What stands before the table, and where it begins. The table is then read from its own first row: rows of one length cost a quarter. */
function findBeginning(text: string, named: CsvMapping | undefined): { readonly before: readonly Row[]; readonly beginning: Beginning | undefined } {
  const before: Row[] = [];
  let beginning: Beginning | undefined;
  let row = 0;
  eachRow(text, { to: HEADER_WITHIN }, (cells, textLine) => {
    row += 1;
    const found = beginning === undefined ? beginningAt(cells, named) : undefined;
    if (found !== undefined) beginning = { ...found, row, textLine };
    else if (beginning === undefined) before.push({ number: row, cells });
  });
  return { before, beginning };
}

interface Table {
  readonly lines: readonly Unplaced[];
  /** Rows before the table, and its sums. */
  readonly around: readonly Row[];
}

function readLines(text: string, before: readonly Row[], { mapping, row, textLine, hasHeadings }: Beginning): Read<Table> {
  const lines: Unplaced[] = [];
  const around = [...before];
  let refused: Refused<CsvRefusal> | undefined;
  let number = row - 1;
  eachRow(text, { from_line: textLine }, (cells) => {
    number += 1;
    if (refused !== undefined || (hasHeadings && number === row)) return;
    if (isNoMovement(cells, mapping)) {
      if (around.length < 2 * HEADER_WITHIN) around.push({ number, cells });
      return;
    }
    const line = lineOf(cells, mapping);
    if (!line.ok) refused = { ok: false, refusal: { ...line.refusal, params: { ...line.refusal.params, line: number } } };
    else if (lines.length >= STATEMENT_LIMITS.lines) refused = refuse('statement-too-many-lines', undefined, { most: STATEMENT_LIMITS.lines });
    else if (line.value.amount !== 0n) lines.push(line.value);
  });
  return refused ?? accept({ lines, around });
}

function readTable(text: string, named: CsvMapping | undefined): Read<Table> {
  try {
    const { before, beginning } = findBeginning(text, named);
    if (beginning !== undefined) return readLines(text, before, beginning);
    const missing = missingColumns(named ?? guessCsvMapping(before[0]?.cells ?? []));
    return missing.length > 0 ? refuse('statement-columns-missing', undefined, { columns: missing.join('、') }) : accept({ lines: [], around: before });
  } catch (error) {
    const { lines } = error as { lines?: unknown };
    return refuse('statement-unreadable', undefined, { line: typeof lines === 'number' ? lines : 0 });
  }
}

/**
 * Reads a bank's statement from the text of a CSV table with the usual Chinese headings, or with a mapping. Account, period and balances are
 * taken from what the person says, then from the rows around the table, then from the running balances and days of the lines.
 */
export function readCsvStatement(text: string, options: CsvOptions = {}): Read<Statement> {
  if (text.length > STATEMENT_LIMITS.characters) return refuse('statement-too-large');
  const table = readTable(text, options.mapping);
  if (!table.ok) return table;
  const { around, lines } = table.value;
  const frame = readFrame(around);
  if (!frame.ok) return frame;
  const placed = inOrder(lines).map((line, at): StatementLine => ({ position: at + 1, ...line }));
  return framed({ ...(options.account === undefined ? {} : { account: options.account }), ...frame.value, ...options.frame }, placed);
}

function framed(frame: Frame, lines: readonly StatementLine[]): Read<Statement> {
  const first = lines[0];
  const { account = '', opening = first?.balance == null ? undefined : first.balance - first.amount } = frame;
  const closing = frame.closing ?? lines.at(-1)?.balance ?? undefined;
  if (account === '') return refuse('statement-account-missing');
  const { from = first?.bookedOn, to = lines.at(-1)?.bookedOn } = frame;
  if (from === undefined || to === undefined) return refuse('statement-period-missing');
  if (opening === undefined || closing === undefined) return refuse('statement-balance-missing');
  return accept({ account, currency: 'CNY', from, to, periodStated: frame.from !== undefined && frame.to !== undefined, opening, closing, lines });
}
