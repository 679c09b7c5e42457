export { CHOICES, isChoice, type Choice } from './choices.ts';
export { CHANNELS, type Channel } from './channels.ts';
export { addWeights, NOBODY, type Sums, type Weight } from './weights.ts';
export { leastMeeting, meets, type Threshold } from './thresholds.ts';
export { covers, SCOPE_KINDS, type Scope } from './scopes.ts';
export { makeRoll, rollRecord, type Roll, type RollHome, type RollRecord, type RollRefusal } from './roll.ts';
export { areaInScope, electorateOf, type Electorate } from './electorate.ts';
export {
  DECISIONS,
  RULE_SETS,
  type Check,
  type Decision,
  type Judgement,
  type Limbs,
  type MajorityClass,
  type MajorityRule,
  type RuleSet,
  type RuleSetCode,
} from './majority-rules/index.ts';
export { MATTERS, type Matter, type MatterClass, type MatterCode } from './matters/index.ts';
export { NON_RETURN_POLICIES, nonReturnPolicyFor, type NonReturnPolicy, type NonReturnPolicyCode } from './non-return-policies/index.ts';
export { ruleBox, type RuleBox } from './rule-box.ts';
export { JURISDICTIONS, type Jurisdiction, type JurisdictionCode } from './jurisdictions/index.ts';
export { legalEffect, type LegalEffect } from './legal-effect.ts';
export { POLL_STATES, pollState, type Poll, type PollQuestion, type PollState } from './poll.ts';
export { acceptBallot, type AcceptedBallot, type Ballot, type BallotRefusal, type Voter } from './ballot.ts';
export { participationOf, type Participation } from './participation.ts';
export { participationByBuilding, SMALLEST_CELL, type ParticipationCell } from './small-cells.ts';
export { tally, type Tally, type TallyInput, type TallyRefusal, type Vote } from './tally.ts';
export { type Flip, type Margin } from './margins.ts';
export { callsExtraordinaryMeeting, EXTRAORDINARY_MEETING_LAW } from './extraordinary-meeting.ts';
