import type { LocalDate, Source, Text } from '@linli/kernel';
import type { Threshold } from '../thresholds.ts';
import type { Sums } from '../weights.ts';

/** The bodies of law under which votes are counted. The date of the decision chooses, never the date of counting. */
export type RuleSetCode = 'civil-code-2021';

/** The two classes of matters for which the law fixes a majority. */
export type MajorityClass = 'ordinary' | 'special';

/** What a vote has come to. `no-quorum`: too few took part for any decision, so nothing is rejected either. */
export type Decision = 'passed' | 'rejected' | 'no-quorum';

/** The outcomes in words for people. */
export const DECISIONS = {
  passed: { zh: '通过', en: 'Passed' },
  rejected: { zh: '未通过', en: 'Not passed' },
  'no-quorum': { zh: '参与不足，未形成决定', en: 'Too few took part: no decision' },
} as const satisfies Record<Decision, Text>;

/** Both scales of one threshold, reported separately. */
export interface Limbs {
  readonly area: boolean;
  readonly owners: boolean;
}

/** One comparison that was made: area in 0.01 m², owners in heads. */
export interface Check {
  readonly step: 'quorum' | 'majority';
  readonly limb: 'area' | 'owners';
  readonly part: bigint;
  readonly whole: bigint;
  readonly threshold: Threshold;
  readonly holds: boolean;
  /** The least part that would hold. */
  readonly least: bigint;
}

/** What a rule makes of the sums of a vote. */
export interface Judgement {
  readonly outcome: Decision;
  readonly quorum: Limbs;
  readonly majority: Limbs;
  /** Every comparison in the order of the law: quorum before majority, area before owners. */
  readonly checks: readonly Check[];
}

/** One way of deciding: its thresholds, its words, and how it judges the sums of a vote. */
export interface MajorityRule {
  readonly code: MajorityClass;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  readonly quorum: Threshold;
  readonly majority: Threshold;
  /** Two lines of the rule box that stands on every ballot; the third, silence, comes from the non-return policy. */
  readonly box: { readonly threshold: Text; readonly whoCounts: Text };
  judge(sums: Sums): Judgement;
}

/** One body of law on owners' decisions, in force for decisions from a day on. */
export interface RuleSet {
  readonly code: RuleSetCode;
  readonly name: Text;
  readonly law: Source;
  readonly inForceFrom: LocalDate;
  readonly rules: Readonly<Record<MajorityClass, MajorityRule>>;
}
