import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const wasteAndLetters: MenuKind = {
  code: 'B10',
  name: { zh: '垃圾分类站和信报箱', en: 'Waste sorting stations and letter boxes' },
  pillar: 'add-services',
  category: 'basic',
  category2021: 'basic',
  unit: 'place',
  scopes: ['neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: PLAN_2018,
  explanation: {
    zh: '建垃圾分类投放站和再生资源站，换信报箱。您家投垃圾的位置可能改变。',
    en: 'Stations for sorted waste and recycling, new letter boxes. The place where you leave waste may change.',
  },
  sample: { quantity: '6', unitPrice: '85000.00' },
};
