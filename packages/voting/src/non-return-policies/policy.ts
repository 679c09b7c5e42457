import type { Source, Text } from '@linli/kernel';
import type { Choice } from '../choices.ts';
import type { MajorityClass } from '../majority-rules/index.ts';
import type { Weight } from '../weights.ts';

/** What the silence of an owner means. */
export type NonReturnPolicyCode = 'not-participating' | 'participating-abstain' | 'follow-majority';

/** One reading of silence. All but the default must stand in the owners' own rules and be printed on the ballot as a warning. */
export interface NonReturnPolicy {
  readonly code: NonReturnPolicyCode;
  readonly name: Text;
  readonly law: Source;
  /** The silence line of the rule box. */
  readonly explanation: Text;
  /** Whether it reads the silence of those owners only to whom delivery is proven, so that a list of them is needed. */
  readonly needsDelivery: boolean;
  readonly allowedFor: readonly MajorityClass[];
  /** The choice the silent owners are counted with, given what was handed in; null where they do not take part. */
  silentChoice(handedIn: { readonly yes: Weight; readonly no: Weight }): Choice | null;
}
