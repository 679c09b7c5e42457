import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const facadeAndStairwell: MenuKind = {
  code: 'B03',
  name: { zh: '楼体清洗粉刷和楼道整修', en: 'Cleaning and painting of façades and stairwells' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'basic',
  unit: 'square-metre',
  scopes: ['building', 'neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: PLAN_2018,
  explanation: {
    zh: '清洗粉刷外墙，修补楼道的墙面、扶手和灯。施工主要在楼外和楼道里。',
    en: 'Façades are cleaned and painted; walls, handrails and lights of the stairwells are repaired. Works are mostly outside and in the stairwell.',
  },
  sample: { quantity: '4800', unitPrice: '36.00' },
};
