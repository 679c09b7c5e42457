import * as bank from './bank.ts';
import * as books from './books.ts';
import type { EntryKind, EntryKindCode } from './entry-kind.ts';
import * as income from './income.ts';
import * as maintenance from './maintenance.ts';
import * as shares from './shares.ts';
import * as works from './works.ts';

/** Everything that can happen to the books, by its code. */
export const ENTRY_KINDS = {
  opening: books.opening,
  closing: books.closing,
  'carried-forward': books.carriedForward,
  reversal: books.reversal,
  charge: shares.charge,
  'charge-party': shares.chargeParty,
  payment: shares.payment,
  'party-payment': shares.partyPayment,
  'refund-due': shares.refundDue,
  'party-reduced': shares.partyReduced,
  'refund-paid': shares.refundPaid,
  'works-accepted': works.worksAccepted,
  'works-paid': works.worksPaid,
  'first-deposit': maintenance.firstDeposit,
  'top-up': maintenance.topUp,
  'seller-deposit': maintenance.sellerDeposit,
  interest: maintenance.interest,
  'interest-credited': maintenance.interestCredited,
  'fund-spend': maintenance.fundSpend,
  'fund-paid': maintenance.fundPaid,
  'balance-transferred': maintenance.balanceTransferred,
  'fund-refund': maintenance.fundRefund,
  'shortfall-paid': maintenance.shortfallPaid,
  'fund-contribution': maintenance.fundContribution,
  'income-earned': income.incomeEarned,
  'income-received': income.incomeReceived,
  'cost-incurred': income.costIncurred,
  'cost-paid': income.costPaid,
  'income-to-fund': income.incomeToFund,
  'income-into-fund': income.incomeIntoFund,
  'unmatched-in': bank.unmatchedIn,
  matched: bank.matched,
} as const satisfies Record<EntryKindCode, EntryKind>;

export function isEntryKind(code: string): code is EntryKindCode {
  return Object.hasOwn(ENTRY_KINDS, code);
}

export type { EntryKind, EntryKindCode } from './entry-kind.ts';
