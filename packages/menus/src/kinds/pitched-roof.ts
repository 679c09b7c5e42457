import type { MenuKind } from './kind.ts';

export const pitchedRoof: MenuKind = {
  code: 'O05',
  name: { zh: '平屋顶改坡屋顶', en: 'A pitched roof' },
  pillar: 'add-seismic-and-energy',
  category: 'optional',
  category2021: 'improvement',
  unit: 'square-metre',
  scopes: ['building'],
  matter: 'D5',
  payers: ['government', 'residents'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'likely' },
  explanation: {
    zh: '平屋顶加盖坡顶，防漏、隔热。',
    en: 'A pitched roof on the flat one: no leaks, less heat.',
  },
};
