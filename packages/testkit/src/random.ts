import { assert } from '@linli/kernel';

/** Chance that repeats itself: the same seed gives the same numbers on every machine. For samples and tests, never for secrets. */
export interface Random {
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
  /** True in about `percent` of a hundred cases. */
  chance(percent: number): boolean;
  /** A copy in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** A generator after Tommy Ettinger’s mulberry32: 32 bits of state, whole numbers only. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (count: number): number => next() % count;
  return {
    below,
    pick(list) {
      const picked = list[below(list.length)];
      assert(picked !== undefined, 'something can be picked');
      return picked;
    },
    chance: (percent) => below(100) < percent,
    shuffled(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [copy[last], copy[other]] = [copy[other] as (typeof copy)[number], copy[last] as (typeof copy)[number]];
      }
      return copy;
    },
  };
}
