import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { Party } from './party.ts';

export const district: Party = {
  code: 'district',
  name: { zh: '区级补助', en: 'District subsidy' },
  payer: 'government',
  law: MONEY_OF_THE_PLAN_2020,
  explanation: { zh: '区财政出的钱。', en: 'Money of the district.' },
};
