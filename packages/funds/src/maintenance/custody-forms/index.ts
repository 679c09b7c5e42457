import type { CustodyForm, CustodyCode } from './custody-form.ts';
import { inCustody } from './in-custody.ts';
import { selfManaged } from './self-managed.ts';

/** Who may keep the fund. */
export const CUSTODY_FORMS = {
  'in-custody': inCustody,
  'self-managed': selfManaged,
} as const satisfies Record<CustodyCode, CustodyForm>;

export function isCustody(code: string): code is CustodyCode {
  return Object.hasOwn(CUSTODY_FORMS, code);
}

export type { CustodyForm, CustodyCode } from './custody-form.ts';
