import type { Party } from './party.ts';

export const city: Party = {
  code: 'city',
  name: { zh: '市级补助', en: 'City subsidy' },
  payer: 'government',
  explanation: { zh: '市里转给区里的补助。', en: 'Money the city transfers to the district.' },
};
