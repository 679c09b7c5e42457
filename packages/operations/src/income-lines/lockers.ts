import { COMMON_INCOME } from '../laws.ts';
import type { IncomeLine } from './income-line.ts';

export const lockers: IncomeLine = {
  code: 'lockers',
  name: { zh: '快递柜', en: 'Parcel lockers' },
  law: COMMON_INCOME,
  explanation: { zh: '快件箱的场地费。', en: 'What lockers pay for their place.' },
};
