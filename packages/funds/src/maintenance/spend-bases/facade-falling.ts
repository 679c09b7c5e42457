import { BEIJING_EMERGENCY, FUND_OF_OWNERS } from '../../laws.ts';
import type { SpendBasis } from './spend-basis.ts';

export const facadeFalling: SpendBasis = {
  code: 'facade-falling',
  name: { zh: '外墙面将要脱落', en: 'Façade about to fall' },
  needs: 'notice',
  law: [FUND_OF_OWNERS, BEIJING_EMERGENCY],
  explanation: { zh: '一侧外墙有五分之一以上有脱落危险。', en: 'At least one fifth of one side of the façade may fall.' },
};
