import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Project } from './project.ts';

export const lift: Project = {
  code: 'lift',
  name: { zh: '增设电梯', en: 'New lift' },
  list: 'b',
  itemCodes: ['O01'],
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '老楼加装电梯，居民自己出的部分。', en: 'A lift is added; what residents pay themselves.' },
};
