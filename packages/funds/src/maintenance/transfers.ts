import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import { credit, debit, nonZero, type FundEntry, type FundHolder } from '../fund-entry.ts';
import { topUpToStandard } from './top-up.ts';
import type { HomeKindCode } from './home-kinds/index.ts';

/** What has to be paid before a home may change hands, and whether it may now (《北京市物业管理条例》第八十一、八十二条). */
export interface Resale {
  readonly allowed: boolean;
  readonly missing: Money;
}

/**
 * Before a home is sold: sold public housing must first reach the commercial standard; every other home is free to go. The balance itself
 * goes with the home, so a sale posts nothing and the seller gets nothing back.
 *
 * @param commercialPerM2 the commercial rate in force on the day, fen for one square metre
 */
export function resaleOf(home: { readonly kind: HomeKindCode; readonly areaM2: bigint; readonly balance: Money }, commercialPerM2: Money): Resale {
  const missing = home.kind === 'sold-public' ? topUpToStandard({ areaM2: home.areaM2, perM2: commercialPerM2, balance: home.balance }) : 0n;
  return { allowed: missing === 0n, missing };
}

/** A home is entered anew in the roster (divided, joined, renumbered): its balance moves to the new account. */
export function transferEntry(fromHomeId: string, toHomeId: string, amount: Money): Outcome<FundEntry, Refusal<'transfer-to-itself'>> {
  if (fromHomeId === toHomeId) return refuse('transfer-to-itself', 'toHomeId');
  return accept({ kind: 'balance-transferred', postings: [debit('home-balance', fromHomeId, amount), credit('home-balance', toHomeId, amount)] });
}

/**
 * A building is lost: what is left goes back, the owners' part to them, the selling unit's part to it (《北京市物业管理条例》第八十一条,
 * 《住宅专项维修资金管理办法》第二十九条).
 *
 * @returns `nothing-to-return` where no balance is left
 */
export function lossEntry(balances: readonly (FundHolder & { readonly balance: Money })[]): Outcome<FundEntry, Refusal<'nothing-to-return'>> {
  const debits = nonZero(balances.map((one) => debit(one.account, one.detail, one.balance)));
  const total = debits.reduce((sum, posting) => sum + posting.amount, 0n);
  if (total === 0n) return refuse('nothing-to-return', 'balances');
  return accept({ kind: 'fund-refund', postings: [...debits, credit('bank', '', total)] });
}
