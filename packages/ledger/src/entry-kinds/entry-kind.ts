import type { Source, Text } from '@linli/kernel';
import type { AccountCode } from '../accounts/index.ts';
import type { FundCode } from '../funds/index.ts';

export type EntryKindCode =
  | 'opening' | 'closing' | 'carried-forward' | 'reversal'
  | 'charge' | 'charge-party' | 'payment' | 'party-payment' | 'refund-due' | 'party-reduced' | 'refund-paid'
  | 'works-accepted' | 'works-paid'
  | 'first-deposit' | 'top-up' | 'seller-deposit' | 'interest' | 'interest-credited' | 'fund-spend' | 'fund-paid' | 'balance-transferred' | 'fund-refund' | 'shortfall-paid' | 'fund-contribution'
  | 'income-earned' | 'income-received' | 'cost-incurred' | 'cost-paid' | 'income-to-fund' | 'income-into-fund'
  | 'unmatched-in' | 'matched';

/** What happened, as the books know it. It says which accounts may stand on which side, so that a wrong posting is refused by its kind. */
export interface EntryKind {
  readonly code: EntryKindCode;
  readonly name: Text;
  readonly funds: readonly FundCode[];
  readonly debit: readonly AccountCode[] | 'any';
  readonly credit: readonly AccountCode[] | 'any';
  readonly law: readonly Source[];
  readonly explanation: Text;
}
