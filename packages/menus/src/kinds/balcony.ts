import type { MenuKind } from './kind.ts';

export const balcony: MenuKind = {
  code: 'O04',
  name: { zh: '增设阳台或外套扩面积', en: 'Balconies or added area' },
  pillar: 'add-seismic-and-energy',
  category: 'optional',
  category2021: 'improvement',
  unit: 'square-metre',
  scopes: ['building', 'entrance'],
  matter: 'D5',
  payers: ['residents'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '楼外加建阳台或房间，费用主要由业主出。',
    en: 'Balconies or rooms added outside; mostly paid by the owners.',
  },
};
