import { PLAN_2018 } from '../plans.ts';
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
  source: PLAN_2018,
  explanation: {
    zh: '装门禁和监控，补齐消防设备。设备装在公共部位，不装进您家。',
    en: 'Door entry, cameras and fire equipment. They are put up in common parts, not in your home.',
  },
  sample: { quantity: '60', unitPrice: '5200.00' },
};
