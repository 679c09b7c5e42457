import { sumMoney } from '@linli/quantities';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLines, compareParties, subsidise, SUBSIDIES, type PlannedLine, type StageCode, type SubsidyCode } from './index.ts';

describe('the worked examples', () => {
  it('M4: 3,000 m² at 5,786 against 8,400 a square metre', () => {
    expect(subsidise('comprehensive-per-area', { cost: 840_000n * 3_000n, quantities: { areaM2: 300_000n } })).toEqual({ subsidy: 1_735_800_000n, left: 784_200_000n });
  });

  it('M5: a lift of 1,100,000 with at most 800,000', () => {
    expect(subsidise('lift-chaoyang', { cost: 110_000_000n, quantities: {} })).toEqual({ subsidy: 80_000_000n, left: 30_000_000n });
  });

  it('M8: Shanghai’s two fifths, at most 280,000', () => {
    const of = (cost: bigint): [bigint, bigint] => {
      const { subsidy, left } = subsidise('lift-shanghai', { cost, quantities: {} });
      return [subsidy, left];
    };
    expect([of(80_000_000n), of(70_000_000n), of(60_000_000n)]).toEqual([[28_000_000n, 52_000_000n], [28_000_000n, 42_000_000n], [24_000_000n, 36_000_000n]]);
  });

  it('M10: 40 places on the ground and 24 stacked', () => {
    expect(SUBSIDIES['parking-beijing-2017'].amount({ cost: 10n ** 12n, quantities: { ground: 40n, mechanical: 24n } })).toBe(68_000_000n);
  });

  it('no subsidy pays more than the cost', () => {
    const quantities = fc.dictionary(fc.constantFrom('areaM2', 'ground', 'mechanical', 'underground'), fc.bigInt({ min: 0n, max: 10n ** 6n }));
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(SUBSIDIES) as SubsidyCode[])), fc.bigInt({ min: 0n, max: 10n ** 13n }), quantities, (code, cost, given) => {
        const { subsidy, left } = subsidise(code, { cost, quantities: given });
        expect(subsidy + left).toBe(cost);
        expect(subsidy >= 0n && left >= 0n).toBe(true);
      }),
    );
  });
});

describe('plan and actual', () => {
  const plan: PlannedLine[] = [
    { lineId: 'a', planned: 1_000n, parties: [{ party: 'city', amount: 600n }, { party: 'residents', amount: 400n }] },
    { lineId: 'b', planned: 500n, parties: [{ party: 'city', amount: 500n }] },
  ];

  it('take the latest figure that replaces the others', () => {
    const actual = (published: Partial<Record<StageCode, bigint>>): [bigint, StageCode | null, bigint | null] => {
      const [line] = compareLines(plan, new Map([['a', published]]));
      return [line?.actual ?? -1n, line?.actualStage ?? null, line?.difference ?? null];
    };
    expect(actual({ contract: 900n })).toEqual([0n, null, null]);
    expect(actual({ contract: 900n, payment: 300n })).toEqual([300n, 'payment', -700n]);
    expect(actual({ payment: 900n, settlement: 1_050n })).toEqual([1_050n, 'settlement', 50n]);
    expect(actual({ settlement: 1_050n, 'final-account': 1_040n })).toEqual([1_040n, 'final-account', 40n]);
    expect(compareLines(plan, new Map([['a', { contract: 900n, 'change-order': -100n }]]))[0]?.agreed).toBe(800n);
  });

  it('say by party what is planned, promised and here; the columns add up', () => {
    const parties = compareParties(plan, new Map([['city', 1_000n], ['enterprise', 70n]]), new Map([['city', 250n]]));
    expect(parties).toEqual([
      { party: 'city', planned: 1_100n, promised: 1_000n, arrived: 250n, waiting: 750n, unpromised: 100n },
      { party: 'residents', planned: 400n, promised: 0n, arrived: 0n, waiting: 0n, unpromised: 400n },
      { party: 'enterprise', planned: 0n, promised: 70n, arrived: 0n, waiting: 70n, unpromised: -70n },
    ]);
    expect(sumMoney(parties.map((party) => party.planned))).toBe(sumMoney(plan.map((line) => line.planned)));
  });
});
