import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import type { MajorityClass } from '../majority-rules/index.ts';
import { followMajority } from './follow-majority.ts';
import { notParticipating } from './not-participating.ts';
import { participatingAbstain } from './participating-abstain.ts';
import type { NonReturnPolicy, NonReturnPolicyCode } from './policy.ts';

/** Every reading of silence by its code; the first is the default. */
export const NON_RETURN_POLICIES = {
  'not-participating': notParticipating,
  'participating-abstain': participatingAbstain,
  'follow-majority': followMajority,
} as const satisfies Record<NonReturnPolicyCode, NonReturnPolicy>;

/** The policy for a class of matter. Silence that would follow the majority in a special matter is refused. */
export function nonReturnPolicyFor(
  code: NonReturnPolicyCode,
  matterClass: MajorityClass,
): Outcome<NonReturnPolicy, Refusal<'silence-cannot-decide'>> {
  const policy: NonReturnPolicy = NON_RETURN_POLICIES[code];
  if (!policy.allowedFor.includes(matterClass)) return refuse('silence-cannot-decide', 'nonReturnPolicy', { policy: code });
  return accept(policy);
}

export type { NonReturnPolicy, NonReturnPolicyCode } from './policy.ts';
