import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Claimant } from './claimant.ts';

export const buyingTenant: Claimant = {
  code: 'buying-tenant',
  name: { zh: '签了购房协议的公房承租人', en: 'Tenant with purchase agreement' },
  proof: { zh: '购房协议', en: 'purchase agreement' },
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '公房承租人，已经签了购房协议。', en: 'A tenant of public housing who signed a purchase agreement.' },
};
