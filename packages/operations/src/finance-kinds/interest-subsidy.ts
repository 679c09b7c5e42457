import { accept, refuse } from '@linli/kernel';
import { SOCIAL_CAPITAL } from '../laws.ts';
import { hasRate, hasTerm, type FinanceKind } from './finance-kind.ts';

/** 贴息率不超过 2%，期限不超过 5 年. */
export const HIGHEST_SUBSIDY_BASIS_POINTS = 200;
export const LONGEST_SUBSIDY_MONTHS = 60;

export const interestSubsidy: FinanceKind = {
  code: 'interest-subsidy',
  name: { zh: '贷款贴息', en: 'Interest subsidy' },
  law: SOCIAL_CAPITAL,
  explanation: { zh: '政府补一部分利息，最多 2%，最长 5 年。', en: 'Government pays part of the interest: at most 2 %, at most 5 years.' },
  check(terms) {
    if (!hasRate(terms)) return refuse('finance-rate-missing', 'rateBasisPoints');
    if (!hasTerm(terms)) return refuse('finance-term-missing', 'termMonths');
    if ((terms.rateBasisPoints ?? 0) > HIGHEST_SUBSIDY_BASIS_POINTS) return refuse('interest-subsidy-too-high', 'rateBasisPoints', { most: '2.00%' });
    return (terms.termMonths ?? 0) > LONGEST_SUBSIDY_MONTHS ? refuse('interest-subsidy-too-long', 'termMonths', { most: LONGEST_SUBSIDY_MONTHS }) : accept(terms);
  },
};
