import { BILL_OF_QUANTITIES } from '../laws.ts';
import type { Stage } from './stage.ts';

export const budget: Stage = {
  code: 'budget',
  order: 2,
  name: { zh: '预算（控制价）', en: 'Budget' },
  law: BILL_OF_QUANTITIES,
  explanation: { zh: '按施工图算出的费用，招标时的最高价。', en: 'The cost by the working drawings: the highest price of a tender.' },
  mayReduce: false,
  isMonthly: false,
  needsEvidence: false,
  isAccepted: false,
};
