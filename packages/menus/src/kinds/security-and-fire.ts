import type { MenuKind } from './kind.ts';

export const securityAndFire: MenuKind = {
  code: 'B09',
  name: { zh: '安防和消防设施', en: 'Security and fire protection' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'basic',
  unit: 'point',
  scopes: ['neighbourhood', 'building'],
  matter: 'D9',
  payers: ['government'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'certain' },
  explanation: {
    zh: '装门禁和监控，补齐消防设备。',
    en: 'Entrance control, cameras, complete fire equipment.',
  },
};
