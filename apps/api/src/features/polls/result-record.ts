import type { OutputOf, readResult } from '@linli/contracts';
import { formatArea } from '@linli/quantities';
import { RULE_SETS, type Margin, type RuleSetCode, type Tally, type Weight } from '@linli/voting';
import { viewQuestion } from './poll-view.ts';
import type { PollRow, QuestionRow } from './poll.store.ts';

type QuestionResult = OutputOf<typeof readResult>['results'][number];
export type ResultRecord = Omit<QuestionResult, 'digest'>;

function sums(weight: Weight): { areaM2: string; owners: number } {
  return { areaM2: formatArea(weight.areaM2), owners: weight.owners };
}

function margin(margins: readonly Margin[], step: Margin['step'], limb: Margin['limb']): QuestionResult['margins']['quorumArea'] {
  const found = margins.find((one) => one.step === step && one.limb === limb);
  if (found === undefined) throw new Error('Broken invariant: a tally has all four margins');
  const write = (amount: bigint): string => (limb === 'area' ? formatArea(amount) : amount.toString());
  const none = write(0n);
  return {
    needed: write(found.least),
    reached: write(found.have),
    missing: found.difference < 0n ? write(-found.difference) : none,
    spare: found.difference > 0n ? write(found.difference) : none,
  };
}

/** The result of one question as it is stored, digested and shown: the same record on page, notice and command line. */
export function resultRecord(poll: PollRow, question: QuestionRow, counted: Tally): ResultRecord {
  const rule = RULE_SETS[poll.ruleSet as RuleSetCode].rules[question.matterClass];
  return {
    question: viewQuestion(question),
    outcome: counted.outcome,
    roll: sums(counted.roll),
    participating: sums(counted.participating),
    yes: sums(counted.yes),
    no: sums(counted.no),
    abstain: sums(counted.abstain),
    quorum: { ...counted.quorum },
    majority: { ...counted.majority },
    thresholds: { quorum: rule.quorum.name.zh, majority: rule.majority.name.zh },
    margins: {
      quorumArea: margin(counted.margins, 'quorum', 'area'),
      quorumOwners: margin(counted.margins, 'quorum', 'owners'),
      majorityArea: margin(counted.margins, 'majority', 'area'),
      majorityOwners: margin(counted.margins, 'majority', 'owners'),
    },
    flips: counted.flips.map((flip) => flip.words.zh),
    working: [...counted.working],
  };
}
