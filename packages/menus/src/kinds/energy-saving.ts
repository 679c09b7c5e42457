import { PLAN_2018 } from '../plans.ts';
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
  source: PLAN_2018,
  explanation: {
    zh: '外墙和屋面加保温层，换保温的外窗。冬天更暖，夏天更凉。换窗要进您家，是否自己出一部分，看本区规定。',
    en: 'Insulation on walls and roof, better windows. Warmer in winter, cooler in summer. New windows reach into your home; whether you pay a part depends on the district.',
  },
  sample: { quantity: '3000', unitPrice: '420.00' },
};
