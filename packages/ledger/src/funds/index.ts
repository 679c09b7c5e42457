import { commonIncome } from './common-income.ts';
import type { Fund, FundCode } from './fund.ts';
import { maintenance } from './maintenance.ts';
import { renovation } from './renovation.ts';

/** Every fund whose books are kept, by its code. */
export const FUNDS = { renovation, maintenance, 'common-income': commonIncome } as const satisfies Record<FundCode, Fund>;

export function isFund(code: string): code is FundCode {
  return Object.hasOwn(FUNDS, code);
}

export type { Fund, FundCode } from './fund.ts';
