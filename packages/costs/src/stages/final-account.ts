import { FINAL_ACCOUNTS } from '../laws.ts';
import type { Stage } from './stage.ts';

export const finalAccount: Stage = {
  code: 'final-account',
  order: 7,
  name: { zh: '决算', en: 'Final account' },
  law: FINAL_ACCOUNTS,
  explanation: { zh: '项目全部花费的最后数字，经过审计。', en: 'The last figure of all that was spent, audited.' },
  mayReduce: false,
  isMonthly: false,
  needsEvidence: true,
  isAccepted: false,
};
