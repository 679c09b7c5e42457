import { PLAN_2018_REPORTED } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const services: MenuKind = {
  code: 'O07',
  name: { zh: '养老、便民商业和社区服务', en: 'Care, shops and community services' },
  pillar: 'add-services',
  category: 'optional',
  category2021: 'upgrade',
  unit: 'place',
  scopes: ['neighbourhood'],
  matter: 'D6',
  payers: ['government', 'enterprise'],
  source: PLAN_2018_REPORTED,
  explanation: {
    zh: '开设养老、助餐、便利店等服务点。用共有的房屋或场地，要业主表决。',
    en: 'Places for care, meals and shops. Using common rooms or ground takes a decision of the owners.',
  },
  sample: { quantity: '1', unitPrice: '900000.00' },
};
