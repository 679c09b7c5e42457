import { describe, expect, it } from 'vitest';
import { dueOn, dueReports, monthsBetween, warningsOf, type WarningFacts } from './index.ts';

const facts = (more: Partial<WarningFacts>): WarningFacts => ({ stage: 'payment', period: null, submittedOn: '2026-11-24', sums: new Map([['a', 100n]]), published: new Map([['a', { contract: 1_000n }]]), ...more });
const codes = (more: Partial<WarningFacts>): string[] => warningsOf(facts(more)).map((finding) => finding.code);

describe('the warnings', () => {
  it('settlement: ten per cent above budget, the number itself included, to the fen', () => {
    const settled = (amount: bigint): string[] => codes({ stage: 'settlement', sums: new Map([['a', amount]]), published: new Map([['a', { budget: 1_000_000n }]]) });
    expect([settled(1_099_999n), settled(1_100_000n), settled(1_100_001n)]).toEqual([[], ['settlement-above-budget'], ['settlement-above-budget']]);
    // A budget of 33.33: a tenth more is 36.663, so 36.66 is below it and 36.67 is not.
    const odd = (amount: bigint): string[] => codes({ stage: 'settlement', sums: new Map([['a', amount]]), published: new Map([['a', { budget: 3_333n }]]) });
    expect([odd(3_666n), odd(3_667n)]).toEqual([[], ['settlement-above-budget']]);
  });

  it('each has its edge: at it nothing is said, one fen over it is', () => {
    const edge = (stage: WarningFacts['stage'], published: object, at: bigint): string[][] => [at, at + 1n].map((amount) => codes({ stage, sums: new Map([['a', amount]]), published: new Map([['a', published]]) }));
    expect(edge('budget', { estimate: 500n }, 500n)).toEqual([[], ['budget-above-estimate']]);
    expect(edge('contract', { budget: 500n }, 500n)).toEqual([[], ['contract-above-budget']]);
    expect(edge('change-order', { budget: 500n, contract: 450n }, 50n)).toEqual([[], ['contract-above-budget']]);
    expect(edge('payment', { contract: 450n, 'change-order': 50n, payment: 100n }, 400n)).toEqual([[], ['payment-above-contract']]);
    const settled = [100n, 99n].map((amount) => codes({ stage: 'settlement', sums: new Map([['a', amount]]), published: new Map([['a', { payment: 100n }]]) }));
    expect(settled).toEqual([[], ['settlement-below-payments']]);
  });

  it('a payment without a published contract is named line by line', () => {
    const found = warningsOf(facts({ sums: new Map([['a', 1n], ['b', 1n]]) }));
    expect(found.map((finding) => [finding.code, finding.lineId])).toEqual([['payment-without-contract', 'b']]);
  });

  it('a report is late from the day after its due day, and says by how many days', () => {
    expect(dueOn('2026-10')).toBe('2026-11-10');
    expect(dueOn('2026-12')).toBe('2027-01-10');
    const late = (submittedOn: string): string[] => codes({ period: '2026-10', submittedOn });
    expect([late('2026-11-10'), late('2026-11-11')]).toEqual([[], ['late-report']]);
    expect(warningsOf(facts({ period: '2026-10', submittedOn: '2026-11-13' }))[0]?.inWords.zh).toContain('晚了 3 天');
  });

  it('nothing published, nothing to compare with', () => {
    for (const stage of ['budget', 'contract', 'settlement', 'final-account'] as const) expect(codes({ stage, published: new Map() })).toEqual([]);
  });
});

describe('what is due', () => {
  it('are the months that are over and not reported, with the day', () => {
    expect(dueReports({ firstMonth: '2026-08', reported: new Set(['2026-09']), today: '2026-11-05' })).toEqual([
      { month: '2026-08', dueOn: '2026-09-10', isLate: true },
      { month: '2026-10', dueOn: '2026-11-10', isLate: false },
    ]);
    expect(dueReports({ firstMonth: '2026-11', reported: new Set(), today: '2026-11-30' })).toEqual([]);
    expect(monthsBetween('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  });
});
