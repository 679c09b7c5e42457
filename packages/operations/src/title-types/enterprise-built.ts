import { SEPARATE_RIGHTS } from '../laws.ts';
import type { TitleType } from './title-type.ts';

export const enterpriseBuilt: TitleType = {
  code: 'enterprise-built',
  name: { zh: '企业新建', en: 'Built by the enterprise' },
  law: SEPARATE_RIGHTS,
  explanation: { zh: '所有权和使用权可以分开，收入按合同分。', en: 'Title and use may be separate; the contract shares the income.' },
  consent: 'agreement',
  income: 'contract',
};
