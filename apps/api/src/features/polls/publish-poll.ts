import { Injectable } from '@nestjs/common';
import type { BodyOf, OutputOf, publishPoll } from '@linli/contracts';
import { digestOf } from '@linli/documents';
import type { Id } from '@linli/kernel';
import { formatArea } from '@linli/quantities';
import { electorateOf, JURISDICTIONS, legalEffect, makeRoll, MATTERS, rollRecord, type JurisdictionCode, type MatterCode, type Roll } from '@linli/voting';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database, databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { demand, Refused } from '../../platform/http/refused.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { queryHomes, queryNeighbourhood } from '../homes/index.ts';
import { FrozenMenus, type FrozenMenu } from '../menus/index.ts';
import { AnnouncePoll } from './announce-poll.ts';
import { rollHome } from './frozen-rolls.ts';
import { notePoll } from './overview.store.ts';
import { loadPoll, scopeOf } from './poll-view.ts';
import { insertPoll, insertQuestions, type NewPoll, type QuestionRow } from './poll.store.ts';
import { insertRoll } from './roll.store.ts';

/** Sent when a poll is published, to run at its closing time. */
export const CLOSE_POLL = 'close-poll';

/** An opening time that a form sent a moment ago is still taken as «now». */
const GRACE_MS = 10 * 60_000;
const LONGEST_MS = 60 * 86_400_000;

/**
 * Puts a frozen menu to the owners: the roster becomes the roll of this poll, with its digest; each line that needs a decision becomes a
 * question in its scope; the menu notice is published; the closing is scheduled. All of it in one transaction, or nothing.
 */
@Injectable()
export class PublishPoll {
  readonly #database: Database;
  readonly #jobs: Jobs;
  readonly #menus: FrozenMenus;
  readonly #announce: AnnouncePoll;

  constructor(database: Database, jobs: Jobs, menus: FrozenMenus, announce: AnnouncePoll) {
    this.#database = database;
    this.#jobs = jobs;
    this.#menus = menus;
    this.#announce = announce;
  }

  run(neighbourhoodId: Id, body: BodyOf<typeof publishPoll>, personId: Id): Promise<OutputOf<typeof publishPoll>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const menu = await this.#menus.read(tx, neighbourhoodId, body.menuId);
      // Parking spaces do not count for votes unless the owners' rules say so, and they share no cost.
      const homes = (await queryHomes(tx, neighbourhoodId)).filter((home) => home.use !== 'parking');
      if (homes.length === 0) throw new Refused('roster-empty');
      const roll = demand(makeRoll(homes.map(rollHome)));
      const questions = questionsOf(menu, roll);
      const poll = await this.#draft(tx, neighbourhoodId, body, roll, personId);
      await insertPoll(tx, neighbourhoodId, poll);
      await insertQuestions(tx, neighbourhoodId, poll.id, questions);
      await insertRoll(tx, neighbourhoodId, poll.id, rollOwners(roll), homes);
      await this.#announce.menu(tx, neighbourhoodId, poll, questions, menu, personId);
      await recordAudit(tx, { neighbourhoodId, personId, action: 'poll-published', subject: `poll:${poll.id}`, detail: { rollDigest: poll.rollDigest, menuDigest: menu.digest } });
      await notePoll(tx, neighbourhoodId, poll, menu.view.total, questions.length);
      await this.#jobs.send(tx, CLOSE_POLL, { neighbourhoodId, pollId: poll.id }, poll.closesAt.getTime());
      return (await loadPoll(tx, neighbourhoodId, poll.id)).view;
    });
  }

  async #draft(tx: Tx, neighbourhoodId: Id, body: BodyOf<typeof publishPoll>, roll: Roll, publishedBy: Id): Promise<NewPoll> {
    const now = await databaseNow(tx);
    const [opensAt, closesAt] = [Date.parse(body.opensAt), Date.parse(body.closesAt)];
    if (opensAt < now - GRACE_MS || closesAt <= Math.max(now, opensAt) || closesAt - opensAt > LONGEST_MS) throw new Refused('poll-times-wrong', 'closesAt');
    const neighbourhood = await queryNeighbourhood(tx, neighbourhoodId);
    if (neighbourhood === undefined) throw new Refused('not-found');
    const jurisdiction = neighbourhood.jurisdiction as JurisdictionCode;
    const weight = demand(electorateOf(roll, { kind: 'neighbourhood' })).weight;
    return {
      id: newId(),
      menuId: body.menuId,
      title: body.title,
      jurisdiction,
      ruleSet: 'civil-code-2021',
      channel: 'platform',
      legalEffect: legalEffect(JURISDICTIONS[jurisdiction], 'platform').effect,
      nonReturnPolicy: 'not-participating',
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      rollDigest: digestOf(rollRecord(roll)).hex,
      rollAreaM2: formatArea(weight.areaM2),
      rollOwners: weight.owners,
      publishedBy,
    };
  }
}

/** One question for each line that needs a decision, in the order of the menu; every scope must hold somebody to decide. */
function questionsOf(menu: FrozenMenu, roll: Roll): QuestionRow[] {
  if (menu.questions.length === 0) throw new Refused('nothing-to-decide');
  return menu.questions.map((question, at) => {
    const row: QuestionRow = {
      id: newId(),
      position: at + 1,
      menuLineId: question.lineId,
      title: question.title,
      matter: question.matter,
      matterClass: measuredBy(question.matter),
      scopeKind: question.scope.kind,
      buildingCode: 'building' in question.scope ? question.scope.building : null,
      entranceCode: 'entrance' in question.scope ? question.scope.entrance : null,
    };
    demand(electorateOf(roll, scopeOf(row)));
    return row;
  });
}

/** The majority by which a matter is counted. A survey (D9) is counted by the ordinary rule; unanimity is not counted here. */
function measuredBy(matter: MatterCode): 'ordinary' | 'special' {
  const measure = MATTERS[matter].measuredBy;
  if (measure === null) throw new Refused('nothing-to-decide');
  return measure;
}

function rollOwners(roll: Roll): { ownerId: Id; areaM2: string }[] {
  const electorate = demand(electorateOf(roll, { kind: 'neighbourhood' }));
  return [...electorate.areaOf].map(([ownerId, area]) => ({ ownerId, areaM2: formatArea(area) }));
}
