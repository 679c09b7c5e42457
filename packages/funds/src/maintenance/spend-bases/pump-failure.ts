import { BEIJING_EMERGENCY, FUND_OF_OWNERS } from '../../laws.ts';
import type { SpendBasis } from './spend-basis.ts';

export const pumpFailure: SpendBasis = {
  code: 'pump-failure',
  name: { zh: '高层水泵损坏停水', en: 'Pump failure cuts water' },
  needs: 'notice',
  law: [FUND_OF_OWNERS, BEIJING_EMERGENCY],
  explanation: { zh: '高层水泵坏了，供水中断。', en: 'The pump of a high-rise failed and water is cut.' },
};
