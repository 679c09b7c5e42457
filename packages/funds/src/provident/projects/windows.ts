import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Project } from './project.ts';

export const windows: Project = {
  code: 'windows',
  name: { zh: '更换外窗', en: 'New windows' },
  list: 'b',
  itemCodes: ['B02'],
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '更换自己家的外窗。', en: 'New outer windows.' },
};
