import { PROVIDENT_FUND_BEIJING } from '../../laws.ts';
import type { Project } from './project.ts';

export const seismicBalcony: Project = {
  code: 'seismic-balcony',
  name: { zh: '抗震加固增加阳台', en: 'Strengthening with balcony' },
  list: 'b',
  itemCodes: ['O04'],
  law: PROVIDENT_FUND_BEIJING,
  explanation: { zh: '抗震加固时增加的阳台。', en: 'Balconies added while strengthening.' },
};
