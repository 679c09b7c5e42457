import { accept, refuse } from '@linli/kernel';
import { isIncomeLine } from '../income-lines/index.ts';
import { PLEDGE_OF_RECEIVABLES } from '../laws.ts';
import type { FinanceKind } from './finance-kind.ts';

export const pledge: FinanceKind = {
  code: 'pledge',
  name: { zh: '经营收入质押', en: 'Pledge of income' },
  law: PLEDGE_OF_RECEIVABLES,
  explanation: { zh: '把以后的经营收入押给银行，登记后才有效。', en: 'Future income pledged to a bank; it exists from its registration.' },
  check(terms) {
    if (terms.registrationNo === null || terms.registrationNo.trim() === '') return refuse('pledge-not-registered', 'registrationNo');
    return terms.pledgedIncome.length > 0 && terms.pledgedIncome.every(isIncomeLine) ? accept(terms) : refuse('pledge-of-nothing', 'pledgedIncome');
  },
};
