import { guangzhouCoefficients } from './guangzhou-coefficients.ts';
import { guangzhouEstate } from './guangzhou-estate.ts';
import type { LiftTable, LiftTableCode } from './lift-table.ts';
import { shanghaiSevenLevel } from './shanghai-seven-level.ts';

/** Published tables of what floors bear of a lift, by code: proposals from which owners start, none of them law. */
export const LIFT_TABLES = {
  'shanghai-seven-level': shanghaiSevenLevel,
  'guangzhou-coefficients': guangzhouCoefficients,
  'guangzhou-estate': guangzhouEstate,
} as const satisfies Record<LiftTableCode, LiftTable>;

export function isLiftTable(code: string): code is LiftTableCode {
  return Object.hasOwn(LIFT_TABLES, code);
}

export { middles, pickPercentages, rangeText, ruleOfTable, type LiftRefusal, type LiftRule } from './pick.ts';
export type { CoefficientTable, FloorRange, LiftTable, LiftTableCode, RangeTable } from './lift-table.ts';
