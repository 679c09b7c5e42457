import { OPERATION_OF_OPTIONS } from '../laws.ts';
import type { IncomeLine } from './income-line.ts';

export const care: IncomeLine = {
  code: 'care',
  name: { zh: '养老、托育、助餐', en: 'Care and meals' },
  law: OPERATION_OF_OPTIONS,
  explanation: { zh: '养老、托育、助餐点的收入。', en: 'Care for the old and the small, and meals.' },
};
