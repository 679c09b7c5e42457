import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, parseMoney } from '@linli/quantities';
import { plan, type SourceInput } from './index.ts';

function fen(text: string): bigint {
  const money = parseMoney(text);
  if (!money.ok) throw new Error(text);
  return money.value;
}

function planned(total: string, sources: readonly SourceInput[]): string[] {
  const outcome = plan(fen(total), sources);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.map((one) => formatMoney(one.amount));
}

function refused(total: string, sources: readonly SourceInput[]): [string, string | undefined] {
  const outcome = plan(fen(total), sources);
  if (outcome.ok) throw new Error('was not refused');
  return [outcome.refusal.code, outcome.refusal.field];
}

const rest: SourceInput = { party: 'residents', kind: 'remainder' };

describe('plan', () => {
  it('M1: 60 : 25 : 15 of 1,234,567.89, the fen to the largest remainder', () => {
    const sources = [{ party: 'government', kind: 'basis-points', basisPoints: 6000 }, { party: 'enterprise', kind: 'basis-points', basisPoints: 2500 }, rest];
    expect(planned('1234567.89', sources)).toEqual(['740740.74', '308641.97', '185185.18']);
    expect(planned('1234567.89', [...sources.slice(0, 2), { party: 'residents', kind: 'basis-points', basisPoints: 1500 }])).toEqual(['740740.74', '308641.97', '185185.18']);
  });

  it('M4: 5,786.00 of 8,400.00 for each of 3,000 m² leaves 7,842,000.00', () => {
    expect(planned('25200000.00', [{ party: 'city', kind: 'per-unit', unitRate: '5786.00', quantity: '3000.00' }, rest])).toEqual(['17358000.00', '7842000.00']);
  });

  it.each([
    ['800000.00', '280000.00', '520000.00'],
    ['700000.00', '280000.00', '420000.00'],
    ['600000.00', '240000.00', '360000.00'],
  ])('M8: 40%% of %s, at most 280,000', (total, subsidy, residents) => {
    expect(planned(total, [{ party: 'government', kind: 'basis-points', basisPoints: 4000, cap: '280000.00' }, rest])).toEqual([subsidy, residents]);
  });

  it('M10: 40 places at 5,000 and 24 at 20,000', () => {
    const sources = [{ party: 'city', kind: 'per-unit', unitRate: '5000.00', quantity: '40' }, { party: 'city', kind: 'per-unit', unitRate: '20000.00', quantity: '24' }];
    expect(planned('680000.00', sources)).toEqual(['200000.00', '480000.00']);
  });

  it('takes at most what is left, and the remainder the rest wherever it stands', () => {
    const fixed = (party: string, amount: string): SourceInput => ({ party, kind: 'fixed', amount });
    expect(planned('100.00', [fixed('city', '70.00'), fixed('district', '50.00'), rest])).toEqual(['70.00', '30.00', '0.00']);
    expect(planned('100.00', [rest, fixed('city', '70.00')])).toEqual(['30.00', '70.00']);
  });

  it('gives what a cap cuts to the remainder and not to another source', () => {
    const sources = [{ party: 'city', kind: 'basis-points', basisPoints: 5000, cap: '10.00' }, { party: 'enterprise', kind: 'basis-points', basisPoints: 3000 }, rest];
    expect(planned('100.00', sources)).toEqual(['10.00', '30.00', '60.00']);
  });

  it('keeps the order where fixed amounts, caps and basis points meet', () => {
    const half: SourceInput = { party: 'city', kind: 'basis-points', basisPoints: 5000 };
    const fixed: SourceInput = { party: 'enterprise', kind: 'fixed', amount: '80.00' };
    expect(planned('100.00', [fixed, half, rest])).toEqual(['80.00', '20.00', '0.00']);
    expect(planned('100.00', [half, fixed, rest])).toEqual(['50.00', '50.00', '0.00']);
    expect(planned('100.00', [{ ...half, cap: '15.00' }, fixed, rest])).toEqual(['15.00', '80.00', '5.00']);
    // The fen of 0.5 + 0.5 goes to the city by rounding, the cap then cuts it, and the remainder has it.
    expect(planned('0.01', [{ ...half, cap: '0.00' }, rest])).toEqual(['0.00', '0.01']);
  });

  it('lets basis points and other sources make the total together, without a remainder', () => {
    const sources: SourceInput[] = [{ party: 'city', kind: 'basis-points', basisPoints: 5000 }, { party: 'enterprise', kind: 'fixed', amount: '0.51' }];
    expect(planned('1.01', sources)).toEqual(['0.51', '0.50']);
    expect(planned('1.01', sources.toReversed())).toEqual(['0.51', '0.50']);
    expect(refused('1.04', sources)).toEqual(['sources-do-not-add-up', 'sources']);
  });

  it('gives equal remainders to the earlier source', () => {
    const half = (party: string): SourceInput => ({ party, kind: 'basis-points', basisPoints: 5000 });
    expect(planned('0.01', [half('city'), half('district')])).toEqual(['0.01', '0.00']);
    expect(planned('0.01', [rest, half('city')])).toEqual(['0.01', '0.00']);
    // 0.5 and 1.5 fen: the remainders are equal, the parts are not.
    expect(planned('0.02', [{ ...half('city'), basisPoints: 2500 }, { ...half('district'), basisPoints: 7500 }])).toEqual(['0.01', '0.01']);
  });

  it('rounds a unit rate times a quantity half up to the fen', () => {
    expect(planned('1.00', [{ party: 'city', kind: 'per-unit', unitRate: '0.01', quantity: '0.5' }, rest])).toEqual(['0.01', '0.99']);
    expect(planned('1.00', [{ party: 'city', kind: 'per-unit', unitRate: '0.01', quantity: '0.4999' }, rest])).toEqual(['0.00', '1.00']);
  });

  it.each<[string, SourceInput[], [string, string]]>([
    ['no source', [], ['sources-empty', 'sources']],
    ['two remainders', [rest, rest], ['two-remainders', 'sources.1.kind']],
    ['too many basis points', [{ party: 'a', kind: 'basis-points', basisPoints: 6000 }, { party: 'b', kind: 'basis-points', basisPoints: 4001 }], ['basis-points-over-whole', 'sources']],
    ['basis points out of range', [{ party: 'a', kind: 'basis-points', basisPoints: 10_001 }], ['basis-points-out-of-range', 'sources.0.basisPoints']],
    ['half a basis point', [{ party: 'a', kind: 'basis-points', basisPoints: 0.5 }, rest], ['basis-points-out-of-range', 'sources.0.basisPoints']],
    ['sources that leave something', [{ party: 'a', kind: 'fixed', amount: '99.99' }], ['sources-do-not-add-up', 'sources']],
    ['a cap that leaves something', [{ party: 'a', kind: 'basis-points', basisPoints: 10_000, cap: '99.99' }], ['sources-do-not-add-up', 'sources']],
    ['an unknown kind', [{ party: 'a', kind: 'gift' }], ['source-kind-unknown', 'sources.0.kind']],
    ['a missing figure', [{ party: 'a', kind: 'per-unit', unitRate: '1.00' }, rest], ['source-field-missing', 'sources.0.quantity']],
    ['a surplus figure', [{ party: 'a', kind: 'fixed', amount: '1.00', basisPoints: 5 }, rest], ['source-field-surplus', 'sources.0.basisPoints']],
    ['a cap on the remainder', [{ ...rest, cap: '1.00' }], ['source-field-surplus', 'sources.0.cap']],
    ['an exponent', [{ party: 'a', kind: 'fixed', amount: '1e3' }, rest], ['decimal-malformed', 'sources.0.amount']],
    ['three decimals', [{ party: 'a', kind: 'fixed', amount: '1.001' }, rest], ['decimal-too-precise', 'sources.0.amount']],
  ])('refuses %s and names the field', (_what, sources, expected) => {
    expect(refused('100.00', sources)).toEqual(expected);
  });

  const money = fc.bigInt({ min: 0n, max: 10n ** 13n }).map(formatMoney);
  const source: fc.Arbitrary<SourceInput> = fc.oneof(
    fc.record({ party: fc.constant('a'), kind: fc.constant('basis-points'), basisPoints: fc.integer({ min: 0, max: 2500 }), cap: fc.option(money, { nil: undefined }) }),
    fc.record({ party: fc.constant('b'), kind: fc.constant('fixed'), amount: money, cap: fc.option(money, { nil: undefined }) }),
    fc.record({ party: fc.constant('c'), kind: fc.constant('per-unit'), unitRate: fc.bigInt({ min: 0n, max: 10n ** 6n }).map(formatMoney), quantity: fc.integer({ min: 0, max: 9999 }).map(String) }),
  );

  it('always adds up to the total, with no part negative, above its cap or above what it asked', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n - 1n }), fc.array(source, { maxLength: 4 }), fc.nat(4), (total, sources, at) => {
        const list = [...sources.slice(0, at), rest, ...sources.slice(at)];
        const outcome = plan(total, list);
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const amounts = outcome.value.map((one) => one.amount);
        expect(amounts.reduce((sum, one) => sum + one, 0n)).toBe(total);
        for (const [place, amount] of amounts.entries()) {
          expect(amount >= 0n).toBe(true);
          const cap = list[place]?.cap;
          if (cap !== undefined) expect(amount <= fen(cap)).toBe(true);
        }
      }),
    );
  });
});
