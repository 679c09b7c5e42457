import { PLAN_2018_REPORTED } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const lockersAndPerimeter: MenuKind = {
  code: 'O08',
  name: { zh: '信息化、快件箱和周界防护', en: 'Information, parcel lockers, perimeter' },
  pillar: 'add-information',
  category: 'optional',
  category2021: 'upgrade',
  unit: 'group',
  scopes: ['neighbourhood'],
  matter: 'D6',
  payers: ['enterprise'],
  source: PLAN_2018_REPORTED,
  explanation: {
    zh: '装智能快件箱、周界防护和信息化设备。占共有场地做经营，要业主表决。',
    en: 'Parcel lockers, perimeter protection, information systems. Earning money on common ground takes a decision of the owners.',
  },
  sample: { quantity: '12', unitPrice: '18000.00' },
};
