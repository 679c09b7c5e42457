import { describe, expect, it } from '@jest/globals';
import { referenceOf } from './reference.ts';

/** What whoever reads a memo checks: ten digits or more, one more than a multiple of 97. */
const isReference = (text: string): boolean => /^FT\d{10,}$/.test(text) && BigInt(text.slice(2)) % 97n === 1n;

describe('a payment reference', () => {
  it('has ten digits that show a slip of the pen', () => {
    expect([1n, 2n, 97n, 12_345_678n].map(referenceOf)).toEqual(['FT0000000195', 'FT0000000292', 'FT0000009701', 'FT1234567889']);
    for (let serial = 1n; serial < 2_000n; serial += 1n) expect(isReference(referenceOf(serial))).toBe(true);
  });

  it('is no reference with one digit wrong, or two neighbours changed', () => {
    const good = referenceOf(20_481_357n);
    for (let at = 2; at < good.length; at += 1) {
      for (const digit of '0123456789') if (digit !== good[at]) expect([digit, at, isReference(good.slice(0, at) + digit + good.slice(at + 1))]).toEqual([digit, at, false]);
      const swapped = good.slice(0, at) + (good[at + 1] ?? '') + (good[at] ?? '') + good.slice(at + 2);
      if (at + 1 < good.length && swapped !== good) expect([swapped, isReference(swapped)]).toEqual([swapped, false]);
    }
    for (const text of ['', 'FT', 'FT0000000196', 'XX0000000195', 'FT00000001 95']) expect(isReference(text)).toBe(false);
  });
});
