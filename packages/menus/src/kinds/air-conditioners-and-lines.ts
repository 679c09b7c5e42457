import type { MenuKind } from './kind.ts';

export const airConditionersAndLines: MenuKind = {
  code: 'B04',
  name: { zh: '规整空调和楼外线缆', en: 'Orderly air conditioners and outside lines' },
  pillar: 'cure-overhead-lines',
  category: 'basic',
  category2021: 'basic',
  unit: 'piece',
  scopes: ['building', 'neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '空调外机排整齐，墙上的线收进线槽。',
    en: 'Air conditioners are aligned and loose lines gathered.',
  },
};
