import { WORKS_CONTRACT } from '../laws.ts';
import type { Stage } from './stage.ts';

export const contract: Stage = {
  code: 'contract',
  order: 3,
  name: { zh: '合同', en: 'Contract' },
  law: WORKS_CONTRACT,
  explanation: { zh: '与施工单位签订的价款。', en: 'The price agreed with the contractor.' },
  mayReduce: false,
  isMonthly: false,
  needsEvidence: true,
  isAccepted: false,
};
