import type { MenuKind } from './kind.ts';

export const solar: MenuKind = {
  code: 'O06',
  name: { zh: '太阳能应用', en: 'Solar energy' },
  pillar: 'add-seismic-and-energy',
  category: 'optional',
  category2021: 'improvement',
  unit: 'set',
  scopes: ['building', 'neighbourhood'],
  matter: 'D9',
  payers: ['government', 'residents'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'likely' },
  explanation: {
    zh: '屋顶装太阳能，供楼道照明等用电。',
    en: 'Solar panels for the light of the stairwells and more.',
  },
};
