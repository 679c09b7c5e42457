import type { CoefficientTable } from './lift-table.ts';

/** What the owners of one estate settled for themselves. */
export const guangzhouEstate: CoefficientTable = {
  code: 'guangzhou-estate',
  kind: 'coefficient',
  rule: 'by-floor-coefficient-and-area',
  name: { zh: '广州某小区：系数乘面积', en: 'An estate in Guangzhou: coefficient times area' },
  law: { title: '广州某小区业主自定的电梯出资表', certainty: 'configuration' },
  explanation: { zh: '一层、二层不出。三层起系数乘房屋面积。', en: 'First and second floor nothing; from the third, coefficient times area.' },
  isExample: true,
  coefficients: { 1: '0', 2: '0', 3: '0.7', 4: '0.8', 5: '0.9', 6: '1', 7: '1.1', 8: '1.2', 9: '1.3' },
};
