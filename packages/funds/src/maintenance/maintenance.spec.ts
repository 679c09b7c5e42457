import fc from 'fast-check';
import { draftEntry, sumOf } from '@linli/ledger';
import { formatMoney, sumMoney } from '@linli/quantities';
import { describe, expect, it } from 'vitest';
import {
  balanceDays, commonIncomeToFund, creditEntry, depositAt, depositEntry, depositRateOn, fallbackTopUp, interestEntry, interestOn, isLow, isWithinNationalRange, leastSellerDeposit, leastToFund, lossEntry, lowBalances, lowMark,
  ownerRateOfSoldPublic, resaleOf, sellerDepositEntry, SHANGHAI_FALLBACK, topUpToStandard, transferEntry, type DepositRate, type FundEntry,
} from '../index.ts';

const rate = (from: string, perM2: bigint): DepositRate => ({ from, homeKind: 'commercial', building: 'without-lift', perM2, isExample: true, source: { title: '示例', certainty: 'configuration' } });
/** The books take it: balanced, known kind, accounts on their sides. */
function books(entry: FundEntry): boolean {
  return draftEntry({ ...entry, fund: 'maintenance', bookedOn: '2026-11-24', memo: '测试', source: { type: 'test', id: '1' } }).ok;
}

describe('deposits', () => {
  it('F1: 62.35 m² at 100 and at 200 yuan', () => {
    expect([depositAt(6235n, 10_000n), depositAt(6235n, 20_000n)].map(formatMoney)).toEqual(['6235.00', '12470.00']);
  });

  it('are rounded half up to the fen', () => {
    expect([depositAt(1n, 49n), depositAt(1n, 50n), depositAt(3n, 50n)]).toEqual([0n, 1n, 2n]);
  });

  it('follow the standard in force on the day', () => {
    const rates = [rate('2020-01-01', 10_000n), rate('2026-01-01', 20_000n)];
    const on = (day: string) => depositRateOn(rates, day, { homeKind: 'commercial', building: 'without-lift' });
    expect(on('2025-12-31')).toMatchObject({ value: { perM2: 10_000n } });
    expect(on('2026-01-01')).toMatchObject({ value: { perM2: 20_000n } });
    expect(on('2019-12-31')).toMatchObject({ ok: false, refusal: { code: 'rate-missing' } });
    expect(depositRateOn(rates, '2026-01-01', { homeKind: 'commercial', building: 'with-lift' }).ok).toBe(false);
  });

  it('of the national measure: 5% and 8% are inside; 2% of the cost price; at least 20% or 30% of proceeds', () => {
    expect([4_999n, 5_000n, 8_000n, 8_001n].map((perM2) => isWithinNationalRange(perM2, 100_000n))).toEqual([false, true, true, false]);
    expect(ownerRateOfSoldPublic(156_025n)).toBe(3_121n);
    expect([leastSellerDeposit(10_001n, 'multi-storey'), leastSellerDeposit(10_001n, 'high-rise')]).toEqual([2_001n, 3_001n]);
  });
});

describe('low balances', () => {
  it('F4: exactly 30% is not low, one fen less is', () => {
    expect([isLow(187_050n, 623_500n), isLow(187_049n, 623_500n), lowMark(623_500n)]).toEqual([false, true, 187_050n]);
  });

  it('F4: top-up to the standard then in force, and the fallback to half', () => {
    const home = { areaM2: 6235n, balance: 187_049n };
    expect([topUpToStandard({ ...home, perM2: 10_000n }), topUpToStandard({ ...home, perM2: 20_000n })].map(formatMoney)).toEqual(['4364.51', '10599.51']);
    const call = (today: string) => fallbackTopUp(SHANGHAI_FALLBACK, { firstDeposit: 623_500n, balance: 187_049n }, { toldOn: '2026-01-01', today });
    expect(call('2026-04-01')).toBeNull();
    expect(call('2026-04-02')).toEqual({ amount: 124_701n, dueFrom: '2026-04-02', payUntil: '2026-06-30' });
  });

  it('are tested home by home and for the area', () => {
    const homes = [{ homeId: 'a', firstDeposit: 1_000n, balance: 299n }, { homeId: 'b', firstDeposit: 1_000n, balance: 301n }, { homeId: 'c', firstDeposit: 0n, balance: 0n }];
    expect(lowBalances(homes)).toMatchObject({ homes: [{ homeId: 'a' }], area: false });
    expect(lowBalances(homes.slice(0, 1)).area).toBe(true);
    const rule = { below: { numerator: 3n, denominator: 10n }, law: { title: '规则', certainty: 'configuration' } } as const;
    expect(lowBalances(homes.slice(0, 1), { ...rule, test: 'home' })).toMatchObject({ homes: [{ homeId: 'a' }], area: false });
    expect(lowBalances(homes.slice(0, 1), { ...rule, test: 'area' })).toMatchObject({ homes: [], area: true });
  });

  it('never ask for less than nothing', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 100_000n }), fc.bigInt({ min: 0n, max: 50_000n }), fc.bigInt({ min: 0n, max: 10n ** 9n }), (areaM2, perM2, balance) => {
      const due = topUpToStandard({ areaM2, perM2, balance });
      expect(due >= 0n && balance + due >= depositAt(areaM2, perM2)).toBe(true);
    }));
  });
});

describe('interest', () => {
  it('F6: 10,000.00 at 1.50% for 90 days depends on the day count', () => {
    expect([interestOn(1_000_000n, 15_000n, 90, 'act/360'), interestOn(1_000_000n, 15_000n, 90, 'act/365')].map(formatMoney)).toEqual(['37.50', '36.99']);
  });

  it('weighs balance by days, a change from its day on', () => {
    expect(balanceDays(100n, [{ on: '2026-01-11', amount: 50n }, { on: '2026-01-31', amount: -150n }], { from: '2026-01-01', to: '2026-01-31' })).toBe(100n * 30n + 50n * 20n);
    expect(() => balanceDays(0n, [{ on: '2026-02-01', amount: 1n }], { from: '2026-01-01', to: '2026-01-31' })).toThrow();
  });

  it('is credited to the fen, whatever the order of the holders', () => {
    const holders = fc.uniqueArray(fc.record({ detail: fc.string({ minLength: 1, maxLength: 6 }), weight: fc.bigInt({ min: 0n, max: 10n ** 12n }) }), { selector: (one) => one.detail, minLength: 1, maxLength: 30 });
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), holders, (amount, list) => {
      const weighed = list.map((one) => ({ account: 'home-balance' as const, ...one }));
      const entry = creditEntry(amount, weighed);
      if (!entry.ok) return expect(weighed.every((one) => one.weight === 0n)).toBe(true);
      expect(sumOf(entry.value.postings)).toBe(0n);
      expect(sumMoney(entry.value.postings.filter((posting) => posting.amount < 0n).map((posting) => -posting.amount))).toBe(amount);
      expect(creditEntry(amount, [...weighed].reverse())).toEqual(entry);
    }));
  });
});

describe('common income', () => {
  it('goes to the fund by half at least while it is low', () => {
    expect([leastToFund(101n, true), leastToFund(101n, false)]).toEqual([51n, 0n]);
    expect(commonIncomeToFund({ income: 101n, decided: 50n, isLow: true })).toMatchObject({ ok: false, refusal: { code: 'fund-share-too-small', params: { least: '0.51' } } });
    expect(commonIncomeToFund({ income: 101n, decided: 51n, isLow: true })).toMatchObject({ value: { toFund: 51n, left: 50n } });
    expect(commonIncomeToFund({ income: 101n, decided: 0n, isLow: false })).toMatchObject({ value: { toFund: 0n, left: 101n } });
    expect(commonIncomeToFund({ income: 101n, decided: null, isLow: false })).toMatchObject({ value: { toFund: 101n, left: 0n } });
    expect(commonIncomeToFund({ income: 101n, decided: 102n, isLow: false })).toMatchObject({ refusal: { code: 'fund-share-too-large' } });
  });
});

describe('a home that changes hands', () => {
  it('of sold public housing is topped up to the commercial standard first', () => {
    const home = { areaM2: 6235n, balance: 187_049n };
    expect(resaleOf({ ...home, kind: 'sold-public' }, 20_000n)).toEqual({ allowed: false, missing: 1_059_951n });
    expect(resaleOf({ ...home, kind: 'sold-public', balance: 1_247_000n }, 20_000n)).toEqual({ allowed: true, missing: 0n });
    expect(resaleOf({ ...home, kind: 'commercial' }, 20_000n)).toEqual({ allowed: true, missing: 0n });
  });
});

describe('the entries of the fund', () => {
  it('are such as the books take', () => {
    const credited = creditEntry(10n, [{ account: 'home-balance', detail: 'a', weight: 1n }, { account: 'seller-balance', detail: 's', weight: 2n }]);
    const moved = transferEntry('a', 'b', 5n);
    const lost = lossEntry([{ account: 'home-balance', detail: 'a', balance: 5n }, { account: 'home-balance', detail: 'b', balance: 0n }, { account: 'seller-balance', detail: 's', balance: 7n }]);
    if (!credited.ok || !moved.ok || !lost.ok) throw new Error('refused');
    for (const entry of [depositEntry('first-deposit', 'a', 1n), depositEntry('top-up', 'a', 1n), sellerDepositEntry('s', 1n), interestEntry(1n), credited.value, moved.value, lost.value]) expect([entry.kind, books(entry)]).toEqual([entry.kind, true]);
    expect(lost.value.postings.at(-1)).toEqual({ account: 'bank', detail: '', amount: -12n });
  });

  it('are none where nothing moves', () => {
    expect(transferEntry('a', 'a', 5n)).toMatchObject({ refusal: { code: 'transfer-to-itself' } });
    expect(lossEntry([])).toMatchObject({ refusal: { code: 'nothing-to-return' } });
    expect(creditEntry(10n, [{ account: 'home-balance', detail: 'a', weight: 0n }])).toMatchObject({ refusal: { code: 'nobody-to-credit' } });
  });
});
