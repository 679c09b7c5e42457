import { OWN_PART } from '../../laws.ts';
import type { RepairParty } from './repair-party.ts';

export const owner: RepairParty = {
  code: 'owner',
  name: { zh: '业主', en: 'Owner' },
  law: OWN_PART,
  explanation: { zh: '自己家里面的，由业主自己修。', en: 'What lies inside a home is repaired by its owner.' },
};
