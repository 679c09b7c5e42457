import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Claimant } from './claimant.ts';

export const child: Claimant = {
  code: 'child',
  name: { zh: '子女', en: 'Child' },
  proof: { zh: '户口簿或者亲属关系证明', en: 'household register or proof of kinship' },
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '产权人或者承租人的子女。', en: 'Child of owner or tenant.' },
};
