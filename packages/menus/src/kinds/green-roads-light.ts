import type { MenuKind } from './kind.ts';

export const greenRoadsLight: MenuKind = {
  code: 'B08',
  name: { zh: '绿化、道路和照明', en: 'Greening, roads and lighting' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'improvement',
  unit: 'square-metre',
  scopes: ['neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '补种树木，修补道路，装路灯。',
    en: 'Trees are planted, roads mended, lamps put up.',
  },
};
