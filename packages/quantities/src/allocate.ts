import { assert } from '@linli/kernel';

/** One part of a total to be shared out: its weight, and a key that settles what weight cannot. */
export interface Part {
  readonly key: string;
  readonly weight: bigint;
}

/**
 * How the last units find their owner when remainders are equal.
 * `weight-then-key`: larger weight first, then the smaller key (homes). `position`: the earlier in the list (sources of money).
 */
export type TieRule = 'weight-then-key' | 'position';

/**
 * Shares out `total` in proportion to the weights by the largest remainder: every part is rounded down, and the units left over go
 * one each to the largest remainders. The parts always add up to the total, and their order in the list does not change any part
 * (under `weight-then-key`).
 *
 * @param total units to share, not negative
 * @param parts weights, not negative, not all zero
 * @returns one amount for each part, in the order given
 *
 * @example allocate(10000n, [{key:'a',weight:1n},{key:'b',weight:1n},{key:'c',weight:1n}]) // [3334n, 3333n, 3333n]
 */
export function allocate(total: bigint, parts: readonly Part[], ties: TieRule = 'weight-then-key'): bigint[] {
  let whole = 0n;
  for (const part of parts) {
    assert(part.weight >= 0n, 'a weight is not negative');
    whole += part.weight;
  }
  assert(whole > 0n, 'somebody takes part');
  assert(total >= 0n, 'a total is not negative');
  const amounts: bigint[] = [];
  const remainders: bigint[] = [];
  let left = total;
  for (const part of parts) {
    const product = total * part.weight;
    const amount = product / whole;
    amounts.push(amount);
    remainders.push(product - amount * whole);
    left -= amount;
  }
  for (const index of firstByRemainder(parts, remainders, { whole, count: Number(left), ties })) amounts[index] = (amounts[index] ?? 0n) + 1n;
  return amounts;
}

/** Remainders below this fit into 64 bits, where they are sorted as numbers without a comparison of ours. */
const SIXTY_FOUR_BITS = 1n << 64n;

interface Left {
  readonly whole: bigint;
  readonly count: number;
  readonly ties: TieRule;
}

/**
 * The places of the `count` largest remainders. Whatever lies above the last remainder that is served is served; only those equal to it
 * are put in order by the tie rule, and they are few.
 */
function firstByRemainder(parts: readonly Part[], remainders: readonly bigint[], { whole, count, ties }: Left): number[] {
  if (count === 0) return [];
  const last = ascending(remainders, whole)[remainders.length - count] ?? 0n;
  const above: number[] = [];
  const equal: number[] = [];
  for (let index = 0; index < remainders.length; index += 1) {
    const remainder = remainders[index] ?? 0n;
    if (remainder > last) above.push(index);
    else if (remainder === last) equal.push(index);
  }
  if (ties === 'weight-then-key') equal.sort((left, right) => byWeightThenKey(parts[left], parts[right]));
  return [...above, ...equal.slice(0, count - above.length)];
}

function ascending(remainders: readonly bigint[], whole: bigint): ArrayLike<bigint> {
  if (whole <= SIXTY_FOUR_BITS) return new BigUint64Array(remainders).sort();
  return [...remainders].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));
}

function byWeightThenKey(left: Part | undefined, right: Part | undefined): number {
  if (left === undefined || right === undefined) return 0;
  if (left.weight !== right.weight) return left.weight > right.weight ? -1 : 1;
  return left.key < right.key ? -1 : left.key > right.key ? 1 : 0;
}
