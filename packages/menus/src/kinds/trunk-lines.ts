import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const trunkLines: MenuKind = {
  code: 'B12',
  name: { zh: '专业管线改造和架空线入地', en: 'Utility mains, overhead lines underground' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'basic',
  unit: 'metre',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['professional-company', 'government'],
  source: PLAN_2018,
  explanation: {
    zh: '专业公司更换水电气热通信管线，把架空线埋到地下。挖路时，您家可能短时停水停电。',
    en: 'Utilities replace their mains and put overhead lines underground. Water or power may be off for a short time.',
  },
  sample: { quantity: '1200', unitPrice: '2600.00' },
};
