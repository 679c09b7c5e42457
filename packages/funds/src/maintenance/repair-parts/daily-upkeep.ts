import { PROPERTY_CONTRACT, REPAIR_BEFORE_FUND } from '../../laws.ts';
import { repairResponsibility, type RepairSwitch } from '../repair-responsibility.ts';
import type { RepairFacts, RepairPart } from './repair-part.ts';

/** Without a contract, upkeep falls to the original unit, and to the owners together once the fund exists. */
function withoutContract(facts: RepairFacts, on: string): RepairSwitch['party'] {
  return facts.fundEstablishedOn !== null && facts.fundEstablishedOn <= on ? 'owner' : 'original-unit';
}

/** Whether a contract runs on a day. */
function underContract(facts: RepairFacts, on: string): boolean {
  return facts.contracts.some(({ from, until }) => from <= on && (until === null || on < until));
}

export const dailyUpkeep: RepairPart = {
  code: 'daily-upkeep',
  name: { zh: '日常养护', en: 'Daily upkeep' },
  law: [PROPERTY_CONTRACT, REPAIR_BEFORE_FUND],
  explanation: { zh: '楼道灯、保洁、小修。有物业合同时由物业负责。', en: 'Lights, cleaning, small repairs: the property company while its contract runs.' },
  responsibility: (facts) => {
    const days = [facts.fundEstablishedOn, ...facts.contracts.flatMap(({ from, until }) => [from, until])].filter((day) => day !== null);
    return repairResponsibility('original-unit', days.map((from) => ({ from, party: underContract(facts, from) ? 'property-contract' : withoutContract(facts, from) })));
  },
};
