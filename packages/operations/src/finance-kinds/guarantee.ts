import { accept, refuse } from '@linli/kernel';
import { FINANCIAL_SUPPORT } from '../laws.ts';
import { hasRate, type FinanceKind } from './finance-kind.ts';

export const guarantee: FinanceKind = {
  code: 'guarantee',
  name: { zh: '担保', en: 'Guarantee' },
  law: FINANCIAL_SUPPORT,
  explanation: { zh: '担保公司为贷款作保，每年收担保费。', en: 'A guarantor stands in for the loan against a yearly fee.' },
  check: (terms) => (hasRate(terms) ? accept(terms) : refuse('finance-rate-missing', 'rateBasisPoints')),
};
