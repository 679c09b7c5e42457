import { parseHomeUse } from '../vocabularies/home-uses.ts';
import type { RosterColumn } from './column.ts';

export const use: RosterColumn<'use'> = {
  code: 'use',
  name: { zh: '用途', en: 'use' },
  law: null,
  explanation: { zh: '住宅、非住宅或车位；不填时为住宅。', en: 'Dwelling, non-residential or parking; empty means dwelling.' },
  required: false,
  synonyms: ['房屋用途', '规划用途', '性质', '房屋类型', '使用性质', '房屋性质', 'use'],
  howTo: { zh: '填住宅、非住宅或者车位。', en: 'Write 住宅, 非住宅 or 车位.' },
  sample: '住宅',
  personal: false,
  parse: parseHomeUse,
};
