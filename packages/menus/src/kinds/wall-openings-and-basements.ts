import type { MenuKind } from './kind.ts';

export const wallOpeningsAndBasements: MenuKind = {
  code: 'G03',
  name: { zh: '治理开墙打洞、群租和地下空间', en: 'Wall openings, overcrowded letting and basements' },
  pillar: 'cure-wall-openings',
  category: 'governance',
  category2021: 'governance',
  unit: 'place',
  scopes: ['neighbourhood'],
  matter: null,
  payers: ['government'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '把打开的墙封上，清理群租和地下室。',
    en: 'Broken walls are closed; overcrowded letting and misused basements end.',
  },
};
