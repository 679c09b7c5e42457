import type { MenuKind } from './kind.ts';

export const facadeAndStairwell: MenuKind = {
  code: 'B03',
  name: { zh: '楼体清洗粉刷和楼道整修', en: 'Cleaning and painting of façades and stairwells' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'basic',
  unit: 'square-metre',
  scopes: ['building', 'neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '外墙洗净粉刷，楼道补墙、换灯、修扶手。',
    en: 'Façades are cleaned and painted; stairwells get new walls, lamps and rails.',
  },
};
