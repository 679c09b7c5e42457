import { advertising } from './advertising.ts';
import { care } from './care.ts';
import { charging } from './charging.ts';
import type { IncomeLine, IncomeLineCode } from './income-line.ts';
import { liftRides } from './lift-rides.ts';
import { lockers } from './lockers.ts';
import { parking } from './parking.ts';
import { propertyFees } from './property-fees.ts';
import { shops } from './shops.ts';

/** Everything that is earned after a renovation. */
export const INCOME_LINES = {
  parking,
  advertising,
  shops,
  care,
  charging,
  lockers,
  'lift-rides': liftRides,
  'property-fees': propertyFees,
} as const satisfies Record<IncomeLineCode, IncomeLine>;

export function isIncomeLine(code: string): code is IncomeLineCode {
  return Object.hasOwn(INCOME_LINES, code);
}

export type { IncomeLine, IncomeLineCode } from './income-line.ts';
