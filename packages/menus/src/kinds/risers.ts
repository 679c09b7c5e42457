import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const risers: MenuKind = {
  code: 'B05',
  name: { zh: '楼内水电气热等老化管线', en: 'Worn pipes and lines inside the building' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'improvement',
  unit: 'riser',
  scopes: ['entrance', 'building', 'neighbourhood'],
  matter: 'D9',
  payers: ['government', 'professional-company', 'residents'],
  source: PLAN_2018,
  explanation: {
    zh: '更换楼里老化的上下水、电、气、热等管线。施工要进您家，同一根立管的各户都要配合。户内部分是否自己出钱，看本区规定。',
    en: 'Worn risers and lines for water, drains, power, gas and heat are replaced. Works enter your home, and all homes on a riser must take part. Whether you pay for the part inside depends on the district.',
  },
  sample: { quantity: '12', unitPrice: '38000.00' },
};
