import { MONEY_OF_THE_PLAN_2020 } from '../laws.ts';
import type { Party } from './party.ts';

export const originalUnit: Party = {
  code: 'original-unit',
  name: { zh: '原产权单位', en: 'Original property unit' },
  payer: 'original-unit',
  law: { title: MONEY_OF_THE_PLAN_2020.title, article: '二（一）8', certainty: 'certain' },
  explanation: { zh: '当年分房的单位。', en: 'The unit that once allotted the homes.' },
};
