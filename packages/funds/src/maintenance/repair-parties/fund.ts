import { BEIJING_PURPOSE } from '../../laws.ts';
import type { RepairParty } from './repair-party.ts';

export const fund: RepairParty = {
  code: 'fund',
  name: { zh: '维修资金', en: 'Maintenance fund' },
  law: BEIJING_PURPOSE,
  explanation: { zh: '公共部位过了保修期，用维修资金修。', en: 'Common parts after warranty are paid from the fund.' },
};
