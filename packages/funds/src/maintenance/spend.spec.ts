import fc from 'fast-check';
import { draftEntry } from '@linli/ledger';
import { sumMoney, type Money } from '@linli/quantities';
import { describe, expect, it } from 'vitest';
import { checkBasis, SPEND_BASES, spendEntry, spendPaidEntry, splitSpend, type HomeKindCode, type SellerDeposits, type SplitHome } from '../index.ts';

const home = (homeId: string, kind: HomeKindCode, areaM2 = 6000n, seller = kind === 'sold-public' ? 's' : ''): SplitHome => ({ homeId, kind, areaM2, seller });
const DEPOSITS: SellerDeposits[] = [{ seller: 's', byOwners: 100n, bySeller: 300n }];
const held = (homes: Record<string, Money> = {}, sellers: Record<string, Money> = {}) => ({ homes: new Map(Object.entries(homes)), sellers: new Map(Object.entries(sellers)) });

function amounts(total: Money, homes: readonly SplitHome[], deposits = DEPOSITS): Record<string, Money> {
  const split = splitSpend(total, homes, deposits, held());
  if (!split.ok) throw new Error(split.refusal.code);
  return Object.fromEntries(split.value.parts.map((part) => [`${part.of}:${part.detail}`, part.amount]));
}

describe('the split of a repair', () => {
  it('goes by area among commercial flats and shops', () => {
    expect(amounts(900n, [home('a', 'commercial'), home('b', 'non-residential', 12_000n)])).toEqual({ 'home:a': 300n, 'home:b': 600n });
  });

  it('goes by deposits between owners and selling unit, then by area', () => {
    expect(amounts(1_200n, [home('a', 'sold-public'), home('b', 'sold-public', 12_000n)])).toEqual({ 'home:a': 100n, 'home:b': 200n, 'seller:s': 900n });
  });

  it('goes by area between kinds first, then by the rule of each', () => {
    // Half of the area is sold public: 600 of 1,200, of which the owners bear a quarter.
    expect(amounts(1_200n, [home('a', 'sold-public'), home('b', 'commercial')])).toEqual({ 'home:a': 150n, 'home:b': 600n, 'seller:s': 450n });
  });

  it('asks the holder for unsold homes', () => {
    expect(amounts(600n, [home('a', 'unsold'), home('b', 'commercial')])).toEqual({ 'holder:a': 300n, 'home:b': 300n });
    const split = splitSpend(600n, [home('a', 'unsold')], [], held({ a: 600n }));
    expect(split).toMatchObject({ value: { parts: [{ of: 'holder', fromBalance: 0n, owed: 600n }] } });
  });

  it('takes no more than a balance holds and leaves the rest as a debt', () => {
    const split = splitSpend(1_200n, [home('a', 'sold-public'), home('b', 'commercial')], DEPOSITS, held({ a: 100n, b: 600n }, { s: 400n }));
    if (!split.ok) throw new Error('refused');
    expect(split.value.parts.map(({ fromBalance, owed }) => [fromBalance, owed])).toEqual([[100n, 50n], [600n, 0n], [400n, 50n]]);
    expect(spendEntry(split.value.parts, '宏业').postings).toEqual([
      { account: 'home-balance', detail: 'a', amount: 100n },
      { account: 'home-balance', detail: 'b', amount: 600n },
      { account: 'seller-balance', detail: 's', amount: 400n },
      { account: 'home-receivable', detail: 'a', amount: 50n },
      { account: 'party-receivable', detail: 'original-unit', amount: 50n },
      { account: 'payable', detail: '宏业', amount: -1_200n },
    ]);
  });

  it.each<[string, SplitHome[], SellerDeposits[]]>([
    ['scope-empty', [], []],
    ['area-missing', [home('a', 'commercial', 0n)], []],
    ['seller-missing', [home('a', 'sold-public', 1n, '')], []],
    ['seller-deposits-missing', [home('a', 'sold-public')], []],
    ['seller-deposits-missing', [home('a', 'sold-public')], [{ seller: 's', byOwners: 0n, bySeller: 0n }]],
    ['home-twice', [home('a', 'commercial'), home('a', 'commercial')], []],
  ])('refuses %s', (code, homes, deposits) => {
    expect(splitSpend(1n, homes, deposits, held())).toMatchObject({ ok: false, refusal: { code } });
  });

  it('adds up to the fen, overdraws nobody, and is such an entry as the books take', () => {
    const kind = fc.constantFrom<HomeKindCode>('commercial', 'non-residential', 'sold-public', 'unsold');
    const homes = fc.array(fc.record({ kind, areaM2: fc.bigInt({ min: 1n, max: 20_000n }), seller: fc.constantFrom('s', 't'), balance: fc.bigInt({ min: 0n, max: 10n ** 6n }) }), { minLength: 1, maxLength: 40 });
    const paid = fc.record({ byOwners: fc.bigInt({ min: 0n, max: 10n ** 8n }), bySeller: fc.bigInt({ min: 1n, max: 10n ** 8n }) });
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 10n }), homes, paid, paid, fc.bigInt({ min: 0n, max: 10n ** 8n }), (total, list, s, t, sellerHolds) => {
      const scope = list.map((one, at): SplitHome => ({ homeId: `h${at}`, kind: one.kind, areaM2: one.areaM2, seller: one.kind === 'sold-public' ? one.seller : '' }));
      const deposits = [{ seller: 's', ...s }, { seller: 't', ...t }];
      const balances = held(Object.fromEntries(list.map((one, at) => [`h${at}`, one.balance])), { s: sellerHolds, t: sellerHolds });
      const split = splitSpend(total, scope, deposits, balances);
      if (!split.ok) throw new Error(split.refusal.code);
      expect(sumMoney(split.value.parts.map((part) => part.amount))).toBe(total);
      for (const part of split.value.parts) {
        expect(part.fromBalance + part.owed).toBe(part.amount);
        const holds = part.of === 'holder' ? 0n : ((part.of === 'home' ? balances.homes : balances.sellers).get(part.detail) ?? 0n);
        expect(part.fromBalance <= holds && part.owed >= 0n).toBe(true);
      }
      for (const entry of [spendEntry(split.value.parts, '宏业'), spendPaidEntry('宏业', total)]) expect(draftEntry({ ...entry, fund: 'maintenance', bookedOn: '2026-11-24', memo: '修', source: { type: 'spend', id: '1' } }).ok).toBe(true);
      const shuffled = splitSpend(total, [...scope].reverse(), [...deposits].reverse(), balances);
      const byName = (parts: readonly { of: string; detail: string; amount: Money }[]) => new Map(parts.map((part) => [`${part.of}/${part.detail}`, part.amount]));
      if (shuffled.ok) expect(byName(shuffled.value.parts)).toEqual(byName(split.value.parts));
      else throw new Error('refused in another order');
    }));
  });

  it('is within one fen of the exact fraction for every home of a mixed scope', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 4n }), fc.bigInt({ min: 1n, max: 10n ** 4n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), fc.bigInt({ min: 1n, max: 10n ** 6n }), (total, a, b, byOwners, bySeller) => {
      const parts = amounts(total, [home('a', 'sold-public', a), home('b', 'commercial', b)], [{ seller: 's', byOwners, bySeller }]);
      const denominator = (a + b) * (byOwners + bySeller);
      for (const [key, numerator] of [['home:a', total * a * byOwners], ['seller:s', total * a * bySeller], ['home:b', total * b * (byOwners + bySeller)]] as const) {
        const difference = (parts[key] ?? 0n) * denominator - numerator;
        expect(difference > -denominator && difference < denominator).toBe(true);
      }
    }));
  });
});

describe('the basis of a repair', () => {
  const given = { basis: 'decision', decisionId: 'q1', noticeId: null, exclusion: null };
  it('is a decision, or an emergency with its notice', () => {
    expect(checkBasis(given)).toEqual({ ok: true, value: 'decision' });
    expect(checkBasis({ ...given, decisionId: null })).toMatchObject({ refusal: { code: 'decision-missing' } });
    for (const basis of Object.keys(SPEND_BASES).filter((code) => code !== 'decision')) {
      expect(checkBasis({ ...given, basis, decisionId: null, noticeId: 'n1' })).toEqual({ ok: true, value: basis });
      expect(checkBasis({ ...given, basis, noticeId: null })).toMatchObject({ refusal: { code: 'notice-missing' } });
    }
    expect(checkBasis({ ...given, basis: 'because' })).toMatchObject({ refusal: { code: 'basis-unknown' } });
  });

  it('is none for what others have to pay', () => {
    expect(checkBasis({ ...given, exclusion: 'under-warranty' })).toMatchObject({ refusal: { code: 'cost-excluded', params: { bearer: '建设单位或者施工单位' } } });
    expect(checkBasis({ ...given, exclusion: 'whatever' })).toMatchObject({ refusal: { code: 'exclusion-unknown' } });
  });
});
