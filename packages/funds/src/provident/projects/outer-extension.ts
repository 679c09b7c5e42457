import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Project } from './project.ts';

export const outerExtension: Project = {
  code: 'outer-extension',
  name: { zh: '外套式加固增加面积', en: 'Outer extension' },
  list: 'b',
  itemCodes: ['O04'],
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '外套结构加固，同时增加面积。', en: 'Outer frame that strengthens and adds area.' },
};
