import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const seismicStrengthening: MenuKind = {
  code: 'B01',
  name: { zh: '抗震加固', en: 'Earthquake strengthening' },
  pillar: 'add-seismic-and-energy',
  category: 'basic',
  category2021: 'basic',
  unit: 'square-metre',
  scopes: ['building'],
  matter: 'D9',
  payers: ['city', 'district'],
  source: PLAN_2018,
  explanation: {
    zh: '加固楼的墙体和基础，让楼更经得起地震。施工可能影响您家，做法看设计方案。如果要加大面积，业主要另行表决。',
    en: 'Walls and foundations are strengthened against earthquakes. Works may reach into your home; the design says how. If homes are to grow, the owners decide on that separately.',
  },
  sample: { quantity: '3000', unitPrice: '8400.00' },
};
