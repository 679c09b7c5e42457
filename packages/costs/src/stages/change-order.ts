import { CHANGE_OF_CONTRACT } from '../laws.ts';
import type { Stage } from './stage.ts';

export const changeOrder: Stage = {
  code: 'change-order',
  order: 4,
  name: { zh: '变更签证', en: 'Change order' },
  law: CHANGE_OF_CONTRACT,
  explanation: { zh: '施工中增加或减少的工程，双方签字。', en: 'Works added or dropped on site, signed by both sides.' },
  mayReduce: true,
  isMonthly: false,
  needsEvidence: true,
  isAccepted: false,
};
