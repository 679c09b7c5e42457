import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMoney } from '@linli/quantities';
import { apportion, estimate, householdParts, type HouseholdLine, type PlannedAmount, type SharingHome } from './index.ts';

const homesOf = (areas: readonly bigint[]): SharingHome[] => areas.map((areaM2, at) => ({ code: `1-${101 + at}`, areaM2, participates: true }));

/** One line as each home of the list sees it. */
function seenByAll(plan: readonly PlannedAmount[], homes: readonly SharingHome[]): HouseholdLine[] {
  const owed = sumMoney(plan.filter(({ party }) => party === 'residents').map(({ amount }) => amount));
  const shared = apportion({ total: owed, rule: 'by-exclusive-area', parameters: {}, homes });
  if (!shared.ok) throw new Error(shared.refusal.code);
  const weights = homes.map(({ code, areaM2 }) => ({ key: code, weight: areaM2 ?? 0n }));
  return homes.map((_, at) => ({ plan, share: shared.value.amounts[at] ?? 0n, weights, at }));
}

describe('a household', () => {
  it('sees line by line and in all what its part of the works costs and who pays it', () => {
    const homes = homesOf([6000n, 4000n]);
    const pipes = seenByAll([{ party: 'government', amount: 6_001n }, { party: 'residents', amount: 4_000n }], homes);
    const lift = seenByAll([{ party: 'enterprise', amount: 100n }, { party: 'government', amount: 0n }, { party: 'residents', amount: 900n }], homes);
    expect(householdParts([pipes[0] as HouseholdLine, lift[0] as HouseholdLine])).toEqual({
      lines: [
        { parts: [{ party: 'government', amount: 3_601n }, { party: 'residents', amount: 2_400n }], total: 6_001n },
        { parts: [{ party: 'enterprise', amount: 60n }, { party: 'government', amount: 0n }, { party: 'residents', amount: 540n }], total: 600n },
      ],
      parts: [{ party: 'government', amount: 3_601n }, { party: 'residents', amount: 2_940n }, { party: 'enterprise', amount: 60n }],
      total: 6_601n,
    });
  });

  it('adds up exactly: over all homes each party pays its amount, over all parties the works cost their total', () => {
    const plan = fc.record({ city: fc.bigInt({ min: 0n, max: 10n ** 12n }), enterprise: fc.bigInt({ min: 0n, max: 999n }), residents: fc.bigInt({ min: 0n, max: 10n ** 12n }) });
    fc.assert(
      fc.property(fc.array(plan, { minLength: 1, maxLength: 4 }), fc.array(fc.bigInt({ min: 1n, max: 20_000n }), { minLength: 1, maxLength: 20 }), (plans, areas) => {
        const homes = homesOf(areas);
        const lines = plans.map((one) => seenByAll(Object.entries(one).map(([party, amount]) => ({ party, amount })), homes));
        const households = homes.map((_, at) => householdParts(lines.map((line) => line[at] as HouseholdLine)));
        for (const party of ['city', 'enterprise', 'residents'] as const) {
          const paid = households.flatMap(({ parts }) => parts.filter((part) => part.party === party).map(({ amount }) => amount));
          expect(sumMoney(paid)).toBe(sumMoney(plans.map((one) => one[party])));
        }
        for (const { lines: own, parts, total } of households) {
          expect(sumMoney(parts.map(({ amount }) => amount))).toBe(total);
          expect(sumMoney(own.map((line) => line.total))).toBe(total);
        }
      }),
    );
  });

  it('counts its share once, and a party once, where a plan names them twice', () => {
    const line: HouseholdLine = {
      plan: [{ party: 'city', amount: 1n }, { party: 'city', amount: 1n }, { party: 'residents', amount: 5n }, { party: 'residents', amount: 5n }],
      share: 5n,
      weights: [{ key: 'a', weight: 1n }, { key: 'b', weight: 1n }],
      at: 1,
    };
    expect(householdParts([line])).toMatchObject({ parts: [{ party: 'city', amount: 1n }, { party: 'residents', amount: 5n }], total: 6n });
  });

  it('has no part in no works', () => {
    expect(householdParts([])).toEqual({ lines: [], parts: [], total: 0n });
  });

  it('pays on the ballot for what is not optional and what is ticked', () => {
    const lines = [{ lineId: 'a', share: 100n, isOptional: false }, { lineId: 'b', share: 20n, isOptional: true }, { lineId: 'c', share: 3n, isOptional: true }];
    expect([estimate(lines, new Set()), estimate(lines, new Set(['c'])), estimate(lines, new Set(['b', 'c', 'x']))]).toEqual([100n, 103n, 123n]);
  });
});
