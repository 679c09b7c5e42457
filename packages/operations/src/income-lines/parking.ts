import { OWNERS_PARKING_FIRST } from '../laws.ts';
import type { IncomeLine } from './income-line.ts';

export const parking: IncomeLine = {
  code: 'parking',
  name: { zh: '停车', en: 'Parking' },
  law: OWNERS_PARKING_FIRST,
  explanation: { zh: '停车位的收费，先满足业主。', en: 'Fees for parking; the owners come first.' },
};
