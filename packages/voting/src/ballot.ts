import { accept, formatInstant, refuse, type Outcome, type Refusal } from '@linli/kernel';
import type { Area } from '@linli/quantities';
import { isChoice, type Choice } from './choices.ts';
import { areaInScope } from './electorate.ts';
import { pollState, type Poll } from './poll.ts';
import { counts, type RollHome } from './roll.ts';

/** What the frozen roll and the ballot box know of the owner who votes. */
export interface Voter {
  readonly ownerKey: string;
  /** Her homes on the frozen roll; none for somebody who is not on it. */
  readonly homes: readonly RollHome[];
  /** When her ballot in this poll was taken, in milliseconds since 1970; null if there is none. */
  readonly votedAt: number | null;
}

/** A ballot as it arrives. Codes and choices are checked here, so they are plain text. */
export interface Ballot {
  readonly answers: readonly { readonly questionCode: string; readonly choice: string }[];
}

/** A ballot that stands: each of the voter's questions once, in the order of the poll, with the area that answers it. */
export interface AcceptedBallot {
  readonly ownerKey: string;
  readonly castAt: number;
  readonly answers: readonly { readonly questionCode: string; readonly choice: Choice; readonly areaM2: Area }[];
}

/** Why a ballot does not stand. Instants in the parameters are written out in Beijing time, ready for a sentence. */
export type BallotRefusal = Refusal<
  | 'poll-not-open'
  | 'poll-closed'
  | 'not-on-roll'
  | 'outside-scope'
  | 'already-voted'
  | 'question-unknown'
  | 'question-out-of-scope'
  | 'question-answered-twice'
  | 'question-missing'
  | 'choice-unknown'
>;

/**
 * Decides whether a ballot stands: the poll is open at this instant, the owner is on the roll and has not voted, and she answers
 * exactly the questions whose scope holds a home of hers. One choice speaks for all her homes. What is refused is refused whole.
 *
 * @param now the database clock, read after the lock, in milliseconds since 1970
 */
export function acceptBallot(poll: Poll, voter: Voter, ballot: Ballot, now: number): Outcome<AcceptedBallot, BallotRefusal> {
  const state = pollState(poll, now);
  if (state === 'draft') return refuse('poll-not-open');
  if (state === 'scheduled') return refuse('poll-not-open', undefined, { opensAt: formatInstant(poll.opensAt ?? now) });
  if (state !== 'open') return refuse('poll-closed', undefined, { closedAt: formatInstant(poll.closesAt ?? now) });
  if (!voter.homes.some(counts)) return refuse('not-on-roll');
  const areas = areasToAnswerWith(poll, voter);
  if (areas.size === 0) return refuse('outside-scope');
  if (voter.votedAt !== null) return refuse('already-voted', undefined, { votedAt: formatInstant(voter.votedAt) });
  const choices = readAnswers(poll, areas, ballot);
  if (!choices.ok) return choices;
  const answers: AcceptedBallot['answers'][number][] = [];
  for (const [questionCode, areaM2] of areas) {
    const choice = choices.value.get(questionCode);
    if (choice === undefined) return refuse('question-missing', 'answers', { question: questionCode });
    answers.push({ questionCode, choice, areaM2 });
  }
  return accept({ ownerKey: voter.ownerKey, castAt: now, answers });
}

/** The questions the voter has to answer, with her area in each, in the order of the poll. */
function areasToAnswerWith(poll: Poll, voter: Voter): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const { code, scope } of poll.questions) {
    const area = areaInScope(voter.homes, scope);
    if (area > 0n) areas.set(code, area);
  }
  return areas;
}

function readAnswers(poll: Poll, areas: ReadonlyMap<string, Area>, ballot: Ballot): Outcome<Map<string, Choice>, BallotRefusal> {
  const choices = new Map<string, Choice>();
  for (const [index, { questionCode, choice }] of ballot.answers.entries()) {
    const field = `answers.${index}.questionCode`;
    if (!areas.has(questionCode)) {
      const known = poll.questions.some((question) => question.code === questionCode);
      return refuse(known ? 'question-out-of-scope' : 'question-unknown', field, known ? { question: questionCode } : undefined);
    }
    if (choices.has(questionCode)) return refuse('question-answered-twice', field, { question: questionCode });
    if (!isChoice(choice)) return refuse('choice-unknown', `answers.${index}.choice`, { question: questionCode });
    choices.set(questionCode, choice);
  }
  return accept(choices);
}
