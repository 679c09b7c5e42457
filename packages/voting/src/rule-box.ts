import type { Text } from '@linli/kernel';
import type { MajorityRule } from './majority-rules/index.ts';
import type { NonReturnPolicy } from './non-return-policies/index.ts';

/** The rule box of a ballot: what is needed, who counts, and what silence means. The closing time is put beside it by the page. */
export interface RuleBox {
  readonly threshold: Text;
  readonly whoCounts: Text;
  readonly silence: Text;
}

/** Puts the words of the rule and those of the policy on silence together. */
export function ruleBox(rule: MajorityRule, policy: NonReturnPolicy): RuleBox {
  return { ...rule.box, silence: policy.explanation };
}
