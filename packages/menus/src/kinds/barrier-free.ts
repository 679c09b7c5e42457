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
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '单元门口做坡道，楼道装扶手和座椅。',
    en: 'Ramps at the doors, rails and seats in the stairwells.',
  },
};
