import { describe, expect, it } from 'vitest';
import { randomFrom } from './random.ts';

const draw = (seed: number, count = 1000) => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random.below(6));
};

describe('repeatable chance', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw(20_201_113, 12)).toEqual([3, 4, 5, 5, 3, 2, 5, 3, 5, 2, 2, 2]);
  });

  it('favours no side of a die', () => {
    const counts = [0, 0, 0, 0, 0, 0];
    for (const side of draw(1, 6000)) counts[side] = (counts[side] ?? 0) + 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });

  it('shuffles without losing anything, and leaves the list alone', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const mixed = randomFrom(3).shuffled(list);
    expect(mixed).not.toEqual(list);
    expect([...mixed].sort()).toEqual(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(() => randomFrom(1).pick([])).toThrow('something can be picked');
  });
});
