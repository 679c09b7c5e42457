import { PLAN_2018_REPORTED } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const pitchedRoof: MenuKind = {
  code: 'O05',
  name: { zh: '平屋顶改坡屋顶', en: 'A pitched roof' },
  pillar: 'add-seismic-and-energy',
  category: 'optional',
  category2021: 'improvement',
  unit: 'square-metre',
  scopes: ['building'],
  matter: 'D5',
  payers: ['government', 'residents'],
  source: PLAN_2018_REPORTED,
  explanation: {
    zh: '在平屋顶上加盖坡屋顶，防漏也隔热。顶层受益最直接，楼的样子会变。',
    en: 'A pitched roof over the flat one keeps out rain and heat. The top floor gains most; the building looks different.',
  },
  sample: { quantity: '600', unitPrice: '900.00' },
};
