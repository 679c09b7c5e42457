import { nationalMeasure } from '../../laws.ts';
import type { Exclusion } from './exclusion.ts';

export const damagedBySomebody: Exclusion = {
  code: 'damaged-by-somebody',
  name: { zh: '人为损坏', en: 'Damage by somebody' },
  bearer: { zh: '造成损坏的人', en: 'whoever did the damage' },
  law: nationalMeasure('第二十五条'),
  explanation: { zh: '谁弄坏的，谁出钱修。', en: 'Whoever did the damage pays.' },
};
