import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const barrierFree: MenuKind = {
  code: 'B07',
  name: { zh: '无障碍和适老化改造', en: 'Barrier-free and age-friendly' },
  pillar: 'add-services',
  category: 'basic',
  category2021: 'improvement',
  unit: 'place',
  scopes: ['neighbourhood', 'building', 'entrance'],
  matter: 'D9',
  payers: ['government'],
  source: PLAN_2018,
  explanation: {
    zh: '单元门口做坡道，楼道装扶手和座椅。老人和坐轮椅的人进出更方便。',
    en: 'A ramp at the entrance, handrails and seats in the stairwell. Easier for the old and for wheelchairs.',
  },
  sample: { quantity: '10', unitPrice: '12000.00' },
};
