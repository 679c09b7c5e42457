import { accept, assert, compareCodes, daysBetween, refuse, type LocalDate, type Outcome, type Refusal, type Source } from '@linli/kernel';
import { allocate, type Money } from '@linli/quantities';
import { credit, debit, nonZero, type FundEntry, type FundHolder } from '../fund-entry.ts';
import { nationalMeasure } from '../laws.ts';
import { divideHalfUp } from '../rounding.ts';

/** How many days a bank's year has: configuration of the account, because it changes the amount (F6). */
export type DayCount = 'act/360' | 'act/365';
const DAYS_OF_YEAR = { 'act/360': 360n, 'act/365': 365n } as const satisfies Record<DayCount, bigint>;

export const INTEREST_LAW: Source = nationalMeasure('第二十七条');

/** Rates carry four decimals of a percent: 1.5% is 15000. */
export const RATE_PLACES = 4;
const RATE_UNIT = 100n * 10n ** BigInt(RATE_PLACES);

/**
 * Simple interest on a balance over days, rounded half up to the fen: what the bank should pay, to hold against what it did pay.
 *
 * @param principal fen
 * @param rate percent a year in ten-thousandths
 * @example F6: interestOn(1_000_000n, 15_000n, 90, 'act/360') // 37.50; 'act/365' // 36.99
 */
export function interestOn(principal: Money, rate: bigint, days: number, dayCount: DayCount): Money {
  assert(Number.isInteger(days) && days >= 0, 'days are counted in whole days');
  return divideHalfUp(principal * rate * BigInt(days), RATE_UNIT * DAYS_OF_YEAR[dayCount]);
}

/** A change of a holder's balance: money in above zero, money out below. */
export interface BalanceChange {
  readonly on: LocalDate;
  readonly amount: Money;
}

/**
 * Balance × days (计息积数) from the first day to the last, the last day not counted, as banks count. A change of a day counts from that
 * day on. The sum is the weight of a holder when interest is credited.
 */
export function balanceDays(opening: Money, changes: readonly BalanceChange[], period: { readonly from: LocalDate; readonly to: LocalDate }): bigint {
  let total = opening * BigInt(daysBetween(period.from, period.to));
  for (const change of changes) {
    assert(change.on >= period.from && change.on <= period.to, 'a change lies in the period');
    total += change.amount * BigInt(daysBetween(change.on, period.to));
  }
  return total;
}

/** A holder of the fund with its weight: balance, or balance × days. */
export interface WeighedHolder extends FundHolder {
  readonly weight: bigint;
}

/** The bank paid interest: not yet anybody's. */
export function interestEntry(amount: Money): FundEntry {
  return { kind: 'interest', postings: [debit('bank', '', amount), credit('unallocated', '', amount)] };
}

/**
 * Credits an amount to the holders by their weights, largest remainder: every fen finds its holder, Σ credits = amount, the order of the
 * holders changes nothing. Homes and selling units take part alike (《住宅专项维修资金管理办法》第二十七条).
 */
export function creditEntry(amount: Money, holders: readonly WeighedHolder[]): Outcome<FundEntry, Refusal<'nobody-to-credit'>> {
  if (!holders.some((holder) => holder.weight > 0n)) return refuse('nobody-to-credit', 'holders');
  const ordered = [...holders].sort((left, right) => compareCodes(keyOf(left), keyOf(right)));
  const parts = allocate(amount, ordered.map((holder) => ({ key: keyOf(holder), weight: holder.weight })));
  const credits = ordered.map((holder, at) => credit(holder.account, holder.detail, parts[at] ?? 0n));
  return accept({ kind: 'interest-credited', postings: nonZero([debit('unallocated', '', amount), ...credits]) });
}

function keyOf(holder: FundHolder): string {
  return `${holder.account}/${holder.detail}`;
}
