import type { MenuKind } from './kind.ts';

export const lockersAndPerimeter: MenuKind = {
  code: 'O08',
  name: { zh: '信息化、快件箱和周界防护', en: 'Information, parcel lockers, perimeter' },
  pillar: 'add-information',
  category: 'optional',
  category2021: 'upgrade',
  unit: 'set',
  scopes: ['neighbourhood'],
  matter: 'D6',
  payers: ['enterprise'],
  source: { title: '老旧小区综合整治工作方案（2018-2020年）京政办发〔2018〕6号', certainty: 'likely' },
  explanation: {
    zh: '装智能快件箱和周界防护设备。',
    en: 'Parcel lockers and perimeter protection.',
  },
};
