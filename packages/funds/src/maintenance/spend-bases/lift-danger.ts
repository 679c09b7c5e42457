import { BEIJING_EMERGENCY, FUND_OF_OWNERS } from '../../laws.ts';
import type { SpendBasis } from './spend-basis.ts';

export const liftDanger: SpendBasis = {
  code: 'lift-danger',
  name: { zh: '电梯故障危及安全', en: 'Lift endangers people' },
  needs: 'notice',
  law: [FUND_OF_OWNERS, BEIJING_EMERGENCY],
  explanation: { zh: '电梯出故障，危及人身安全。', en: 'A lift is out of order and endangers people.' },
};
