import { OWN_PART } from '../../laws.ts';
import { repairResponsibility } from '../repair-responsibility.ts';
import type { RepairPart } from './repair-part.ts';

export const insideHome: RepairPart = {
  code: 'inside-home',
  name: { zh: '自己家里', en: 'Inside a home' },
  law: [OWN_PART],
  explanation: { zh: '户内的设施，一直由业主自己修。', en: 'What lies inside is always the owner’s.' },
  responsibility: () => repairResponsibility('owner', []),
};
