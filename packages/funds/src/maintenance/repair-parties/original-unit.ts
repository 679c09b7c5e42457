import { REPAIR_BEFORE_FUND } from '../../laws.ts';
import type { RepairParty } from './repair-party.ts';

export const originalUnit: RepairParty = {
  code: 'original-unit',
  name: { zh: '原产权单位', en: 'Original unit' },
  law: REPAIR_BEFORE_FUND,
  explanation: { zh: '维修资金建立前，房屋修缮由原产权单位负责。', en: 'Before the fund exists the original unit repairs.' },
};
