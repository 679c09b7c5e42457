import type { MenuKind } from './kind.ts';

export const trunkLines: MenuKind = {
  code: 'B12',
  name: { zh: '专业管线改造和架空线入地', en: 'Utility mains, overhead lines underground' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'basic',
  unit: 'metre',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['professional-company', 'government'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '专业公司更换小区管线，把架空线埋到地下。',
    en: 'Utility companies replace mains and bury overhead lines.',
  },
};
