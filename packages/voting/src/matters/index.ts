import { commonIncome } from './common-income.ts';
import { homeToBusiness } from './home-to-business.ts';
import type { Matter, MatterCode } from './matter.ts';
import { parkingPrice } from './parking-price.ts';
import { propertyService } from './property-service.ts';
import { raisingOfMaintenanceFund } from './raising-of-maintenance-fund.ts';
import { rebuilding } from './rebuilding.ts';
import { renovationMenu } from './renovation-menu.ts';
import { rulesAndCommittee } from './rules-and-committee.ts';
import { useOfCommonParts } from './use-of-common-parts.ts';
import { useOfMaintenanceFund } from './use-of-maintenance-fund.ts';

/** Every kind of owners' decision by its code, as the rule set `civil-code-2021` classes it. */
export const MATTERS = {
  D1: rulesAndCommittee,
  D2: propertyService,
  D3: useOfMaintenanceFund,
  D4: raisingOfMaintenanceFund,
  D5: rebuilding,
  D6: useOfCommonParts,
  D7: parkingPrice,
  D8: commonIncome,
  D9: renovationMenu,
  D10: homeToBusiness,
} as const satisfies Record<MatterCode, Matter>;

export type { Matter, MatterClass, MatterCode } from './matter.ts';
