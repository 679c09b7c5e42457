import type { MenuKind } from './kind.ts';

export const groundLocksAndBicycles: MenuKind = {
  code: 'G02',
  name: { zh: '清理地桩地锁和废弃自行车', en: 'Removal of ground locks and abandoned bicycles' },
  pillar: 'cure-illegal-building',
  category: 'governance',
  category2021: 'governance',
  unit: 'piece',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['government'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '清走私占车位的地锁和没人要的车。',
    en: 'Private parking locks and abandoned bicycles are cleared away.',
  },
};
