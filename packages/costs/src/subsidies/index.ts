import type { Money } from '@linli/quantities';
import { comprehensivePerArea } from './comprehensive-per-area.ts';
import { liftChaoyang } from './lift-chaoyang.ts';
import { liftShanghai } from './lift-shanghai.ts';
import { parkingBeijing2017 } from './parking-beijing-2017.ts';
import type { Subsidy, SubsidyCode, SubsidyInput } from './subsidy.ts';

/** Published subsidies, to fill a plan with and to compare it to. The amounts that hold here and now are configuration. */
export const SUBSIDIES = {
  'comprehensive-per-area': comprehensivePerArea,
  'lift-chaoyang': liftChaoyang,
  'lift-shanghai': liftShanghai,
  'parking-beijing-2017': parkingBeijing2017,
} as const satisfies Record<SubsidyCode, Subsidy>;

export function isSubsidy(code: string): code is SubsidyCode {
  return Object.hasOwn(SUBSIDIES, code);
}

/** What a subsidy pays of a cost and what is left for the others. It never pays more than the cost, so nothing is left below zero. */
export function subsidise(code: SubsidyCode, input: SubsidyInput): { readonly subsidy: Money; readonly left: Money } {
  const amount = SUBSIDIES[code].amount(input);
  const subsidy = amount < input.cost ? amount : input.cost;
  return { subsidy, left: input.cost - subsidy };
}

export type { Subsidy, SubsidyCode, SubsidyInput } from './subsidy.ts';
