import { assert } from '@linli/kernel';
import { formatScaled, sumMoney, type Money } from '@linli/quantities';

/** What an enterprise promised when it was given the operation (特许经营承诺): how much it invests, and what a year should bring net. */
export interface Concession {
  readonly investment: Money;
  readonly netPerYear: Money;
  readonly firstMonth: string;
}

/** A month that is published: its net income, and what of it the operator keeps to recover the investment. */
export interface OperatedMonth {
  readonly month: string;
  readonly net: Money;
  readonly operator: Money;
}

export interface ConcessionProgress {
  readonly months: number;
  /** The promised net income of so many months, cut to the fen. */
  readonly promised: Money;
  readonly actual: Money;
  /** Actual less promised. */
  readonly difference: Money;
  readonly recovered: Money;
  readonly remaining: Money;
}

const MONTHS_PER_YEAR = 12n;

/** Compares what was published with what was promised, over the same number of months, and says what of the investment came back. */
export function concessionProgress(concession: Concession, months: readonly OperatedMonth[]): ConcessionProgress {
  const counted = months.filter((one) => one.month >= concession.firstMonth);
  const promised = (concession.netPerYear * BigInt(counted.length)) / MONTHS_PER_YEAR;
  const actual = sumMoney(counted.map((one) => one.net));
  const recovered = sumMoney(counted.map((one) => one.operator));
  return { months: counted.length, promised, actual, difference: actual - promised, recovered, remaining: concession.investment - recovered };
}

/**
 * The simple payback in months (静态投资回收期): investment over the net income of a year, rounded up to a whole month. Null where a year
 * brings nothing.
 *
 * @example paybackMonths(3_000_000_000n, 240_000_000n) // 150, that is 12.5 years
 */
export function paybackMonths(investment: Money, netPerYear: Money): bigint | null {
  assert(investment >= 0n, 'an investment is not below zero');
  if (netPerYear <= 0n) return null;
  return (investment * MONTHS_PER_YEAR + netPerYear - 1n) / netPerYear;
}

/** Months as years with one decimal, rounded up so that nothing reads shorter than it is: 150 is `12.5`. */
export function displayYears(months: bigint): string {
  return formatScaled((months * 10n + MONTHS_PER_YEAR - 1n) / MONTHS_PER_YEAR, 1);
}
