import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const balcony: MenuKind = {
  code: 'O04',
  name: { zh: '增设阳台或外套扩面积', en: 'Balconies or added area' },
  pillar: 'add-seismic-and-energy',
  category: 'optional',
  category2021: 'improvement',
  unit: 'square-metre',
  scopes: ['building', 'entrance'],
  matter: 'D5',
  payers: ['residents'],
  source: PLAN_2018,
  explanation: {
    zh: '在楼外加建阳台，或者加大房间面积。费用主要由受益的业主出。您家的采光和样子可能变化。',
    en: 'Balconies or rooms are added outside. The owners who gain pay most of it. Light and looks of your home may change.',
  },
  sample: { quantity: '240', unitPrice: '4500.00' },
};
