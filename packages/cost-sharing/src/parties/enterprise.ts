import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { Party } from './party.ts';

export const enterprise: Party = {
  code: 'enterprise',
  name: { zh: '实施企业', en: 'Enterprise' },
  payer: 'enterprise',
  law: MONEY_OF_THE_PLAN_2020,
  explanation: { zh: '投资改造、以后经营的企业。', en: 'The company that invests and later operates.' },
};
