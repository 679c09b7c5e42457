import type { Party } from './party.ts';

export const government: Party = {
  code: 'government',
  name: { zh: '政府', en: 'Government' },
  payer: 'government',
  explanation: { zh: '市、区政府补助的合计。', en: 'City and district subsidies together.' },
};
