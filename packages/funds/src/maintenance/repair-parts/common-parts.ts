import { BEIJING_PURPOSE, REPAIR_BEFORE_FUND } from '../../laws.ts';
import { repairResponsibility } from '../repair-responsibility.ts';
import type { RepairPart } from './repair-part.ts';

export const commonParts: RepairPart = {
  code: 'common-parts',
  name: { zh: '共用部位和设施的大修', en: 'Major repairs of common parts' },
  law: [REPAIR_BEFORE_FUND, BEIJING_PURPOSE],
  explanation: { zh: '屋面、外墙、电梯等。维修资金建立前由原产权单位修。', en: 'Roof, walls, lifts: the original unit until the fund exists.' },
  responsibility: (facts) => repairResponsibility('original-unit', facts.fundEstablishedOn === null ? [] : [{ from: facts.fundEstablishedOn, party: 'fund' }]),
};
