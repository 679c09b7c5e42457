import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Project } from './project.ts';

export const dangerousRebuild: Project = {
  code: 'dangerous-rebuild',
  name: { zh: '危旧楼房改建', en: 'Rebuilding of dangerous buildings' },
  list: 'a',
  itemCodes: [],
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '整栋危旧楼房拆了重建。', en: 'A dangerous building is rebuilt.' },
};
