import { Injectable } from '@nestjs/common';
import type { BodyOf, castBallot, OutputOf, ProblemCode } from '@linli/contracts';
import { digestOf } from '@linli/documents';
import { isId, type Id, type Refusal } from '@linli/kernel';
import { acceptBallot, type Poll } from '@linli/voting';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database, type Tx } from '../../platform/database/transaction.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { GroupQueue } from '../../platform/groups/group-queue.ts';
import { Refused } from '../../platform/http/refused.ts';
import { insertBallots, readStandings, type NewBallot, type Standing } from './ballot.store.ts';
import { FrozenRolls, type FrozenRoll } from './frozen-rolls.ts';
import { rulePoll } from './poll-view.ts';
import { lockPoll, type PollRow } from './poll.store.ts';
import { newReceiptCode } from './receipt-code.ts';

interface PollKey {
  readonly neighbourhoodId: Id;
  readonly pollId: Id;
}

interface CastRequest {
  readonly ownerId: Id;
  readonly personId: Id;
  readonly key: Id;
  readonly digest: string;
  readonly choices: BodyOf<typeof castBallot>['choices'];
}

interface Cast {
  readonly receiptCode: string;
  readonly castAt: Date;
  readonly poll: PollRow;
  readonly roll: FrozenRoll;
}

type Answer = { readonly cast: Cast } | { readonly refusal: Refusal<ProblemCode> };

/**
 * Casts the one ballot of an owner. Ballots of one poll are written in groups (docs/decisions/0007); the rule decides each of them in
 * order, under the poll's lock and by the clock read after it. The same key with the same ballot answers the same receipt again.
 */
@Injectable()
export class CastBallot {
  readonly #database: Database;
  readonly #rolls: FrozenRolls;
  readonly #queue: GroupQueue<PollKey, CastRequest, Answer>;

  constructor(database: Database, rolls: FrozenRolls) {
    this.#database = database;
    this.#rolls = rolls;
    this.#queue = new GroupQueue(
      ({ neighbourhoodId, pollId }) => `${neighbourhoodId}/${pollId}`,
      ({ neighbourhoodId, pollId }, requests) => this.#batch(neighbourhoodId, pollId, requests),
      () => new Refused('busy'),
    );
  }

  async run(neighbourhoodId: Id, pollId: Id, body: BodyOf<typeof castBallot>, key: string | undefined, caller: Caller): Promise<OutputOf<typeof castBallot>> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    const choices = [...body.choices].sort((left, right) => (left.questionId < right.questionId ? -1 : 1));
    const digest = digestOf({ pollId, ownerId: body.ownerId, choices }).hex;
    const answer = await this.#queue.add({ neighbourhoodId, pollId }, { ownerId: body.ownerId, personId: caller.personId, key, digest, choices: body.choices });
    if ('refusal' in answer) throw new Refused(answer.refusal.code, answer.refusal.field, answer.refusal.params);
    const { cast } = answer;
    return {
      receiptCode: cast.receiptCode,
      castAt: cast.castAt.toISOString(),
      pollId,
      pollTitle: cast.poll.title,
      ownerId: body.ownerId,
      homes: (cast.roll.homesOf.get(body.ownerId) ?? []).map((home) => home.code),
      legalEffect: cast.poll.legalEffect,
    };
  }

  #batch(neighbourhoodId: Id, pollId: Id, requests: readonly CastRequest[]): Promise<Answer[]> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx: Tx) => {
      const poll = await lockPoll(tx, neighbourhoodId, pollId);
      if (poll === undefined) return requests.map(() => ({ refusal: { code: 'not-found' } }) as const);
      const roll = await this.#rolls.of(tx, neighbourhoodId, pollId);
      const standings = await readStandings(tx, neighbourhoodId, pollId, requests);
      const { answers, ballots } = decideBatch(poll, roll, requests, standings);
      await insertBallots(tx, neighbourhoodId, pollId, ballots);
      return answers;
    });
  }
}

/** Decides a batch in the order of arrival. Two ballots of one owner in one batch meet here, before the primary key would part them. */
function decideBatch(poll: PollRow, roll: FrozenRoll, requests: readonly CastRequest[], standings: readonly Standing[]): { answers: Answer[]; ballots: NewBallot[] } {
  const rules = rulePoll(poll, roll.questions);
  const ballots: NewBallot[] = [];
  const inBatch = new Map<Id, NewBallot>();
  const answers = requests.map((request, at): Answer => {
    const standing = standings[at];
    if (standing === undefined) throw new Error('Broken invariant: every voter has a standing');
    const before = standing.castBefore ?? inBatch.get(request.ownerId);
    if (before?.requestKey === request.key && before.personId === request.personId) {
      if (before.requestDigest !== request.digest) return { refusal: { code: 'key-reused' } };
      return { cast: { receiptCode: before.receiptCode, castAt: before.castAt, poll, roll } };
    }
    const ballot = decideOne(poll, rules, roll, request, standing, before?.castAt ?? null, ballots.length);
    if ('refusal' in ballot) return ballot;
    ballots.push(ballot);
    inBatch.set(request.ownerId, ballot);
    return { cast: { receiptCode: ballot.receiptCode, castAt: ballot.castAt, poll, roll } };
  });
  return { answers, ballots };
}

function decideOne(
  poll: PollRow,
  rules: Poll,
  roll: FrozenRoll,
  request: CastRequest,
  standing: Standing,
  votedAt: Date | null,
  place: number,
): NewBallot | { refusal: Refusal<ProblemCode> } {
  if (!standing.mayVote) return { refusal: { code: 'not-your-vote' } };
  const voter = { ownerKey: request.ownerId, homes: roll.homesOf.get(request.ownerId) ?? [], votedAt: votedAt?.getTime() ?? null };
  const answers = request.choices.map((choice) => ({ questionCode: choice.questionId, choice: choice.choice }));
  const accepted = acceptBallot(rules, voter, { answers }, standing.now.getTime());
  if (!accepted.ok) return accepted;
  const chosen = new Map(accepted.value.answers.map((answer) => [answer.questionCode, answer.choice]));
  // Event times never run backwards inside a poll, even when the database's clock is set back.
  const castAt = new Date(Math.max(standing.now.getTime(), poll.lastCastAt?.getTime() ?? 0));
  return {
    id: newId(),
    ownerId: request.ownerId,
    seq: poll.lastSeq + place + 1,
    personId: request.personId,
    castAt,
    requestKey: request.key,
    requestDigest: request.digest,
    receiptCode: newReceiptCode(),
    choices: roll.questions.map((question) => chosen.get(question.id) ?? null),
  };
}
