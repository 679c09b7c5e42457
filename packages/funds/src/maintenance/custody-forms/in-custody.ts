import { nationalMeasure } from '../../laws.ts';
import type { CustodyForm } from './custody-form.ts';

export const inCustody: CustodyForm = {
  code: 'in-custody',
  name: { zh: '代管', en: 'In custody' },
  publishEveryMonths: 12,
  needsDecision: false,
  law: nationalMeasure('第三十条'),
  explanation: { zh: '由市住房资金管理部门代管，每年至少对账一次。', en: 'Kept by the city; accounts at least once a year.' },
};
