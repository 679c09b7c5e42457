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
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '建垃圾分类投放站，换信报箱。',
    en: 'Waste sorting stations and new letter boxes.',
  },
};
