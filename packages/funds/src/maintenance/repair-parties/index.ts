import { fund } from './fund.ts';
import { originalUnit } from './original-unit.ts';
import { owner } from './owner.ts';
import { professionalCompany } from './professional-company.ts';
import { propertyContract } from './property-contract.ts';
import type { RepairParty, RepairPartyCode } from './repair-party.ts';

/** Everybody who can be responsible for a repair; on each day exactly one is. */
export const REPAIR_PARTIES = {
  'original-unit': originalUnit,
  fund,
  'property-contract': propertyContract,
  'professional-company': professionalCompany,
  owner,
} as const satisfies Record<RepairPartyCode, RepairParty>;

export function isRepairParty(code: string): code is RepairPartyCode {
  return Object.hasOwn(REPAIR_PARTIES, code);
}

export type { RepairParty, RepairPartyCode } from './repair-party.ts';
