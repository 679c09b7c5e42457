import { SEPARATE_RIGHTS } from '../laws.ts';
import type { TitleType } from './title-type.ts';

export const government: TitleType = {
  code: 'government',
  name: { zh: '政府、区属', en: 'Government' },
  law: SEPARATE_RIGHTS,
  explanation: { zh: '区里或街道同意就可以用，收入按合同分。', en: 'Used by grant of district or street; the contract shares the income.' },
  consent: 'grant',
  income: 'contract',
};
