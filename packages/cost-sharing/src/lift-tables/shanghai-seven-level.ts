import type { RangeTable } from './lift-table.ts';

/** Seven storeys, the lift stops at the level of the flats. The middles of the ranges make exactly 100%. */
export const shanghaiSevenLevel: RangeTable = {
  code: 'shanghai-seven-level',
  kind: 'percentage-range',
  name: { zh: '上海参考：七层、平层入户', en: 'Shanghai guide: seven storeys, level entry' },
  law: { title: '上海市加装电梯出资比例参考', article: '2021年1月15日', certainty: 'configuration' },
  explanation: { zh: '每层有一个比例范围，同层合计。范围里取多少，由业主商定。', en: 'Each floor has a range for all its homes together; the owners settle the value inside it.' },
  isExample: true,
  floors: {
    1: { lowest: 0, highest: 0 },
    2: { lowest: 400, highest: 600 },
    3: { lowest: 800, highest: 1000 },
    4: { lowest: 1300, highest: 1500 },
    5: { lowest: 1800, highest: 2000 },
    6: { lowest: 2300, highest: 2500 },
    7: { lowest: 2800, highest: 3000 },
  },
};
