import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import type { Choice } from './choices.ts';
import type { Electorate } from './electorate.ts';
import { RULE_SETS, type Decision, type Limbs, type MajorityClass, type MajorityRule, type RuleSetCode } from './majority-rules/index.ts';
import { flipsOf, marginsOf, type Flip, type Margin } from './margins.ts';
import { nonReturnPolicyFor, type NonReturnPolicyCode } from './non-return-policies/index.ts';
import { readSilence, weighSilentOwners, type Silence } from './silence.ts';
import { addWeights, type Sums, type Weight } from './weights.ts';
import { workingOf } from './working.ts';

/** The choice of one owner on one question; it speaks for all her area in the electorate. */
export interface Vote {
  readonly ownerKey: string;
  readonly choice: Choice;
}

/** Everything the result of one question depends on; the same input always gives the same result. */
export interface TallyInput {
  readonly ruleSet: RuleSetCode;
  readonly matterClass: MajorityClass;
  readonly nonReturnPolicy: NonReturnPolicyCode;
  readonly electorate: Electorate;
  readonly ballots: readonly Vote[];
  /** Owners to whom the delivery of a ballot is proven. Those of them who are silent are read by the policy; naming one twice adds nothing. */
  readonly deliveredOwners: readonly string[];
}

/** The result of one question, with everything needed to check it by hand. */
export interface Tally extends Sums {
  readonly outcome: Decision;
  readonly quorum: Limbs;
  readonly majority: Limbs;
  readonly margins: readonly Margin[];
  readonly flips: readonly Flip[];
  /** The whole calculation in plain Chinese, area in units of 0.01 m². */
  readonly working: readonly string[];
}

/** Why votes were not counted; the field names the place in the input. */
export type TallyRefusal = Refusal<'silence-cannot-decide' | 'owner-unknown' | 'owner-voted-twice'>;

/**
 * Counts the votes of one question. Linear in the number of owners; the order of the ballots plays no part. Refuses a policy the
 * class of the matter does not allow, a ballot or a delivery of somebody outside the electorate, and a second ballot of one owner:
 * which of two ballots counts is for people to settle before the count.
 */
export function tally(input: TallyInput): Outcome<Tally, TallyRefusal> {
  const rule: MajorityRule = RULE_SETS[input.ruleSet].rules[input.matterClass];
  const policy = nonReturnPolicyFor(input.nonReturnPolicy, input.matterClass);
  if (!policy.ok) return policy;
  const handedIn = countBallots(input.electorate, input.ballots);
  if (!handedIn.ok) return handedIn;
  const silent = weighSilentOwners(input.electorate, handedIn.value.voted, input.deliveredOwners);
  if (!silent.ok) return silent;
  const silence = readSilence(policy.value, handedIn.value.sums, silent.value);
  const sums = sumUp(input.electorate.weight, handedIn.value.sums, silence);
  const judgement = rule.judge(sums);
  return accept({
    ...sums,
    outcome: judgement.outcome,
    quorum: judgement.quorum,
    majority: judgement.majority,
    margins: marginsOf(judgement),
    flips: flipsOf(judgement),
    working: workingOf(sums, judgement, silence),
  });
}

type ByChoice = Readonly<Record<Choice, Weight>>;

function countBallots(
  electorate: Electorate,
  ballots: readonly Vote[],
): Outcome<{ sums: ByChoice; voted: ReadonlySet<string> }, TallyRefusal> {
  const voted = new Set<string>();
  const areas = { yes: 0n, no: 0n, abstain: 0n };
  const owners = { yes: 0, no: 0, abstain: 0 };
  for (const [index, { ownerKey, choice }] of ballots.entries()) {
    const area = electorate.areaOf.get(ownerKey);
    if (area === undefined) return refuse('owner-unknown', `ballots.${index}.ownerKey`, { owner: ownerKey });
    if (voted.has(ownerKey)) return refuse('owner-voted-twice', `ballots.${index}.ownerKey`, { owner: ownerKey });
    voted.add(ownerKey);
    areas[choice] += area;
    owners[choice] += 1;
  }
  const sum = (choice: Choice): Weight => ({ areaM2: areas[choice], owners: owners[choice] });
  return accept({ sums: { yes: sum('yes'), no: sum('no'), abstain: sum('abstain') }, voted });
}

function sumUp(roll: Weight, handedIn: ByChoice, silence: Silence): Sums {
  const sum = (choice: Choice): Weight => (silence.choice === choice ? addWeights(handedIn[choice], silence.weight) : handedIn[choice]);
  const [yes, no, abstain] = [sum('yes'), sum('no'), sum('abstain')];
  return { roll, participating: addWeights(addWeights(yes, no), abstain), yes, no, abstain };
}
