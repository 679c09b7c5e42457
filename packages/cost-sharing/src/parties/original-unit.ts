import type { Party } from './party.ts';

export const originalUnit: Party = {
  code: 'original-unit',
  name: { zh: '原产权单位', en: 'Original property unit' },
  payer: 'original-unit',
  explanation: { zh: '当年分房的单位。', en: 'The unit that once allotted the homes.' },
};
