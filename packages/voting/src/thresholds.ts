import type { Text } from '@linli/kernel';
import { exceeds, ratio, reaches, type Ratio } from '@linli/quantities';

/**
 * A share that a part must have of a whole. 「以上」 includes the number itself (民法典 第一千二百五十九条), so it is `at-least`;
 * 「过半数」 is `more-than` one half: exactly one half fails.
 */
export interface Threshold {
  readonly share: Ratio;
  readonly bound: 'at-least' | 'more-than';
  readonly name: Text;
}

/** The participation the Civil Code demands. */
export const TWO_THIRDS_OR_MORE: Threshold = {
  share: ratio(2n, 3n),
  bound: 'at-least',
  name: { zh: '三分之二以上', en: 'two thirds or more' },
};

/** The agreement an ordinary matter needs. */
export const MORE_THAN_HALF: Threshold = {
  share: ratio(1n, 2n),
  bound: 'more-than',
  name: { zh: '过半数', en: 'more than one half' },
};

/** The agreement a special matter needs. */
export const THREE_QUARTERS_OR_MORE: Threshold = {
  share: ratio(3n, 4n),
  bound: 'at-least',
  name: { zh: '四分之三以上', en: 'three quarters or more' },
};

/** The owners who can have an extraordinary meeting called. */
export const ONE_FIFTH_OR_MORE: Threshold = {
  share: ratio(1n, 5n),
  bound: 'at-least',
  name: { zh: '百分之二十以上', en: 'twenty per cent or more' },
};

/** Whether `part` has the share of `whole`, by integer cross-multiplication. Of an empty whole, nothing already is `at-least` any share. */
export function meets(part: bigint, whole: bigint, threshold: Threshold): boolean {
  return threshold.bound === 'at-least' ? reaches(part, whole, threshold.share) : exceeds(part, whole, threshold.share);
}

/**
 * The least whole number of units that has the share of `whole`.
 *
 * @example leastMeeting(1050n, TWO_THIRDS_OR_MORE) // 700n
 * @example leastMeeting(913n, MORE_THAN_HALF) // 457n
 */
export function leastMeeting(whole: bigint, threshold: Threshold): bigint {
  const { numerator, denominator } = threshold.share;
  const product = whole * numerator;
  return threshold.bound === 'at-least' ? (product + denominator - 1n) / denominator : product / denominator + 1n;
}
