import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const parking: MenuKind = {
  code: 'O02',
  name: { zh: '补建停车设施', en: 'Parking' },
  pillar: 'add-parking',
  category: 'optional',
  category2021: 'improvement',
  unit: 'parking-space',
  scopes: ['neighbourhood'],
  matter: 'D6',
  payers: ['government', 'enterprise'],
  source: PLAN_2018,
  explanation: {
    zh: '在小区公共地方补建停车位。谁投资、怎样收费，写进方案一起表决。',
    en: 'Parking spaces on common ground. Who invests and what is charged stand in the scheme that is voted on.',
  },
  sample: { quantity: '40', unitPrice: '26000.00' },
};
