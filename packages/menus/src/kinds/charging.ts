import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const charging: MenuKind = {
  code: 'O03',
  name: { zh: '电动车充电设施', en: 'Charging points' },
  pillar: 'add-parking',
  category: 'optional',
  category2021: 'improvement',
  unit: 'piece',
  scopes: ['neighbourhood', 'building'],
  matter: 'D6',
  payers: ['enterprise'],
  source: PLAN_2018,
  explanation: {
    zh: '给电动汽车和电动自行车装充电设施。一般由企业投资，谁用谁付费。',
    en: 'Charging points for electric cars and bicycles. An enterprise usually invests; users pay.',
  },
  sample: { quantity: '40', unitPrice: '6800.00' },
};
