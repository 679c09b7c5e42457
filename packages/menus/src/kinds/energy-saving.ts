import type { MenuKind } from './kind.ts';

export const energySaving: MenuKind = {
  code: 'B02',
  name: { zh: '节能改造（外墙、屋面、外窗）', en: 'Energy saving: walls, roof, windows' },
  pillar: 'add-seismic-and-energy',
  category: 'basic',
  category2021: 'basic',
  unit: 'square-metre',
  scopes: ['building', 'neighbourhood'],
  matter: 'D9',
  payers: ['city', 'district', 'residents'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '外墙和屋顶做保温，换保温窗。冬天更暖。',
    en: 'Walls and roof are insulated and windows replaced: warmer winters.',
  },
};
