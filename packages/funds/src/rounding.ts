import { assert } from '@linli/kernel';

/**
 * Divides and rounds half up: the one place of this package where a quotient is rounded. Everything that is shared among several is
 * shared by the largest remainder instead, so that no fen is lost.
 *
 * @param numerator not negative
 * @param denominator above zero
 * @example divideHalfUp(3698_63n, 100n) // 3699n
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  assert(numerator >= 0n && denominator > 0n, 'what is rounded is not negative');
  return (numerator * 2n + denominator) / (denominator * 2n);
}
