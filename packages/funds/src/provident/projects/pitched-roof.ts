import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Project } from './project.ts';

export const pitchedRoof: Project = {
  code: 'pitched-roof',
  name: { zh: '平改坡', en: 'Pitched roof' },
  list: 'b',
  itemCodes: ['O05'],
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '平屋顶改成坡屋顶。', en: 'A flat roof becomes a pitched one.' },
};
