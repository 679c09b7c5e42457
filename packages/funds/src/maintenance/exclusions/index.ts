import { damagedBySomebody } from './damaged-by-somebody.ts';
import type { Exclusion, ExclusionCode } from './exclusion.ts';
import { professionalLines } from './professional-lines.ts';
import { propertyContract } from './property-contract.ts';
import { underWarranty } from './under-warranty.ts';

/** What may not be paid from the fund. */
export const EXCLUSIONS = {
  'under-warranty': underWarranty,
  'professional-lines': professionalLines,
  'damaged-by-somebody': damagedBySomebody,
  'property-contract': propertyContract,
} as const satisfies Record<ExclusionCode, Exclusion>;

export function isExclusion(code: string): code is ExclusionCode {
  return Object.hasOwn(EXCLUSIONS, code);
}

export type { Exclusion, ExclusionCode } from './exclusion.ts';
