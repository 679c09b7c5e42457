import { PLAN_2018 } from '../plans.ts';
import type { MenuKind } from './kind.ts';

export const greenRoadsLight: MenuKind = {
  code: 'B08',
  name: { zh: '绿化、道路和照明', en: 'Greening, roads and lighting' },
  pillar: 'add-utilities',
  category: 'basic',
  category2021: 'improvement',
  unit: 'square-metre',
  scopes: ['neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: PLAN_2018,
  explanation: {
    zh: '补种树木，修补道路，增设公共照明。楼下的路更平，晚上更亮。',
    en: 'Trees are planted, roads mended, lamps added. The way home is smoother and brighter.',
  },
  sample: { quantity: '9600', unitPrice: '180.00' },
};
