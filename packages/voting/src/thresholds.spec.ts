import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastMeeting, meets } from './index.ts';
import { MORE_THAN_HALF, ONE_FIFTH_OR_MORE, THREE_QUARTERS_OR_MORE, TWO_THIRDS_OR_MORE } from './thresholds.ts';

const thresholds = [TWO_THIRDS_OR_MORE, MORE_THAN_HALF, THREE_QUARTERS_OR_MORE, ONE_FIFTH_OR_MORE];

describe('thresholds', () => {
  it('exactly the share is enough where the law says 以上, and not where it says 过半数', () => {
    expect(meets(2n, 3n, TWO_THIRDS_OR_MORE)).toBe(true);
    expect(meets(3n, 4n, THREE_QUARTERS_OR_MORE)).toBe(true);
    expect(meets(1n, 5n, ONE_FIFTH_OR_MORE)).toBe(true);
    expect(meets(1n, 2n, MORE_THAN_HALF)).toBe(false);
  });

  it('the least meeting part meets, and one unit less does not', () => {
    fc.assert(
      fc.property(fc.constantFrom(...thresholds), fc.bigInt(1n, 10n ** 16n), (threshold, whole) => {
        const least = leastMeeting(whole, threshold);
        expect(meets(least, whole, threshold)).toBe(true);
        expect(meets(least - 1n, whole, threshold)).toBe(false);
        expect(least).toBeLessThanOrEqual(whole);
      }),
    );
  });

  it('stays exact where floats would not: one unit in ten thousand billion', () => {
    const whole = 3n * 10n ** 17n;
    expect(meets(2n * 10n ** 17n, whole, TWO_THIRDS_OR_MORE)).toBe(true);
    expect(meets(2n * 10n ** 17n - 1n, whole, TWO_THIRDS_OR_MORE)).toBe(false);
    expect(Number(2n * 10n ** 17n - 1n) / Number(whole) >= 2 / 3).toBe(true);
  });
});
