import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, sumMoney } from '@linli/quantities';
import { apportion, compensate, type Apportionment, type SharingHome } from './index.ts';

const agreementId = '01990000-0000-7000-8000-00000000000a';
const homes = [1, 2, 3, 4, 5, 6].flatMap((floor) => [1, 2].map((door): SharingHome => ({ code: `1-${floor}0${door}`, floor, participates: true })));
const lift = ((): Apportionment => {
  const shared = apportion({ total: 30_000_000n, rule: 'by-floor-coefficient', parameters: { coefficients: { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3' } }, homes });
  if (!shared.ok) throw new Error(shared.refusal.code);
  return shared.value;
})();
const refused = (receives: Record<string, unknown>, id = agreementId): unknown => {
  const outcome = compensate({ agreementId: id, receives, along: lift });
  return outcome.ok ? 'taken' : [outcome.refusal.code, outcome.refusal.field];
};

describe('compensation of low floors', () => {
  it('is paid by the others along the weights of the lift, and is below zero for who receives it', () => {
    const outcome = compensate({ agreementId, receives: { '1-101': '5100.00', '1-102': '5100.00' }, along: lift });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(outcome.value.total).toBe(1_020_000n);
    // 10,200.00 over Σ 10.2: 500.00 for coefficient 0.5, 1,000.00 for 1.
    expect(outcome.value.amounts.map(formatMoney)).toEqual(['-5100.00', '-5100.00', '500.00', '500.00', '1000.00', '1000.00', '1100.00', '1100.00', '1200.00', '1200.00', '1300.00', '1300.00']);
  });

  it('adds up to zero, and who receives pays no part of it', () => {
    const receives = fc.dictionary(fc.constantFrom(...homes.slice(0, 6).map(({ code }) => code)), fc.bigInt({ min: 1n, max: 10n ** 7n }).map(formatMoney), { minKeys: 1 });
    fc.assert(
      fc.property(receives, (table) => {
        const outcome = compensate({ agreementId, receives: table, along: lift });
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        expect(sumMoney(outcome.value.amounts)).toBe(0n);
        for (const [at, { code }] of homes.entries()) {
          const own = table[code];
          if (own === undefined) expect((outcome.value.amounts[at] ?? 0n) >= 0n).toBe(true);
          else expect(formatMoney(outcome.value.amounts[at] ?? 0n)).toBe(`-${own}`);
        }
      }),
    );
  });

  it('needs an agreement of its own, a home of the lift, an amount, and somebody to pay', () => {
    expect(refused({ '1-101': '1.00' })).toBe('taken');
    expect(refused({ '1-101': '1.00' }, '')).toEqual(['compensation-without-agreement', 'agreementId']);
    expect(refused({ '2-101': '1.00' })).toEqual(['amount-without-home', 'receives.2-101']);
    expect(refused({ '1-101': '-1.00' })).toEqual(['decimal-malformed', 'receives.1-101']);
    expect(refused({ '1-101': '0.00' })).toEqual(['compensation-empty', 'receives']);
    expect(refused({})).toEqual(['compensation-empty', 'receives']);
    expect(refused(Object.fromEntries(homes.slice(2).map(({ code }) => [code, '1.00'])))).toEqual(['nobody-to-pay', 'receives']);
  });
});
