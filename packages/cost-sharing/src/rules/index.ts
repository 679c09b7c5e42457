import { byExclusiveArea } from './by-exclusive-area.ts';
import { byFloorCoefficientAndArea } from './by-floor-coefficient-and-area.ts';
import { byFloorCoefficient } from './by-floor-coefficient.ts';
import { byFloorPercentage } from './by-floor-percentage.ts';
import { customSigned } from './custom-signed.ts';
import { equal } from './equal.ts';
import type { Rule, RuleCode } from './rule.ts';

/** Every way of sharing a cost among homes, by its code. */
export const RULES = {
  'by-exclusive-area': byExclusiveArea,
  equal,
  'by-floor-coefficient': byFloorCoefficient,
  'by-floor-coefficient-and-area': byFloorCoefficientAndArea,
  'by-floor-percentage': byFloorPercentage,
  'custom-signed': customSigned,
} as const satisfies Record<RuleCode, Rule>;

export function isRule(code: string): code is RuleCode {
  return Object.hasOwn(RULES, code);
}

export type { Rule, RuleCode, RuleRefusal, Weighing } from './rule.ts';
