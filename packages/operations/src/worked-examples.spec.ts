import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFinance, concessionProgress, displayYears, leaseVoidFrom, paybackMonths, subsidyOnInterest, type FinanceTerms } from './index.ts';

const TERMS: FinanceTerms = { counterparty: '示例银行', principal: 2_000_000_000n, rateBasisPoints: 200, termMonths: 60, registrationNo: '0123', pledgedIncome: ['parking'] };
const codeOf = (kind: string, more: Partial<FinanceTerms>): string => {
  const checked = checkFinance(kind, { ...TERMS, ...more });
  return checked.ok ? 'taken' : checked.refusal.code;
};

describe('the worked examples', () => {
  it('E1: 20,000,000 at 4.2 %, two points paid for five years', () => {
    expect(subsidyOnInterest({ principal: 2_000_000_000n, rateBasisPoints: 420, subsidyBasisPoints: 200, months: 60 })).toEqual({ perYear: 40_000_000n, total: 200_000_000n, netInterestPerYear: 44_000_000n });
  });

  it('E3: 30,000,000 invested, 2,400,000 a year: 12.5 years', () => {
    const months = paybackMonths(3_000_000_000n, 240_000_000n);
    expect([months, displayYears(months ?? 0n)]).toEqual([150n, '12.5']);
  });
});

describe('finance', () => {
  it('never subsidises more than two points, five years, or the interest', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 200 }), (principal, rate, subsidy, months) => {
        const { perYear, total, netInterestPerYear } = subsidyOnInterest({ principal, rateBasisPoints: rate, subsidyBasisPoints: subsidy, months });
        expect(perYear * 50n <= principal && total <= perYear * 5n + 5n && netInterestPerYear >= 0n).toBe(true);
      }),
    );
  });

  it('has records whose kind says what they need', () => {
    for (const kind of ['loan', 'pledge', 'guarantee', 'interest-subsidy']) expect(codeOf(kind, {})).toBe('taken');
    expect(codeOf('gift', {})).toBe('finance-kind-unknown');
    expect([codeOf('loan', { rateBasisPoints: null }), codeOf('loan', { termMonths: 0 }), codeOf('guarantee', { rateBasisPoints: 0 })]).toEqual(['finance-rate-missing', 'finance-term-missing', 'finance-rate-missing']);
    expect([codeOf('pledge', { registrationNo: ' ' }), codeOf('pledge', { pledgedIncome: [] }), codeOf('pledge', { pledgedIncome: ['hope'] })]).toEqual(['pledge-not-registered', 'pledge-of-nothing', 'pledge-of-nothing']);
    expect([codeOf('interest-subsidy', { rateBasisPoints: 201 }), codeOf('interest-subsidy', { termMonths: 61 })]).toEqual(['interest-subsidy-too-high', 'interest-subsidy-too-long']);
  });
});

describe('a lease', () => {
  it('is void beyond twenty years, from the day after', () => {
    expect([leaseVoidFrom('2026-01-01', '2046-01-01'), leaseVoidFrom('2026-01-01', '2046-01-02'), leaseVoidFrom('2026-01-01', '2030-01-01')]).toEqual([null, '2046-01-02', null]);
  });

  it('that begins on a day which the last year does not have ends with that month', () => {
    expect([leaseVoidFrom('2080-02-29', '2100-02-28'), leaseVoidFrom('2080-02-29', '2100-03-01')]).toEqual([null, '2100-03-01']);
  });
});

describe('a concession', () => {
  it('is compared over as many months as were published, and says what came back', () => {
    const progress = concessionProgress({ investment: 10_000n, netPerYear: 1_200n, firstMonth: '2026-08' }, [
      { month: '2026-07', net: 999n, operator: 999n },
      { month: '2026-08', net: 90n, operator: 30n },
      { month: '2026-09', net: 130n, operator: 40n },
    ]);
    expect(progress).toEqual({ months: 2, promised: 200n, actual: 220n, difference: 20n, recovered: 70n, remaining: 9_930n });
  });

  it('pays back in the first month in which the sum is there', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 11n }), (investment, perYear) => {
        const months = paybackMonths(investment, perYear) ?? 0n;
        expect(months * perYear >= investment * 12n && (months - 1n) * perYear < investment * 12n).toBe(true);
      }),
    );
    expect([paybackMonths(1n, 0n), paybackMonths(1n, -1n)]).toEqual([null, null]);
  });
});
