import { GOVERNMENT_INVESTMENT } from '../laws.ts';
import type { Stage } from './stage.ts';

export const estimate: Stage = {
  code: 'estimate',
  order: 1,
  name: { zh: '概算', en: 'Estimate' },
  law: GOVERNMENT_INVESTMENT,
  explanation: { zh: '初步设计时算出的总费用，是投资的上限。', en: 'What the preliminary design is expected to cost: the ceiling of the investment.' },
  mayReduce: false,
  isMonthly: false,
  needsEvidence: false,
  isAccepted: false,
};
