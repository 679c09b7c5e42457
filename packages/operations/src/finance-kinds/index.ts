import { refuse, type Outcome, type Refusal } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import { guarantee } from './guarantee.ts';
import { HIGHEST_SUBSIDY_BASIS_POINTS, interestSubsidy, LONGEST_SUBSIDY_MONTHS } from './interest-subsidy.ts';
import { loan } from './loan.ts';
import { pledge } from './pledge.ts';
import type { FinanceKind, FinanceKindCode, FinanceRefusal, FinanceTerms } from './finance-kind.ts';

/** What stands behind an investment besides the enterprise's own money. */
export const FINANCE_KINDS = { loan, pledge, guarantee, 'interest-subsidy': interestSubsidy } as const satisfies Record<FinanceKindCode, FinanceKind>;

export function isFinanceKind(code: string): code is FinanceKindCode {
  return Object.hasOwn(FINANCE_KINDS, code);
}

/** Checks a record against its kind; nothing is posted from it, it is shown and compared. */
export function checkFinance(kind: string, terms: FinanceTerms): Outcome<FinanceTerms, Refusal<FinanceRefusal>> {
  return isFinanceKind(kind) ? FINANCE_KINDS[kind].check(terms) : refuse('finance-kind-unknown', 'kind');
}

const WHOLE = 10_000n;

/** Interest of one year on a flat principal, cut to the fen. */
export function yearlyInterest(principal: Money, basisPoints: number): Money {
  return (principal * BigInt(basisPoints)) / WHOLE;
}

/**
 * What an interest subsidy pays in a year and over its term, within the limits of 2 % and 5 years, and never more than the interest.
 *
 * @example subsidyOnInterest({ principal: 2_000_000_000n, rateBasisPoints: 420, subsidyBasisPoints: 200, months: 60 }) // 400,000 a year, 2,000,000 in all
 */
export function subsidyOnInterest(input: { readonly principal: Money; readonly rateBasisPoints: number; readonly subsidyBasisPoints: number; readonly months: number }): {
  readonly perYear: Money;
  readonly total: Money;
  readonly netInterestPerYear: Money;
} {
  const rate = Math.min(input.subsidyBasisPoints, HIGHEST_SUBSIDY_BASIS_POINTS, input.rateBasisPoints);
  const perYear = yearlyInterest(input.principal, rate);
  const total = (input.principal * BigInt(rate) * BigInt(Math.min(input.months, LONGEST_SUBSIDY_MONTHS))) / (WHOLE * 12n);
  return { perYear, total, netInterestPerYear: yearlyInterest(input.principal, input.rateBasisPoints) - perYear };
}

export type { FinanceKind, FinanceKindCode, FinanceRefusal, FinanceTerms } from './finance-kind.ts';
