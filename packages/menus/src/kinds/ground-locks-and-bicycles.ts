import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const groundLocksAndBicycles: MenuKind = {
  code: 'G02',
  name: { zh: '清理地桩地锁和废弃自行车', en: 'Removal of ground locks and abandoned bicycles' },
  pillar: 'cure-illegal-building',
  category: 'governance',
  category2021: 'governance',
  unit: 'piece',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['government'],
  source: PLAN_2018,
  explanation: {
    zh: '清走私装的地锁、地桩和废弃的自行车。车还要用的，请您先认领。',
    en: 'Private ground locks, posts and abandoned bicycles are cleared away. Claim a bicycle you still use first.',
  },
  sample: { quantity: '60', unitPrice: '200.00' },
};
