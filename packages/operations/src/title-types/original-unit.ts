import { SEPARATE_RIGHTS } from '../laws.ts';
import type { TitleType } from './title-type.ts';

export const originalUnit: TitleType = {
  code: 'original-unit',
  name: { zh: '产权单位', en: 'Original unit' },
  law: SEPARATE_RIGHTS,
  explanation: { zh: '产权单位同意就可以用，收入按合同分。', en: 'Used by grant of the unit; the contract shares the income.' },
  consent: 'grant',
  income: 'contract',
};
