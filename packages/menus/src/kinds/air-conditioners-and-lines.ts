import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const airConditionersAndLines: MenuKind = {
  code: 'B04',
  name: { zh: '规整空调和楼外线缆', en: 'Orderly air conditioners and outside lines' },
  pillar: 'cure-overhead-lines',
  category: 'basic',
  category2021: 'basic',
  unit: 'machine',
  scopes: ['building', 'neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: PLAN_2018,
  explanation: {
    zh: '空调外机摆整齐，墙上的线收进线槽。施工时，您家空调可能短时停用。',
    en: 'Air conditioners stand in line, cables run in channels. Yours may be off for a short time.',
  },
  sample: { quantity: '48', unitPrice: '300.00' },
};
