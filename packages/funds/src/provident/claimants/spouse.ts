import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Claimant } from './claimant.ts';

export const spouse: Claimant = {
  code: 'spouse',
  name: { zh: '配偶', en: 'Spouse' },
  proof: { zh: '结婚证', en: 'marriage certificate' },
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '产权人或者承租人的配偶。', en: 'Spouse of owner or tenant.' },
};
