import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Claimant } from './claimant.ts';

export const owner: Claimant = {
  code: 'owner',
  name: { zh: '产权人', en: 'Owner' },
  proof: { zh: '不动产权证', en: 'title certificate' },
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '房屋的产权人。', en: 'Whoever the home belongs to.' },
};
