import { PAYMENT_FOR_WORKS } from '../laws.ts';
import type { Stage } from './stage.ts';

export const payment: Stage = {
  code: 'payment',
  order: 5,
  name: { zh: '计量支付', en: 'Payment' },
  law: PAYMENT_FOR_WORKS,
  explanation: { zh: '按月量出完成的工程，据此付款。', en: 'Works measured month by month, and paid by that.' },
  mayReduce: false,
  isMonthly: true,
  needsEvidence: true,
  isAccepted: true,
};
