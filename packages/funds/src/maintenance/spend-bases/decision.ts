import { FUND_DECISIONS, FUND_OF_OWNERS } from '../../laws.ts';
import type { SpendBasis } from './spend-basis.ts';

export const decision: SpendBasis = {
  code: 'decision',
  name: { zh: '业主共同决定', en: 'Decision of the owners' },
  needs: 'decision',
  law: [FUND_DECISIONS, FUND_OF_OWNERS],
  explanation: { zh: '使用维修资金是一般事项，参与表决的过半数同意。', en: 'Use of the fund is an ordinary matter: more than half of those who take part.' },
};
