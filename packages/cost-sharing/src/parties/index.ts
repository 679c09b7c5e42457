import { city } from './city.ts';
import { district } from './district.ts';
import { enterprise } from './enterprise.ts';
import { government } from './government.ts';
import { maintenanceFund } from './maintenance-fund.ts';
import { originalUnit } from './original-unit.ts';
import type { Party, PartyCode } from './party.ts';
import { professionalCompany } from './professional-company.ts';
import { residents } from './residents.ts';

/** Who can pay, in the order in which they are asked: residents last (2020年老旧小区综合整治工作方案 三(三)). */
export const PARTIES = {
  city,
  district,
  government,
  'professional-company': professionalCompany,
  'original-unit': originalUnit,
  enterprise,
  'maintenance-fund': maintenanceFund,
  residents,
} as const satisfies Record<PartyCode, Party>;

export function isParty(code: string): code is PartyCode {
  return Object.hasOwn(PARTIES, code);
}

export type { Party, PartyCode, Payer } from './party.ts';
