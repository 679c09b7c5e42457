import type { MenuKind } from './kind.ts';

export const illegalBuilding: MenuKind = {
  code: 'G01',
  name: { zh: '拆除违法建设', en: 'Removal of illegal building' },
  pillar: 'cure-illegal-building',
  category: 'governance',
  category2021: 'governance',
  unit: 'square-metre',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['government'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '拆掉小区里的违法建筑。腾出的地方给大家用。',
    en: 'Illegal structures are taken down and the ground goes back to everybody.',
  },
};
