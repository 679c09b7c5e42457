import type { CoefficientTable } from './lift-table.ts';

/** Nothing for the first floor, a half for the second, one for the third, and a tenth more for each floor above. */
export const guangzhouCoefficients: CoefficientTable = {
  code: 'guangzhou-coefficients',
  kind: 'coefficient',
  rule: 'by-floor-coefficient',
  name: { zh: '广州参考：楼层系数', en: 'Guangzhou guide: floor coefficients' },
  law: { title: '广州市加装电梯出资系数参考', certainty: 'configuration' },
  explanation: { zh: '一层不出，二层半份，三层一份。再往上每层多一成。', en: 'First floor nothing, second a half, third one, a tenth more for each floor above.' },
  isExample: true,
  coefficients: { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3', 7: '1.4', 8: '1.5', 9: '1.6' },
};
