import { allocate, sumMoney, type Money } from '@linli/quantities';
import type { PlannedAmount } from './plan.ts';

/** A line of works as one home sees it: what the whole line costs by party, and this home's share of the residents' part. */
export interface HouseholdLine {
  readonly plan: readonly PlannedAmount[];
  readonly share: Money;
  /** The shares of all homes in the order of the roster, and which of them is this home's: the part of the others is cut along them. */
  readonly weights: readonly { readonly key: string; readonly weight: bigint }[];
  readonly at: number;
}

/** What a home's part of the works costs by party: it adds up exactly. */
export interface HouseholdParts {
  readonly parts: readonly PlannedAmount[];
  readonly total: Money;
}

/**
 * A home's part of several lines and who pays it. The residents' part is the home's own share; the part of every other party is that
 * party's amount cut along the areas of the homes, by the largest remainder, so that over all homes each party's parts make its amount.
 */
export function householdParts(lines: readonly HouseholdLine[]): HouseholdParts {
  const sums = new Map<string, Money>();
  for (const { plan, share, weights, at } of lines) {
    for (const { party, amount } of plan) {
      const part = party === 'residents' ? share : (allocate(amount, weights)[at] ?? 0n);
      sums.set(party, (sums.get(party) ?? 0n) + part);
    }
  }
  const parts = [...sums].map(([party, amount]) => ({ party, amount }));
  return { parts, total: sumMoney(parts.map((part) => part.amount)) };
}

/** A line on the ballot: its share for one home, and what must be ticked with it or may not. */
export interface BallotLine {
  readonly lineId: string;
  readonly share: Money;
  readonly isOptional: boolean;
}

/** What a home would pay in all if the ticked optional lines pass; the others are counted always. */
export function estimate(lines: readonly BallotLine[], ticked: ReadonlySet<string>): Money {
  return sumMoney(lines.filter((line) => !line.isOptional || ticked.has(line.lineId)).map((line) => line.share));
}
