import { BEIJING_CUSTODY } from '../../laws.ts';
import type { CustodyForm } from './custody-form.ts';

export const selfManaged: CustodyForm = {
  code: 'self-managed',
  name: { zh: '业主大会自管', en: 'Self-managed' },
  publishEveryMonths: 3,
  needsDecision: true,
  law: BEIJING_CUSTODY,
  explanation: { zh: '由业主大会自己开户管理，账目每季度公布。', en: 'Kept by the owners’ assembly; books are published every quarter.' },
};
