import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const opticalFibre: MenuKind = {
  code: 'B06',
  name: { zh: '光纤入户', en: 'Optical fibre to the home' },
  pillar: 'add-information',
  category: 'basic',
  category2021: 'basic',
  unit: 'home',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['professional-company'],
  source: PLAN_2018,
  explanation: {
    zh: '通信公司把光纤接到您家。开不开通、用哪家，由您家自己定。',
    en: 'Operators bring optical fibre to your home. Whether and with whom you use it is your choice.',
  },
  sample: { quantity: '60', unitPrice: '300.00' },
};
