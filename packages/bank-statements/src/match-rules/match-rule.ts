import type { Text } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import type { StatementLine } from '../statement.ts';

export type MatchRuleCode = 'reference-amount' | 'references-total' | 'reference-part' | 'amount-counterparty' | 'booked-entry';

/** Money that is expected, as matching sees it. */
export interface OpenAmount {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly remaining: Money;
  readonly reference: string;
  readonly counterparty: string;
}

/** A movement of the bank that stands in the books already, made by hand from other paper. */
export interface BookedAmount {
  readonly entryId: string;
  readonly bookedOn: string;
  /** Above zero came in. */
  readonly amount: Money;
}

/** What a line settles. */
export type Settled =
  | { readonly kind: 'items'; readonly settlements: readonly { readonly itemId: string; readonly amount: Money }[] }
  | { readonly kind: 'entry'; readonly entryId: string };

/** What is still open while lines are matched one after the other. */
export interface Candidates {
  /** Items in the line's direction, with something remaining, that the line names. */
  named(line: StatementLine): readonly OpenAmount[];
  /** Items in the line's direction with exactly this amount remaining, of exactly this name. */
  alike(line: StatementLine): readonly OpenAmount[];
  /** Booked movements of the same day and amount, and how many lines are left that could be them. */
  booked(line: StatementLine): { readonly entries: readonly BookedAmount[]; readonly lines: number };
}

/** One way to know what a line of a statement is. A rule answers only when there is one answer. */
export interface MatchRule {
  readonly code: MatchRuleCode;
  readonly name: Text;
  /** One plain sentence for whoever checks the match. */
  readonly explanation: Text;
  /** What the line settles, or undefined. */
  find(line: StatementLine, candidates: Candidates): Settled | undefined;
}

export function sizeOf(line: { readonly amount: Money }): Money {
  return line.amount < 0n ? -line.amount : line.amount;
}
