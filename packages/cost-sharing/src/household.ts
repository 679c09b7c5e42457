import { allocate, sumMoney, type Money } from '@linli/quantities';
import type { PlannedAmount } from './plan.ts';

/** A line of works as one home sees it. */
export interface HouseholdLine {
  /** What each party pays of the whole line. */
  readonly plan: readonly PlannedAmount[];
  /** What this home owes of the residents' part, in fen: the stored share, never computed again here. */
  readonly share: Money;
  /** All homes in the scope of the line, by exclusive area: along them the amounts of the other parties are cut. */
  readonly weights: readonly { readonly key: string; readonly weight: bigint }[];
  /** Which of these homes it is. */
  readonly at: number;
}

/** Amounts by party and their sum; they add up exactly. */
export interface PartyAmounts {
  readonly parts: readonly PlannedAmount[];
  readonly total: Money;
}

/** A home's part of the works by party: line by line in the order given, and all lines together. */
export interface HouseholdParts extends PartyAmounts {
  readonly lines: readonly PartyAmounts[];
}

/**
 * A home's part of several lines and who pays it. The residents' part is the home's own share; the amount of every other party is cut
 * along the areas of the homes by the largest remainder, so that over all homes each party's parts make its amount to the fen.
 */
export function householdParts(lines: readonly HouseholdLine[]): HouseholdParts {
  const cut = lines.map(partsOfLine);
  return { lines: cut.map(summed), ...summed(byParty(cut.flat())) };
}

/** A party that pays from two sources of one line is cut once, so its part is the same however its money is split. */
function partsOfLine({ plan, share, weights, at }: HouseholdLine): PlannedAmount[] {
  return byParty(plan).map(({ party, amount }) => ({ party, amount: party === 'residents' ? share : (allocate(amount, weights)[at] ?? 0n) }));
}

function byParty(amounts: readonly PlannedAmount[]): PlannedAmount[] {
  const sums = new Map<string, Money>();
  for (const { party, amount } of amounts) sums.set(party, (sums.get(party) ?? 0n) + amount);
  return [...sums].map(([party, amount]) => ({ party, amount }));
}

function summed(parts: readonly PlannedAmount[]): PartyAmounts {
  return { parts, total: sumMoney(parts.map((part) => part.amount)) };
}

/** A line on the ballot and its share for one home, in fen. */
export interface BallotLine {
  readonly lineId: string;
  readonly share: Money;
  readonly isOptional: boolean;
}

/** What a home would pay in all if the ticked optional lines pass; the others are counted always. Which may be ticked together says the menu. */
export function estimate(lines: readonly BallotLine[], ticked: ReadonlySet<string>): Money {
  return sumMoney(lines.filter((line) => !line.isOptional || ticked.has(line.lineId)).map((line) => line.share));
}
