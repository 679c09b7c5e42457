import { BEIJING_SPLIT } from '../../laws.ts';
import type { SplitRule } from './split-rule.ts';
import { weighByAreaAndDeposits } from './weights.ts';

export const mixed: SplitRule = {
  code: 'mixed',
  name: { zh: '先按面积，再按各自规则', en: 'By area, then by each kind’s rule' },
  law: [BEIJING_SPLIT],
  explanation: { zh: '几类房屋在一起，先按面积分到各类。每一类再按自己的规则分。', en: 'Kinds of homes share by area first, then each by its own rule.' },
  fits: (kinds) => kinds.size > 1 && (kinds.has('sold-public') || kinds.has('unsold')),
  weigh: weighByAreaAndDeposits,
};
