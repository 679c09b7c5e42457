import type { OutputOf, readPoll } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { pollState, type Poll, type Scope } from '@linli/voting';
import type { MatterCode } from '@linli/voting';
import { databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { countParticipation } from './ballot.store.ts';
import { findPoll, findQuestions, type PollRow, type QuestionRow } from './poll.store.ts';

export type PollView = OutputOf<typeof readPoll>;

/** The rule's scope of a stored question. */
export function scopeOf(question: Pick<QuestionRow, 'scopeKind' | 'buildingCode' | 'entranceCode'>): Scope {
  const { scopeKind, buildingCode, entranceCode } = question;
  if (scopeKind === 'neighbourhood' || buildingCode === null) return { kind: 'neighbourhood' };
  return scopeKind === 'building' || entranceCode === null ? { kind: 'building', buildingCode } : { kind: 'entrance', buildingCode, entranceCode };
}

/** The scope as it travels. */
export function wireScope(scope: Scope): PollView['questions'][number]['scope'] {
  if (scope.kind === 'neighbourhood') return { kind: 'neighbourhood' };
  if (scope.kind === 'building') return { kind: 'building', building: scope.buildingCode };
  return { kind: 'entrance', building: scope.buildingCode, entrance: scope.entranceCode };
}

/** The poll as the rules see it. Closing and counting are one act here, so a closed poll is a counted one. */
export function rulePoll(poll: Pick<PollRow, 'publishedAt' | 'opensAt' | 'closesAt' | 'closedAt'>, questions: readonly QuestionRow[]): Poll {
  return {
    frozenAt: poll.publishedAt.getTime(),
    opensAt: poll.opensAt.getTime(),
    closesAt: poll.closesAt.getTime(),
    talliedAt: poll.closedAt?.getTime() ?? null,
    questions: questions.map((question) => ({ code: question.id, matter: question.matter as MatterCode, scope: scopeOf(question) })),
  };
}

export function viewQuestion(question: QuestionRow): PollView['questions'][number] {
  return {
    questionId: question.id,
    position: question.position,
    menuLineId: question.menuLineId,
    title: question.title,
    matter: question.matter,
    matterClass: question.matterClass,
    scope: wireScope(scopeOf(question)),
  };
}

export function viewPoll(poll: PollRow, questions: readonly QuestionRow[], participation: { areaM2: string; owners: number }, now: number): PollView {
  const state = pollState(rulePoll(poll, questions), now);
  if (state === 'draft') throw new Error('Broken invariant: a stored poll is published');
  return {
    pollId: poll.id,
    menuId: poll.menuId,
    title: poll.title,
    state,
    jurisdiction: poll.jurisdiction,
    ruleSet: poll.ruleSet,
    channel: poll.channel,
    legalEffect: poll.legalEffect,
    nonReturnPolicy: poll.nonReturnPolicy,
    opensAt: poll.opensAt.toISOString(),
    closesAt: poll.closesAt.toISOString(),
    closedAt: poll.closedAt?.toISOString() ?? null,
    publishedAt: poll.publishedAt.toISOString(),
    rollDigest: poll.rollDigest,
    questions: questions.map(viewQuestion),
    participation: { ...participation, rollAreaM2: poll.rollAreaM2, rollOwners: poll.rollOwners },
    now: new Date(now).toISOString(),
  };
}

/** The poll with its questions and participation, or 404. */
export async function loadPoll(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<{ poll: PollRow; questions: QuestionRow[]; view: PollView }> {
  const poll = await findPoll(tx, neighbourhoodId, pollId);
  if (poll === undefined) throw new Refused('not-found');
  const questions = await findQuestions(tx, neighbourhoodId, pollId);
  const participation = await countParticipation(tx, neighbourhoodId, pollId);
  return { poll, questions, view: viewPoll(poll, questions, participation, await databaseNow(tx)) };
}
