import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { Party } from './party.ts';

export const residents: Party = {
  code: 'residents',
  name: { zh: '居民', en: 'Residents' },
  payer: 'residents',
  law: MONEY_OF_THE_PLAN_2020,
  explanation: { zh: '其他各方出完以后，剩下的由居民分摊。', en: 'What is left when all others have paid is shared by the residents.' },
};
