import { COST_IS_PROVEN } from '../laws.ts';
import type { CostKey } from './cost-key.ts';

export const equal: CostKey = {
  code: 'equal',
  name: { zh: '平均分', en: 'Equally' },
  law: COST_IS_PROVEN,
  explanation: { zh: '每个项目分一样多。', en: 'Every line bears the same.' },
  weight: () => 1n,
};
