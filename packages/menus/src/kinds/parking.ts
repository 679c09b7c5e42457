import type { MenuKind } from './kind.ts';

export const parking: MenuKind = {
  code: 'O02',
  name: { zh: '补建停车设施', en: 'Parking' },
  pillar: 'add-parking',
  category: 'optional',
  category2021: 'improvement',
  unit: 'parking-space',
  scopes: ['neighbourhood'],
  matter: 'D6',
  payers: ['government', 'enterprise'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '补建停车位，由企业投资和管理。',
    en: 'More parking, built and run by an enterprise.',
  },
};
