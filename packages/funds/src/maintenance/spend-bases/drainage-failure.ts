import { BEIJING_EMERGENCY, FUND_OF_OWNERS } from '../../laws.ts';
import type { SpendBasis } from './spend-basis.ts';

export const drainageFailure: SpendBasis = {
  code: 'drainage-failure',
  name: { zh: '专用排水设施塌陷、堵塞、爆裂', en: 'Drainage collapsed, blocked or burst' },
  needs: 'notice',
  law: [FUND_OF_OWNERS, BEIJING_EMERGENCY],
  explanation: { zh: '专用排水设施塌陷、堵塞或者爆裂。', en: 'Special drainage collapsed, is blocked or burst.' },
};
