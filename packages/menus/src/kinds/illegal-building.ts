import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const illegalBuilding: MenuKind = {
  code: 'G01',
  name: { zh: '拆除违法建设', en: 'Removal of illegal building' },
  pillar: 'cure-illegal-building',
  category: 'governance',
  category2021: 'governance',
  unit: 'square-metre',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['government'],
  source: PLAN_2018,
  explanation: {
    zh: '拆掉小区里的违法建设。腾出的地方怎么用，大家再商量。',
    en: 'Illegal structures are taken down. What the freed ground is for is talked over later.',
  },
  sample: { quantity: '120', unitPrice: '150.00' },
};
