import type { OutputOf, readPoll } from '@linli/contracts';
import { JURISDICTIONS, legalEffect, MATTERS, NON_RETURN_POLICIES, RULE_SETS, ruleBox, type Channel, type MajorityRule } from '@linli/voting';
import { say } from '#lib/figures.ts';

export type Poll = OutputOf<typeof readPoll>;
type Question = Poll['questions'][number];

/** The rule a question is measured by, from the rule set its poll was published under. */
export function ruleOf(poll: Pick<Poll, 'ruleSet'>, question: Pick<Question, 'matterClass'>): MajorityRule {
  const set = RULE_SETS[poll.ruleSet as keyof typeof RULE_SETS] ?? RULE_SETS['civil-code-2021'];
  return set.rules[question.matterClass];
}

/** The rule box of a ballot in the reader's language. */
export function boxOf(poll: Pick<Poll, 'ruleSet' | 'nonReturnPolicy'>, question: Pick<Question, 'matterClass'>): string[] {
  const box = ruleBox(ruleOf(poll, question), NON_RETURN_POLICIES[poll.nonReturnPolicy]);
  return [say(box.threshold), say(box.whoCounts), say(box.silence)];
}

/** What the vote is worth, in words. */
export function effectOf(poll: Pick<Poll, 'jurisdiction' | 'channel'>): { sentence: string; law: string } | null {
  const jurisdiction = JURISDICTIONS[poll.jurisdiction as keyof typeof JURISDICTIONS];
  if (jurisdiction === undefined) return null;
  const { sentence, law } = legalEffect(jurisdiction, poll.channel as Channel);
  return { sentence: say(sentence), law: `《${law.title}》${law.article ?? ''}` };
}

export const matterName = (code: string): string => (code in MATTERS ? say(MATTERS[code as keyof typeof MATTERS].name) : '');
