import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Claimant } from './claimant.ts';

export const parent: Claimant = {
  code: 'parent',
  name: { zh: '父母', en: 'Parent' },
  proof: { zh: '户口簿或者亲属关系证明', en: 'household register or proof of kinship' },
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '产权人或者承租人的父母。', en: 'Parent of owner or tenant.' },
};
