import { describe, expect, it } from '@jest/globals';
import { freshBytes } from './fresh-bytes.ts';

describe('fresh bytes', () => {
  it('are as many as asked for, are given out once, and stay what they were', () => {
    const given = Array.from({ length: 2_000 }, (_, at) => freshBytes(10 + (at % 7)));
    const seen = given.map((bytes) => bytes.toString('hex'));
    for (const [at, bytes] of given.entries()) expect(bytes).toHaveLength(10 + (at % 7));
    expect(new Set(seen).size).toBe(2_000);
    expect(given.map((bytes) => bytes.toString('hex'))).toEqual(seen);
    expect(freshBytes(10_000)).toHaveLength(10_000);
  });

  it('share no byte of memory', () => {
    const [one, two] = [freshBytes(12), freshBytes(12)];
    const before = two.toString('hex');
    one.fill(0);
    expect(two.toString('hex')).toBe(before);
  });
});
