import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { Party } from './party.ts';

export const government: Party = {
  code: 'government',
  name: { zh: '政府', en: 'Government' },
  payer: 'government',
  law: MONEY_OF_THE_PLAN_2020,
  explanation: { zh: '市、区政府补助的合计，没有分级时用。', en: 'City and district subsidies together, where the level is not split.' },
};
