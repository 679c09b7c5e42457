import { compareCodes } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import type { AccountCode } from './accounts/index.ts';
import type { FundCode } from './funds/index.ts';

/** One account of the books: a heading, in a fund, with what stands behind it (`''` where nothing does). */
export interface AccountRef {
  readonly fund: FundCode;
  readonly account: AccountCode;
  /** The id of a home or line, the code of a party, fund or organisation; `''` for accounts without one. */
  readonly detail: string;
}

/** One side of an entry: debit above zero, credit below, in fen. */
export interface Posting {
  readonly account: AccountCode;
  readonly detail: string;
  readonly amount: Money;
}

/** One name for one account, the same everywhere: `maintenance/home-balance/019…`. */
export function accountName({ fund, account, detail }: AccountRef): string {
  return detail === '' ? `${fund}/${account}` : `${fund}/${account}/${detail}`;
}

/** Accounts in the order in which they are locked and listed. */
export function compareAccounts(left: AccountRef, right: AccountRef): number {
  return compareCodes(accountName(left), accountName(right));
}

/** Σ of the postings; zero for an entry that balances. */
export function sumOf(postings: Iterable<{ readonly amount: Money }>): Money {
  let total = 0n;
  for (const posting of postings) total += posting.amount;
  return total;
}
