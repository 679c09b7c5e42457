import type { MenuKind } from './kind.ts';

export const spongeAndToilets: MenuKind = {
  code: 'B11',
  name: { zh: '海绵设施和公厕', en: 'Rain water gardens and public toilets' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'basic',
  unit: 'square-metre',
  scopes: ['neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '有条件时做雨水下渗，增建公厕。',
    en: 'Where it is possible: rain seeps away, public toilets are added.',
  },
};
