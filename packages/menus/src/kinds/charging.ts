import type { MenuKind } from './kind.ts';

export const charging: MenuKind = {
  code: 'O03',
  name: { zh: '电动车充电设施', en: 'Charging points' },
  pillar: 'add-parking',
  category: 'optional',
  category2021: 'improvement',
  unit: 'piece',
  scopes: ['neighbourhood', 'building'],
  matter: 'D6',
  payers: ['enterprise'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '装充电桩，按用电收费。',
    en: 'Charging points, paid for by use.',
  },
};
