import type { MenuKind } from './kind.ts';

export const opticalFibre: MenuKind = {
  code: 'B06',
  name: { zh: '光纤入户', en: 'Optical fibre to the home' },
  pillar: 'add-information',
  category: 'basic',
  category2021: 'basic',
  unit: 'home',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['professional-company'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '通信公司把光纤接到家里，居民不出钱。',
    en: 'The telecom company lays fibre to each home at no cost to residents.',
  },
};
