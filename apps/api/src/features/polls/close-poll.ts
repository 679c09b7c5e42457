import { Injectable } from '@nestjs/common';
import type { OutputOf, closePoll } from '@linli/contracts';
import { digestOf } from '@linli/documents';
import { formatInstant, type Id } from '@linli/kernel';
import { electorateOf, tally, type RuleSetCode, type Tally } from '@linli/voting';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { Database, databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { demand, Refused } from '../../platform/http/refused.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { AnnouncePoll } from './announce-poll.ts';
import { findChoices } from './ballot.store.ts';
import { FrozenRolls, rollHome } from './frozen-rolls.ts';
import { noteResult } from './overview.store.ts';
import { loadPoll, scopeOf } from './poll-view.ts';
import { insertResult, lockPoll, markClosed, type PollRow, type QuestionRow } from './poll.store.ts';
import { resultRecord, type ResultRecord } from './result-record.ts';

/** Sent in the transaction of the closing; the shares feature answers it. */
export const POLL_CLOSED = 'poll-closed';

export interface PollClosed {
  readonly neighbourhoodId: Id;
  readonly pollId: Id;
}

/**
 * Closes a poll whose time is over: under the same lock as the ballots, so none is accepted after it, and counts it in the same
 * transaction, so a closed poll has its result. A second call finds it closed and changes nothing.
 */
@Injectable()
export class ClosePoll {
  readonly #database: Database;
  readonly #jobs: Jobs;
  readonly #rolls: FrozenRolls;
  readonly #announce: AnnouncePoll;

  constructor(database: Database, jobs: Jobs, rolls: FrozenRolls, announce: AnnouncePoll) {
    this.#database = database;
    this.#jobs = jobs;
    this.#rolls = rolls;
    this.#announce = announce;
  }

  run(neighbourhoodId: Id, pollId: Id, personId?: Id): Promise<OutputOf<typeof closePoll>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const poll = await lockPoll(tx, neighbourhoodId, pollId);
      if (poll === undefined) throw new Refused('not-found');
      if (poll.closedAt === null) await this.#close(tx, neighbourhoodId, poll, personId);
      return (await loadPoll(tx, neighbourhoodId, pollId)).view;
    });
  }

  async #close(tx: Tx, neighbourhoodId: Id, poll: PollRow, personId: Id | undefined): Promise<void> {
    const now = await databaseNow(tx);
    if (now < poll.closesAt.getTime()) throw new Refused('poll-not-over', undefined, { closesAt: formatInstant(poll.closesAt.getTime()) });
    await markClosed(tx, neighbourhoodId, poll.id, new Date(now));
    const roll = await this.#rolls.of(tx, neighbourhoodId, poll.id);
    const results: (ResultRecord & { digest: string })[] = [];
    for (const question of roll.questions) {
      const counted = await this.#count(tx, neighbourhoodId, poll, question);
      const record = resultRecord(poll, question, counted);
      const digest = digestOf(record).hex;
      await insertResult(tx, neighbourhoodId, poll.id, { questionId: question.id, outcome: counted.outcome, record, digest });
      results.push({ ...record, digest });
    }
    await recordAudit(tx, { neighbourhoodId, personId, action: 'poll-closed', subject: `poll:${poll.id}`, detail: { outcomes: Object.fromEntries(results.map((result) => [result.question.questionId, result.outcome])) } });
    await this.#announce.result(tx, neighbourhoodId, poll, now, results, personId ?? poll.publishedBy);
    await noteResult(tx, neighbourhoodId, poll.id, results.filter((result) => result.outcome === 'passed').length);
    await this.#jobs.send(tx, POLL_CLOSED, { neighbourhoodId, pollId: poll.id } satisfies PollClosed);
  }

  async #count(tx: Tx, neighbourhoodId: Id, poll: PollRow, question: QuestionRow): Promise<Tally> {
    const roll = await this.#rolls.of(tx, neighbourhoodId, poll.id);
    const electorate = demand(electorateOf({ homes: roll.homes.map(rollHome) }, scopeOf(question)));
    const choices = await findChoices(tx, neighbourhoodId, poll.id, question.position);
    const counted = tally({
      ruleSet: poll.ruleSet as RuleSetCode,
      matterClass: question.matterClass,
      nonReturnPolicy: poll.nonReturnPolicy,
      electorate,
      ballots: choices.map((one) => ({ ownerKey: one.ownerId, choice: one.choice })),
      deliveredOwners: [],
    });
    if (!counted.ok) throw new Error(`Broken invariant: the urn of poll ${poll.id} cannot be counted (${counted.refusal.code})`);
    return counted.value;
  }
}
