import type { Area } from '@linli/quantities';

/**
 * What a group of owners weighs in a vote, always on two scales: exclusive area in 0.01 m², and heads.
 * Both limbs of every threshold are measured, and neither can stand in for the other (民法典 第二百七十八条第二款).
 */
export interface Weight {
  readonly areaM2: Area;
  readonly owners: number;
}

/** The eight sums of a vote and the roll they stand against. `participating` is yes, no and abstain together. */
export interface Sums {
  readonly roll: Weight;
  readonly participating: Weight;
  readonly yes: Weight;
  readonly no: Weight;
  readonly abstain: Weight;
}

/** The weight of no owner at all. */
export const NOBODY: Weight = { areaM2: 0n, owners: 0 };

/** Two groups of different owners together. */
export function addWeights(left: Weight, right: Weight): Weight {
  return { areaM2: left.areaM2 + right.areaM2, owners: left.owners + right.owners };
}
