import { buyingTenant } from './buying-tenant.ts';
import { child } from './child.ts';
import type { Claimant, ClaimantCode } from './claimant.ts';
import { owner } from './owner.ts';
import { parent } from './parent.ts';
import { spouse } from './spouse.ts';

/** Who may claim: owner, tenant who buys, and the spouse, parents and children of these. */
export const CLAIMANTS = {
  owner,
  'buying-tenant': buyingTenant,
  spouse,
  parent,
  child,
} as const satisfies Record<ClaimantCode, Claimant>;

export function isClaimant(code: string): code is ClaimantCode {
  return Object.hasOwn(CLAIMANTS, code);
}

export type { Claimant, ClaimantCode } from './claimant.ts';
