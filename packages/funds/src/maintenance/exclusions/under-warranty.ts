import { nationalMeasure } from '../../laws.ts';
import type { Exclusion } from './exclusion.ts';

export const underWarranty: Exclusion = {
  code: 'under-warranty',
  name: { zh: '保修期内的维修', en: 'Works under warranty' },
  bearer: { zh: '建设单位或者施工单位', en: 'developer or contractor' },
  law: nationalMeasure('第二十五条'),
  explanation: { zh: '保修期内的质量问题，由建设、施工单位修。', en: 'Faults within the warranty are for those who built.' },
};
