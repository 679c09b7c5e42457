import { BEIJING_EMERGENCY, FUND_OF_OWNERS } from '../../laws.ts';
import type { SpendBasis } from './spend-basis.ts';

export const fireSystem: SpendBasis = {
  code: 'fire-system',
  name: { zh: '消防设施故障被责令维修', en: 'Fire system ordered to be repaired' },
  needs: 'notice',
  law: [FUND_OF_OWNERS, BEIJING_EMERGENCY],
  explanation: { zh: '消防系统坏了，消防部门要求修。', en: 'The fire system failed and its repair was ordered.' },
};
