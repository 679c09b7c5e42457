import { refuse, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney, type Money } from '@linli/quantities';
import type { AccountCode } from './accounts/index.ts';
import { draftEntry, type EntryDraft, type EntryRefusal, type EntrySource } from './entry.ts';
import type { EntryKindCode } from './entry-kinds/index.ts';
import type { FundCode } from './funds/index.ts';

/** Money that is expected at the bank, in or out (待收、待付): an instalment of a home, a subsidy, a payment to an enterprise. */
export interface OpenItem {
  readonly fund: FundCode;
  readonly direction: 'in' | 'out';
  readonly amount: Money;
  /** What has arrived or left of it so far. */
  readonly settled: Money;
  /** The entry its settlement posts: the bank against this account. */
  readonly kind: EntryKindCode;
  readonly account: AccountCode;
  readonly detail: string;
  readonly memo: string;
}

/**
 * The entry of a settlement, in full or in part. More than what remains is refused: the surplus is somebody's money and needs a decision.
 */
export function settlementOf(
  item: OpenItem,
  settlement: { readonly amount: Money; readonly bookedOn: LocalDate; readonly source: EntrySource },
): Outcome<EntryDraft, Refusal<EntryRefusal | 'settlement-too-large'>> {
  const remaining = item.amount - item.settled;
  if (settlement.amount <= 0n) return refuse('entry-amount-wrong', 'amount');
  if (settlement.amount > remaining) return refuse('settlement-too-large', 'amount', { remaining: formatMoney(remaining) });
  const bank = item.direction === 'in' ? settlement.amount : -settlement.amount;
  return draftEntry({
    kind: item.kind,
    fund: item.fund,
    bookedOn: settlement.bookedOn,
    memo: item.memo,
    source: settlement.source,
    postings: [{ account: 'bank', detail: '', amount: bank }, { account: item.account, detail: item.detail, amount: -bank }],
  });
}

/** The open items of what arrived earlier and was not matched: the same entry, from the receipts in suspense instead of the bank. */
export function matchOf(item: OpenItem, settlement: { readonly amount: Money; readonly bookedOn: LocalDate; readonly source: EntrySource }): Outcome<EntryDraft, Refusal<EntryRefusal | 'settlement-too-large' | 'match-of-payment'>> {
  if (item.direction === 'out') return refuse('match-of-payment');
  const settled = settlementOf(item, settlement);
  if (!settled.ok) return settled;
  return draftEntry({
    ...settled.value,
    kind: 'matched',
    postings: [{ account: 'suspense', detail: '', amount: settlement.amount }, { account: item.account, detail: item.detail, amount: -settlement.amount }],
  });
}
