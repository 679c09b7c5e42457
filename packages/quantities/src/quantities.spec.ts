import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate, displayArea, displayMoney, displayPercent, displaySignedMoney, exceeds, formatMoney, formatScaled, parseArea, parseMoney, parseScaled, ratio, reaches, sumMoney } from './index.ts';

describe('a decimal', () => {
  it('comes back as it was written, with its places', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }), (fen) => { expect(parseMoney(formatMoney(fen))).toEqual({ ok: true, value: fen }); }));
    expect(parseScaled('62.3', 2)).toEqual({ ok: true, value: 6230n });
    expect(formatScaled(-5n, 2)).toBe('-0.05');
    expect(formatScaled(5n, 0)).toBe('5');
  });

  it.each([
    ['NaN', 'malformed'], ['Infinity', 'malformed'], ['0x1f', 'malformed'], ['0b11', 'malformed'], ['1_000', 'malformed'], ['.5', 'malformed'], ['5.', 'malformed'], ['+5', 'malformed'],
    ['-0', 'malformed'], ['-1.00', 'malformed'], ['1e3', 'malformed'], ['1e400000000', 'malformed'], ['01.00', 'malformed'], ['', 'malformed'], [' 1', 'malformed'], ['1\u0000', 'malformed'],
    ['1,000.00', 'grouped'], ['１２', 'full-width'], ['1.001', 'too-precise'], ['1000000000000', 'too-large'], ['9'.repeat(200_000), 'too-large'],
  ])('%s is refused', (text, why) => {
    expect(parseMoney(text)).toMatchObject({ ok: false, refusal: { code: `decimal-${why}` } });
  });

  it('is text and nothing else', () => {
    for (const value of [1, 1n, null, undefined, {}, ['1']]) expect(parseArea(value)).toMatchObject({ ok: false, refusal: { code: 'decimal-not-text' } });
  });

  it('is shown to people with commas', () => {
    expect([-123_456n, -1n, 0n, 1n].map(displaySignedMoney)).toEqual(['−1,234.56', '−0.01', '0.00', '0.01']);
    expect([displayMoney(123_456_789n), displayArea(6235n), displayMoney(0n)]).toEqual(['1,234,567.89', '62.35', '0.00']);
  });
});

describe('a threshold', () => {
  it('is compared by cross-multiplication, with and without the number itself', () => {
    expect([reaches(2n, 3n, ratio(2n, 3n)), exceeds(2n, 3n, ratio(2n, 3n))]).toEqual([true, false]);
    expect(reaches(599_999n, 900_000n, ratio(2n, 3n))).toBe(false);
    expect(() => ratio(1n, 0n)).toThrow(/invariant/);
  });

  it('is never shown as reached by rounding', () => {
    expect([displayPercent(2n, 3n), displayPercent(1n, 1n), displayPercent(0n, 0n)]).toEqual(['66.6%', '100.0%', '0.0%']);
  });
});

describe('allocate', () => {
  const parts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 30 }).map((weights) => weights.map((weight, at) => ({ key: `k${String(at).padStart(2, '0')}`, weight })));

  it('adds up, keeps within one unit of the exact part, and does not depend on the order', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), parts, (total, list) => {
        const whole = list.reduce((sum, part) => sum + part.weight, 0n);
        fc.pre(whole > 0n);
        const amounts = allocate(total, list);
        expect(sumMoney(amounts)).toBe(total);
        for (const [at, amount] of amounts.entries()) {
          const off = amount * whole - total * (list[at]?.weight ?? 0n);
          expect(off > -whole && off < whole).toBe(true);
        }
        expect(allocate(total, list.toReversed()).toReversed()).toEqual(amounts);
      }),
    );
  });

  it('settles equal remainders by the larger weight, then the key, or by position', () => {
    expect(allocate(1n, [{ key: 'b', weight: 1n }, { key: 'a', weight: 1n }])).toEqual([0n, 1n]);
    expect(allocate(1n, [{ key: 'b', weight: 1n }, { key: 'a', weight: 1n }], 'position')).toEqual([1n, 0n]);
    expect(allocate(100n, [{ key: 'a', weight: 1n }, { key: 'b', weight: 3n }, { key: 'c', weight: 4n }])).toEqual([12n, 38n, 50n]);
  });

  it('refuses to share with nobody', () => {
    expect(() => allocate(1n, [])).toThrow(/invariant/);
    expect(() => allocate(1n, [{ key: 'a', weight: 0n }])).toThrow(/invariant/);
    expect(() => allocate(-1n, [{ key: 'a', weight: 1n }])).toThrow(/invariant/);
  });
});
