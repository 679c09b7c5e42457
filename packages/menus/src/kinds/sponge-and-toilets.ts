import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const spongeAndToilets: MenuKind = {
  code: 'B11',
  name: { zh: '海绵设施和公厕', en: 'Rain water gardens and public toilets' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'basic',
  unit: 'square-metre',
  scopes: ['neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: PLAN_2018,
  explanation: {
    zh: '有条件时做雨水下渗设施，增建公厕。下雨时，路面积水会少一些。',
    en: 'Where possible rain soaks into the ground, and public toilets are built. Less water on the roads when it rains.',
  },
  sample: { quantity: '800', unitPrice: '350.00' },
};
