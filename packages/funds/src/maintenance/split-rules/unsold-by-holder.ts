import { nationalMeasure } from '../../laws.ts';
import type { SplitRule } from './split-rule.ts';
import { weighByAreaAndDeposits } from './weights.ts';

export const unsoldByHolder: SplitRule = {
  code: 'unsold-by-holder',
  name: { zh: '未售出的由持有单位出', en: 'Unsold: by its holder' },
  law: [nationalMeasure('第二十一条')],
  explanation: { zh: '还没卖出的房屋，由持有单位按面积出钱。', en: 'The holder of unsold homes pays by their area.' },
  fits: (kinds) => [...kinds].every((kind) => kind === 'unsold'),
  weigh: weighByAreaAndDeposits,
};
