import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const wallOpeningsAndBasements: MenuKind = {
  code: 'G03',
  name: { zh: '治理开墙打洞、群租和地下空间', en: 'Wall openings, overcrowded letting and basements' },
  pillar: 'cure-wall-openings',
  category: 'governance',
  category2021: 'governance',
  unit: 'place',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['government'],
  source: PLAN_2018,
  explanation: {
    zh: '封上违规打开的墙，清理群租和违规使用的地下室。楼里的隐患会减少。',
    en: 'Openings broken into walls are closed; overcrowded letting and misused basements end. Fewer dangers in the building.',
  },
  sample: { quantity: '5', unitPrice: '8000.00' },
};
