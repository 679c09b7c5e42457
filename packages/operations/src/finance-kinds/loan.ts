import { accept, refuse } from '@linli/kernel';
import { FINANCIAL_SUPPORT } from '../laws.ts';
import { hasRate, hasTerm, type FinanceKind } from './finance-kind.ts';

export const loan: FinanceKind = {
  code: 'loan',
  name: { zh: '贷款', en: 'Loan' },
  law: FINANCIAL_SUPPORT,
  explanation: { zh: '企业为改造借的钱。', en: 'What the enterprise borrowed for the renovation.' },
  check(terms) {
    if (!hasRate(terms)) return refuse('finance-rate-missing', 'rateBasisPoints');
    return hasTerm(terms) ? accept(terms) : refuse('finance-term-missing', 'termMonths');
  },
};
