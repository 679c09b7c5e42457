import { BEIJING_SPLIT } from '../../laws.ts';
import type { SplitRule } from './split-rule.ts';
import { weighByAreaAndDeposits } from './weights.ts';

export const byDepositRatio: SplitRule = {
  code: 'by-deposit-ratio',
  name: { zh: '按交存比例分摊', en: 'By deposits' },
  law: [BEIJING_SPLIT],
  explanation: { zh: '业主和售房单位先按交存比例分。业主之间再按面积分。', en: 'Owners and selling unit first share by deposits, owners then by area.' },
  fits: (kinds) => [...kinds].every((kind) => kind === 'sold-public'),
  weigh: weighByAreaAndDeposits,
};
