import { BEIJING_SPLIT } from '../../laws.ts';
import type { SplitRule } from './split-rule.ts';
import { weighByAreaAndDeposits } from './weights.ts';

export const byArea: SplitRule = {
  code: 'by-area',
  name: { zh: '按面积分摊', en: 'By area' },
  law: [BEIJING_SPLIT],
  explanation: { zh: '商品住宅和非住宅，按房屋面积分摊。', en: 'Commercial flats and other premises share by area.' },
  fits: (kinds) => [...kinds].every((kind) => kind === 'commercial' || kind === 'non-residential'),
  weigh: weighByAreaAndDeposits,
};
