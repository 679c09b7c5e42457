import { OPERATION_OF_OPTIONS } from '../laws.ts';
import type { IncomeLine } from './income-line.ts';

export const shops: IncomeLine = {
  code: 'shops',
  name: { zh: '便民商业', en: 'Local shops' },
  law: OPERATION_OF_OPTIONS,
  explanation: { zh: '便利店、理发、菜站等的房租。', en: 'Rent of shops, hairdressers and greengrocers.' },
};
