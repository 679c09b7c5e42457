import type { MenuKind } from './kind.ts';

export const lift: MenuKind = {
  code: 'O01',
  name: { zh: '加装电梯', en: 'A lift' },
  pillar: 'add-lifts',
  category: 'optional',
  category2021: 'improvement',
  unit: 'lift',
  scopes: ['entrance'],
  matter: 'D5',
  payers: ['government', 'enterprise', 'residents'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '给单元装一部电梯。楼层不同，出钱不同。',
    en: 'A lift for the entrance. What a home pays depends on its floor.',
  },
};
