import type { EntryKindCode, Posting } from '@linli/ledger';
import type { Money } from '@linli/quantities';

/** What an event of the maintenance fund posts: debit above zero, credit below, Σ = 0. Day, memo and source are added where it is booked. */
export interface FundEntry {
  readonly kind: EntryKindCode;
  readonly postings: readonly Posting[];
}

/** Whose money it is inside the fund: a home's or a selling unit's, as an account of the books. */
export interface FundHolder {
  readonly account: 'home-balance' | 'seller-balance';
  readonly detail: string;
}

/** A posting on the debit side. */
export function debit(account: Posting['account'], detail: string, amount: Money): Posting {
  return { account, detail, amount };
}

/** A posting on the credit side. */
export function credit(account: Posting['account'], detail: string, amount: Money): Posting {
  return { account, detail, amount: -amount };
}

/** The same postings without those of nothing, which no book takes. */
export function nonZero(postings: readonly Posting[]): Posting[] {
  return postings.filter((posting) => posting.amount !== 0n);
}
