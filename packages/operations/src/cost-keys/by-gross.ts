import { COST_IS_PROVEN } from '../laws.ts';
import type { CostKey } from './cost-key.ts';

export const byGross: CostKey = {
  code: 'by-gross',
  name: { zh: '按收入比例', en: 'By gross income' },
  law: COST_IS_PROVEN,
  explanation: { zh: '收入多的项目多分一些成本。', en: 'Who earns more bears more of the cost.' },
  weight: (gross) => gross,
};
