import { accept, compareCodes, refuse, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import type { XmlElement } from 'libxml2-wasm';
import { accountNumber, parseBankAmount, parseIsoDay, plainText } from './cells.ts';
import { STATEMENT_LIMITS, type Statement, type StatementLine } from './statement.ts';
import { childrenOf, elementAt, textAt, withXml, type XmlRefusal } from './xml.ts';

export type Camt053Refusal =
  | XmlRefusal
  | Refusal<
      | 'statement-wrong-type' | 'statement-several' | 'statement-account-missing' | 'statement-balance-missing' | 'statement-period-missing' | 'statement-currency-wrong'
      | 'statement-too-many-lines' | 'line-amount-wrong' | 'line-date-wrong'
    >;

type Read<T> = Outcome<T, Camt053Refusal>;

/** Says at which entry of the file a refusal arose. */
function atLine<T>(line: number, outcome: Read<T>): Read<T> {
  return outcome.ok ? outcome : { ok: false, refusal: { ...outcome.refusal, params: { ...outcome.refusal.params, line } } as Camt053Refusal };
}

/** An amount with its side: `CRDT` came in, `DBIT` went out. A side that is neither makes the amount unreadable. */
function amountOf(element: XmlElement | undefined, side: string): Read<Money> {
  const currency = element?.attr('Ccy')?.value ?? 'CNY';
  if (currency !== 'CNY') return refuse('statement-currency-wrong', undefined, { currency: plainText(currency).slice(0, 10) });
  const text = element?.content.trim() ?? '';
  // ISO 20022 writes amounts without a sign; the side stands beside them.
  if (!/^[\d.]+$/.test(text) || (side !== 'CRDT' && side !== 'DBIT')) return refuse('line-amount-wrong', undefined, { text: plainText(text).slice(0, 20) });
  const read = parseBankAmount(text);
  return read.ok ? accept(side === 'DBIT' ? -read.value : read.value) : read;
}

function dayOf(parent: XmlElement | undefined): Outcome<LocalDate, Refusal<'line-date-wrong'>> {
  return parseIsoDay(textAt(parent, 'Dt') || textAt(parent, 'DtTm'));
}

function accountOf(account: XmlElement | undefined): string {
  return accountNumber(textAt(account, 'Id', 'IBAN') || textAt(account, 'Id', 'Othr', 'Id'));
}

interface Balances {
  readonly opening: Money;
  readonly openedOn: LocalDate | null;
  readonly closing: Money;
  readonly closedOn: LocalDate | null;
}

/** Booked balances by their type: OPBD or PRCD opens, CLBD closes. Available and interim balances say nothing about what was booked. */
function balancesOf(statement: XmlElement): Read<Balances> {
  const found = new Map<string, { amount: Money; day: LocalDate | null }>();
  for (const balance of childrenOf(statement, 'Bal')) {
    const type = textAt(balance, 'Tp', 'CdOrPrtry', 'Cd');
    if (!['OPBD', 'PRCD', 'CLBD'].includes(type)) continue;
    const amount = amountOf(elementAt(balance, 'Amt'), textAt(balance, 'CdtDbtInd'));
    if (!amount.ok) return atLine(0, amount);
    const day = dayOf(elementAt(balance, 'Dt'));
    found.set(type, { amount: amount.value, day: day.ok ? day.value : null });
  }
  const [open, close] = [found.get('OPBD') ?? found.get('PRCD'), found.get('CLBD')];
  if (open === undefined || close === undefined) return refuse('statement-balance-missing');
  return accept({ opening: open.amount, openedOn: found.get('OPBD')?.day ?? null, closing: close.amount, closedOn: close.day });
}

type Unplaced = Omit<StatementLine, 'position'>;

/** Who stands on the other side: the debtor of what came in, the creditor of what went out. In 001.08 the party is one level deeper. */
function partyOf(details: XmlElement | undefined, amount: Money): Pick<Unplaced, 'counterparty' | 'counterpartyAccount'> {
  const parties = elementAt(details, 'RltdPties');
  const side = amount > 0n ? 'Dbtr' : 'Cdtr';
  return {
    counterparty: plainText(textAt(parties, side, 'Nm') || textAt(parties, side, 'Pty', 'Nm')),
    counterpartyAccount: accountOf(elementAt(parties, `${side}Acct`)),
  };
}

function textsOf(entry: XmlElement, details: XmlElement | undefined): Pick<Unplaced, 'reference' | 'memo' | 'bankRef'> {
  const endToEnd = textAt(details, 'Refs', 'EndToEndId');
  const free = [...childrenOf(elementAt(details, 'RmtInf'), 'Ustrd')].map((one) => one.content.trim());
  const memo = [...free, textAt(details, 'AddtlTxInf'), textAt(entry, 'AddtlNtryInf')].filter((text) => text !== '').join(' ');
  return {
    reference: plainText(textAt(details, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref') || (endToEnd === 'NOTPROVIDED' ? '' : endToEnd)),
    memo: plainText(memo),
    bankRef: plainText(textAt(details, 'Refs', 'AcctSvcrRef') || textAt(entry, 'AcctSvcrRef') || textAt(entry, 'NtryRef')),
  };
}

/** The transactions of a collected entry, each a line of its own when they tell their amounts and add up to the entry; else the entry is one line. */
function partsOf(entry: XmlElement, amount: Money): { readonly amount: Money; readonly details: XmlElement | undefined }[] {
  const all = [...childrenOf(entry, 'NtryDtls')].flatMap((group) => [...childrenOf(group, 'TxDtls')]);
  if (all.length > 1) {
    const parts = all.map((details) => ({ details, amount: amountOf(elementAt(details, 'Amt') ?? elementAt(details, 'AmtDtls', 'TxAmt', 'Amt'), textAt(details, 'CdtDbtInd') || textAt(entry, 'CdtDbtInd')) }));
    const read = parts.flatMap((part) => (part.amount.ok ? [{ details: part.details, amount: part.amount.value }] : []));
    if (read.length === all.length && read.reduce((sum, part) => sum + part.amount, 0n) === amount) return read;
  }
  return [{ amount, details: all[0] }];
}

function linesOf(entry: XmlElement): Read<Unplaced[]> {
  // What is pending or only told is not in the booked balances; the sum check would notice if it were.
  const status = textAt(entry, 'Sts', 'Cd') || textAt(entry, 'Sts');
  if (status !== 'BOOK') return accept([]);
  const amount = amountOf(elementAt(entry, 'Amt'), textAt(entry, 'CdtDbtInd'));
  if (!amount.ok) return amount;
  const booked = dayOf(elementAt(entry, 'BookgDt'));
  if (!booked.ok) return booked;
  const lines = partsOf(entry, amount.value).map((part) => ({ bookedOn: booked.value, amount: part.amount, ...partyOf(part.details, part.amount), ...textsOf(entry, part.details), balance: null }));
  // A line of nothing (interest of 0.00) moves nothing and is not kept.
  return accept(lines.filter((line) => line.amount !== 0n));
}

function readStatement(statement: XmlElement): Read<Statement> {
  const account = accountOf(elementAt(statement, 'Acct'));
  if (account === '') return refuse('statement-account-missing');
  const balances = balancesOf(statement);
  if (!balances.ok) return balances;
  const unplaced: Unplaced[] = [];
  let entries = 0;
  for (const entry of childrenOf(statement, 'Ntry')) {
    entries += 1;
    const lines = atLine(entries, linesOf(entry));
    if (!lines.ok) return lines;
    unplaced.push(...lines.value);
    if (unplaced.length > STATEMENT_LIMITS.lines) return refuse('statement-too-many-lines', undefined, { most: STATEMENT_LIMITS.lines });
  }
  // Banks list entries in any order; within a day theirs is kept.
  const lines = unplaced.sort((left, right) => compareCodes(left.bookedOn, right.bookedOn)).map((line, at) => ({ position: at + 1, ...line }));
  return placed(statement, account, balances.value, lines);
}

function placed(statement: XmlElement, account: string, balances: Balances, lines: readonly StatementLine[]): Read<Statement> {
  const period = elementAt(statement, 'FrToDt');
  const [start, end] = [parseIsoDay(textAt(period, 'FrDtTm') || textAt(period, 'FrDt')), parseIsoDay(textAt(period, 'ToDtTm') || textAt(period, 'ToDt'))];
  const stated = start.ok && end.ok;
  const from = stated ? start.value : (balances.openedOn ?? lines[0]?.bookedOn ?? balances.closedOn);
  const to = stated ? end.value : (balances.closedOn ?? lines.at(-1)?.bookedOn ?? from);
  if (from === null || to === null) return refuse('statement-period-missing');
  return accept({ account, currency: 'CNY', from, to, periodStated: stated || (balances.openedOn !== null && balances.closedOn !== null), opening: balances.opening, closing: balances.closing, lines });
}

/**
 * Reads a bank's statement in ISO 20022 camt.053, versions 001.02 to 001.08, by local names. The sums are not judged here: `checkStatement`
 * does that for every format alike.
 */
export function readCamt053(text: string): Read<Statement> {
  return withXml(text, (root): Read<Statement> => {
    const message = elementAt(root, 'BkToCstmrStmt');
    const [statement, second] = childrenOf(message, 'Stmt');
    if (root.name !== 'Document' || statement === undefined) return refuse('statement-wrong-type');
    if (second !== undefined) return refuse('statement-several');
    return readStatement(statement);
  });
}

