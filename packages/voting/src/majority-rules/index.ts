import { civilCode2021 } from './civil-code-2021/index.ts';
import type { RuleSet, RuleSetCode } from './rule.ts';

/** Every rule set by its code. One rule set is one folder; one way of deciding in it is one page. */
export const RULE_SETS = {
  'civil-code-2021': civilCode2021,
} as const satisfies Record<RuleSetCode, RuleSet>;

export { DECISIONS } from './rule.ts';
export type { Check, Decision, Judgement, Limbs, MajorityClass, MajorityRule, RuleSet, RuleSetCode } from './rule.ts';
