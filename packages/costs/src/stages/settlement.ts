import { SETTLEMENT } from '../laws.ts';
import type { Stage } from './stage.ts';

export const settlement: Stage = {
  code: 'settlement',
  order: 6,
  name: { zh: '结算', en: 'Settlement' },
  law: SETTLEMENT,
  explanation: { zh: '完工后按实际工程量算清的价款。', en: 'The price after completion, by the quantities really built.' },
  mayReduce: false,
  isMonthly: false,
  needsEvidence: true,
  isAccepted: false,
};
