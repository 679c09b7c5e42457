import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Project } from './project.ts';

export const risers: Project = {
  code: 'risers',
  name: { zh: '上下水改造', en: 'Risers' },
  list: 'b',
  itemCodes: ['B05'],
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '楼里上下水管线改造。', en: 'Water and waste pipes of the building.' },
};
