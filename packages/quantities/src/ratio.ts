import { assert } from '@linli/kernel';
import { formatScaled } from './decimal.ts';

/** An exact fraction. The denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function ratio(numerator: bigint, denominator: bigint): Ratio {
  assert(denominator > 0n, 'a ratio has a positive denominator');
  return { numerator, denominator };
}

/** Whether `part ÷ whole ≥ threshold`, by integer cross-multiplication. 「以上」 includes the number (民法典 第一千二百五十九条). */
export function reaches(part: bigint, whole: bigint, threshold: Ratio): boolean {
  return part * threshold.denominator >= whole * threshold.numerator;
}

/** Whether `part ÷ whole > threshold`. 「过半数」 is strictly more than one half. */
export function exceeds(part: bigint, whole: bigint, threshold: Ratio): boolean {
  return part * threshold.denominator > whole * threshold.numerator;
}

/**
 * A percentage for people with one decimal, cut off, never rounded up: 66.66…% must not read as 66.7%, which looks like two thirds.
 * A whole of nothing reads as 0.0.
 */
export function displayPercent(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.0%';
  return `${formatScaled((part * 1000n) / whole, 1)}%`;
}
