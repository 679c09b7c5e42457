import { beijing } from './beijing.ts';
import { hangzhou } from './hangzhou.ts';
import type { Jurisdiction, JurisdictionCode } from './jurisdiction.ts';

/** Every city whose own rules on voting are known, by its code. */
export const JURISDICTIONS = { beijing, hangzhou } as const satisfies Record<JurisdictionCode, Jurisdiction>;

export type { Jurisdiction, JurisdictionCode } from './jurisdiction.ts';
