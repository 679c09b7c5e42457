import { COMMON_INCOME } from '../laws.ts';
import type { IncomeLine } from './income-line.ts';

export const advertising: IncomeLine = {
  code: 'advertising',
  name: { zh: '广告', en: 'Advertising' },
  law: COMMON_INCOME,
  explanation: { zh: '电梯、外墙、道闸上的广告。', en: 'Adverts in lifts, on walls and barriers.' },
};
