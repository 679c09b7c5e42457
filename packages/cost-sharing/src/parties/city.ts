import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { Party } from './party.ts';

export const city: Party = {
  code: 'city',
  name: { zh: '市级补助', en: 'City subsidy' },
  payer: 'government',
  law: MONEY_OF_THE_PLAN_2020,
  explanation: { zh: '市里转给区里的补助。', en: 'Money the city transfers to the district.' },
};
