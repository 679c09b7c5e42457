import type { Party } from './party.ts';

export const enterprise: Party = {
  code: 'enterprise',
  name: { zh: '实施企业', en: 'Enterprise' },
  payer: 'enterprise',
  explanation: { zh: '投资改造、以后经营的企业。', en: 'The company that invests and later operates.' },
};
