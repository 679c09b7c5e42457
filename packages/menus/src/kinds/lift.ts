import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const lift: MenuKind = {
  code: 'O01',
  name: { zh: '加装电梯', en: 'A lift' },
  pillar: 'add-lifts',
  category: 'optional',
  category2021: 'improvement',
  unit: 'lift',
  scopes: ['entrance'],
  matter: 'D5',
  payers: ['government', 'enterprise', 'residents'],
  source: PLAN_2018,
  explanation: {
    zh: '给单元装一部电梯，上下楼不用爬楼梯。楼层不同，出的钱不同，以签字的约定为准。建好以后还有运行和维修费用。',
    en: 'A lift for the entrance instead of the stairs. What a home pays depends on its floor, as the signed agreement says. Running and repairs cost money later.',
  },
  sample: { quantity: '1', unitPrice: '1100000.00' },
};
