import { COMMON_INCOME } from '../laws.ts';
import type { IncomeLine } from './income-line.ts';

export const charging: IncomeLine = {
  code: 'charging',
  name: { zh: '充电', en: 'Charging' },
  law: COMMON_INCOME,
  explanation: { zh: '汽车和电动自行车充电的服务费。', en: 'Service fees for charging cars and bicycles.' },
};
