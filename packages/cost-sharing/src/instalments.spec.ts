import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@linli/kernel';
import { sumMoney } from '@linli/quantities';
import { checkSchedule, instalments, offset, type Term } from './index.ts';

const thirds: Term[] = [{ dueOn: '2027-03-31', basisPoints: 3334 }, { dueOn: '2027-06-30', basisPoints: 3333 }, { dueOn: '2027-09-30', basisPoints: 3333 }];

/** Dates a month apart, parts that make the whole. */
const schedules = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { maxLength: 11 }).map((cuts): Term[] => {
  const edges = [0, ...cuts.sort((a, b) => a - b), 10_000];
  return edges.slice(1).map((edge, at) => ({ dueOn: addDays('2027-01-31', at * 30), basisPoints: edge - (edges[at] ?? 0) }));
});

describe('instalments', () => {
  it('M3: 100.00 in three parts, the fen left over falls on the first', () => {
    expect(instalments(10_000n, thirds)).toEqual({ ok: true, value: [{ dueOn: '2027-03-31', amount: 3_334n }, { dueOn: '2027-06-30', amount: 3_333n }, { dueOn: '2027-09-30', amount: 3_333n }] });
  });

  it('leave out dates on which nothing is due', () => {
    expect(instalments(1n, thirds)).toEqual({ ok: true, value: [{ dueOn: '2027-03-31', amount: 1n }] });
    expect(instalments(0n, thirds)).toEqual({ ok: true, value: [] });
  });

  it('add up to the share, none negative, none further than a fen from its part', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), schedules, (share, schedule) => {
        const cut = instalments(share, schedule);
        if (!cut.ok) throw new Error(cut.refusal.code);
        expect(sumMoney(cut.value.map(({ amount }) => amount))).toBe(share);
        for (const { dueOn, amount } of cut.value) {
          const exact = share * BigInt(schedule.find((term) => term.dueOn === dueOn)?.basisPoints ?? 0);
          expect(amount > 0n && amount * 10_000n < exact + 10_000n && amount * 10_000n > exact - 10_000n).toBe(true);
        }
      }),
    );
  });

  it('are refused by a schedule that is empty, out of order, or not the whole', () => {
    const [first, second, third] = thirds as [Term, Term, Term];
    const code = (schedule: Term[]): unknown => {
      const checked = checkSchedule(schedule);
      return checked.ok ? 'taken' : [checked.refusal.code, checked.refusal.field, checked.refusal.params];
    };
    expect(code(thirds)).toBe('taken');
    expect(code([])).toEqual(['schedule-empty', 'schedule', undefined]);
    expect(code([second, first, third])).toEqual(['schedule-out-of-order', 'schedule.1.dueOn', undefined]);
    expect(code([first, first, third])).toEqual(['schedule-out-of-order', 'schedule.1.dueOn', undefined]);
    expect(code([first, second])).toEqual(['schedule-not-whole', 'schedule', { sum: '66.67' }]);
    expect(code([first, second, { ...third, basisPoints: 3334 }])).toEqual(['schedule-not-whole', 'schedule', { sum: '100.01' }]);
    expect(code([{ ...first, basisPoints: 0 }])).toEqual(['basis-points-out-of-range', 'schedule.0.basisPoints', undefined]);
    expect(instalments(1n, [first])).toMatchObject({ ok: false, refusal: { code: 'schedule-not-whole' } });
  });
});

describe('a refund', () => {
  const open = [{ id: 'a', dueOn: '2027-03-31', remaining: 500n }, { id: 'b', dueOn: '2027-09-30', remaining: 300n }, { id: 'c', dueOn: '2027-06-30', remaining: 0n }];

  it('is set against the latest instalment first; what no instalment takes is paid out', () => {
    expect(offset(200n, open)).toEqual({ reductions: [{ id: 'b', by: 200n }], payOut: 0n });
    expect(offset(700n, open)).toEqual({ reductions: [{ id: 'b', by: 300n }, { id: 'a', by: 400n }], payOut: 0n });
    expect(offset(1_000n, open)).toEqual({ reductions: [{ id: 'b', by: 300n }, { id: 'a', by: 500n }], payOut: 200n });
    expect(offset(50n, [])).toEqual({ reductions: [], payOut: 50n });
  });

  it('reaches the home whole, and no instalment falls below nothing', () => {
    const items = fc.array(fc.record({ dueOn: fc.constantFrom('2027-01-01', '2027-02-01', '2027-03-01'), remaining: fc.bigInt({ min: 0n, max: 1_000n }) }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 4_000n }), items, (refund, list) => {
        const instalment = list.map((one, at) => ({ ...one, id: String(at) }));
        const { reductions, payOut } = offset(refund, instalment);
        expect(sumMoney(reductions.map(({ by }) => by)) + payOut).toBe(refund);
        for (const { id, by } of reductions) expect(by > 0n && by <= (instalment.find((one) => one.id === id)?.remaining ?? 0n)).toBe(true);
        const owed = sumMoney(list.map(({ remaining }) => remaining));
        expect(payOut).toBe(refund > owed ? refund - owed : 0n);
      }),
    );
  });
});
