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
  for (const index of firstByRemainder(parts, remainders, Number(left), ties)) amounts[index] = (amounts[index] ?? 0n) + 1n;
  return amounts;
}

function firstByRemainder(parts: readonly Part[], remainders: readonly bigint[], count: number, ties: TieRule): number[] {
  if (count === 0) return [];
  const order = parts.map((_, index) => index);
  order.sort((left, right) => {
    const [a, b] = [remainders[left] ?? 0n, remainders[right] ?? 0n];
    if (a !== b) return a > b ? -1 : 1;
    if (ties === 'position') return left - right;
    const [p, q] = [parts[left], parts[right]];
    if (p === undefined || q === undefined) return 0;
    if (p.weight !== q.weight) return p.weight > q.weight ? -1 : 1;
    return p.key < q.key ? -1 : p.key > q.key ? 1 : 0;
  });
  return order.slice(0, count);
}
