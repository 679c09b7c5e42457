import type { LocalDate } from '@linli/kernel';
import type { Money } from '@linli/quantities';

/** One movement of a bank account as the bank tells it. */
export interface StatementLine {
  /** From 1, in the order of booking. */
  readonly position: number;
  readonly bookedOn: LocalDate;
  /** In fen: above zero came in, below zero went out; never zero. */
  readonly amount: Money;
  /** The structured reference or end-to-end key, if the bank gives one apart from the memo. */
  readonly reference: string;
  readonly counterparty: string;
  readonly counterpartyAccount: string;
  /** What the payer wrote and what the bank added. */
  readonly memo: string;
  /** The bank's own number of the movement. */
  readonly bankRef: string;
  /** What the account held after the line, where the bank says so. */
  readonly balance: Money | null;
}

/** A bank statement (对账单) of one account. Days are whole days: `from` and `to` belong to it. */
export interface Statement {
  readonly account: string;
  readonly currency: 'CNY';
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Whether the bank (or the person) named the period; otherwise it is that of the first and last line. */
  readonly periodStated: boolean;
  readonly opening: Money;
  readonly closing: Money;
  readonly lines: readonly StatementLine[];
}

/** Bounds of one file: more is refused, never cut off. */
export const STATEMENT_LIMITS = { lines: 100_000, characters: 40_000_000 } as const;

export type Direction = 'in' | 'out';

export function directionOf(line: { readonly amount: Money }): Direction {
  return line.amount > 0n ? 'in' : 'out';
}

/** Σ of the lines up to a day, or of all. */
export function sumOfLines(lines: readonly StatementLine[], through?: LocalDate): Money {
  let total = 0n;
  for (const line of lines) if (through === undefined || line.bookedOn <= through) total += line.amount;
  return total;
}

/**
 * One text for each line that is the same in every later statement of the same account. Lines alike in everything are genuine (two equal
 * transfers on one day), so each carries its occurrence: the second of two twins is known again as the second, and no twin is dropped.
 */
export function lineIdentities(lines: readonly StatementLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const alike = [line.bookedOn, line.amount.toString(), line.reference, line.counterparty, line.counterpartyAccount, line.memo, line.bankRef];
    const key = JSON.stringify(alike);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return JSON.stringify([...alike, occurrence]);
  });
}
