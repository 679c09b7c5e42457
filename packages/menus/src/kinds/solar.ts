import { PLAN_2018_REPORTED } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const solar: MenuKind = {
  code: 'O06',
  name: { zh: '太阳能应用', en: 'Solar energy' },
  pillar: 'add-seismic-and-energy',
  category: 'optional',
  category2021: 'improvement',
  unit: 'set',
  scopes: ['building', 'neighbourhood'],
  matter: 'D9',
  payers: ['government', 'residents'],
  source: PLAN_2018_REPORTED,
  explanation: {
    zh: '在屋顶装太阳能设备，供公共照明等使用。屋顶是共有的，用来经营要另行表决。',
    en: 'Solar panels on the roof for the common lights and more. The roof is common: to earn money with it the owners decide separately.',
  },
  sample: { quantity: '60', unitPrice: '3500.00' },
};
