import { describe, expect, it } from '@jest/globals';
import { itemChanges, type WaitingItem } from './charge-items.ts';

const schedule = [{ dueOn: '2027-01-31', basisPoints: 5_000 }, { dueOn: '2027-06-30', basisPoints: 5_000 }];
const today = '2026-11-24';
const item = (id: string, direction: 'in' | 'out', remaining: bigint, dueOn = '2027-01-31'): WaitingItem => ({ id, direction, channel: 'transfer', dueOn, remaining });
const net = ({ expect: expected, withdraw }: ReturnType<typeof itemChanges>, waiting: readonly WaitingItem[]): bigint =>
  expected.reduce((sum, one) => sum + (one.direction === 'in' ? one.amount : -one.amount), 0n) -
  waiting.filter(({ id }) => withdraw.includes(id)).reduce((sum, one) => sum + (one.direction === 'in' ? one.remaining : -one.remaining), 0n);

describe('the payments that follow from a change', () => {
  it('fall due by the schedule where a home owes more', () => {
    expect(itemChanges([{ code: 'a', change: 101n }], () => [], schedule, today)).toEqual({
      withdraw: [],
      expect: [
        { code: 'a', direction: 'in', channel: 'transfer', amount: 51n, dueOn: '2027-01-31', replaces: null },
        { code: 'a', direction: 'in', channel: 'transfer', amount: 50n, dueOn: '2027-06-30', replaces: null },
      ],
    });
  });

  it('shrink what is still to pay before money is paid out, and replace an instalment by its rest', () => {
    const waiting = [item('1', 'in', 60n), item('2', 'in', 50n, '2027-06-30')];
    expect(itemChanges([{ code: 'a', change: -70n }], () => waiting, schedule, today)).toEqual({
      withdraw: ['2', '1'],
      expect: [{ code: 'a', direction: 'in', channel: 'transfer', amount: 40n, dueOn: '2027-01-31', replaces: '1' }],
    });
    expect(itemChanges([{ code: 'a', change: -200n }], () => waiting, schedule, today).expect).toEqual([{ code: 'a', direction: 'out', channel: 'transfer', amount: 90n, dueOn: today, replaces: null }]);
  });

  it('take back a refund that was not paid out before they ask for money', () => {
    const waiting = [item('9', 'out', 80n, today)];
    expect(itemChanges([{ code: 'a', change: 30n }], () => waiting, schedule, today)).toEqual({ withdraw: ['9'], expect: [{ code: 'a', direction: 'out', channel: 'transfer', amount: 50n, dueOn: today, replaces: '9' }] });
    expect(itemChanges([{ code: 'a', change: 100n }], () => waiting, schedule, today).expect.map(({ amount }) => amount)).toEqual([10n, 10n]);
  });

  it('make the change, whatever waits', () => {
    const waiting = [item('1', 'in', 7n), item('2', 'in', 1_000n, '2027-06-30'), item('3', 'out', 40n, today)];
    for (const change of [1n, 39n, 40n, 41n, 5_000n, -1n, -7n, -1_000n, -1_006n, -1_007n, -1_008n, -9_999n]) expect([change, net(itemChanges([{ code: 'a', change }], () => waiting, schedule, today), waiting)]).toEqual([change, change]);
  });
});
