import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';

export interface PollRow {
  readonly id: Id;
  readonly menuId: Id;
  readonly title: string;
  readonly jurisdiction: string;
  readonly ruleSet: string;
  readonly channel: 'paper' | 'municipal-evote' | 'assembly' | 'platform';
  readonly legalEffect: 'statutory' | 'consultative';
  readonly nonReturnPolicy: 'not-participating' | 'participating-abstain' | 'follow-majority';
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly rollDigest: string;
  readonly rollAreaM2: string;
  readonly rollOwners: number;
  readonly publishedBy: Id;
  readonly publishedAt: Date;
  readonly lastSeq: number;
  readonly lastCastAt: Date | null;
  readonly closedAt: Date | null;
  readonly finalSeq: number | null;
}

const COLUMNS = `id, menu_id as "menuId", title, jurisdiction, rule_set as "ruleSet", channel, legal_effect as "legalEffect",
  non_return_policy as "nonReturnPolicy", opens_at as "opensAt", closes_at as "closesAt", roll_digest as "rollDigest",
  roll_area_m2::text as "rollAreaM2", roll_owners as "rollOwners", published_by as "publishedBy", published_at as "publishedAt", last_seq as "lastSeq",
  last_cast_at as "lastCastAt", closed_at as "closedAt", final_seq as "finalSeq"`;

export function findPoll(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<PollRow | undefined> {
  return tx.row(`select ${COLUMNS} from poll where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, pollId]);
}

/** A poll that must be there; 404 where it is not. */
export async function needPoll(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<PollRow> {
  const poll = await findPoll(tx, neighbourhoodId, pollId);
  if (poll === undefined) throw new Refused('not-found');
  return poll;
}

/** Takes the poll's lock: ballots and the closing go through it one batch at a time. The clock is read after it. */
export function lockPoll(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<PollRow | undefined> {
  return tx.row(`select ${COLUMNS} from poll where neighbourhood_id = $1 and id = $2 for no key update`, [neighbourhoodId, pollId]);
}

export type NewPoll = Omit<PollRow, 'publishedAt' | 'lastSeq' | 'lastCastAt' | 'closedAt' | 'finalSeq'>;

export async function insertPoll(tx: Tx, neighbourhoodId: Id, poll: NewPoll): Promise<void> {
  await tx.rows(
    `insert into poll (neighbourhood_id, id, menu_id, title, jurisdiction, rule_set, channel, legal_effect, non_return_policy,
       opens_at, closes_at, roll_digest, roll_area_m2, roll_owners, published_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      neighbourhoodId, poll.id, poll.menuId, poll.title, poll.jurisdiction, poll.ruleSet, poll.channel, poll.legalEffect,
      poll.nonReturnPolicy, poll.opensAt, poll.closesAt, poll.rollDigest, poll.rollAreaM2, poll.rollOwners, poll.publishedBy,
    ],
  );
}

export interface QuestionRow {
  readonly id: Id;
  readonly position: number;
  readonly menuLineId: Id | null;
  readonly title: string;
  readonly matter: string;
  readonly matterClass: 'ordinary' | 'special';
  readonly scopeKind: 'neighbourhood' | 'building' | 'entrance';
  readonly buildingCode: string | null;
  readonly entranceCode: string | null;
}

export async function insertQuestions(tx: Tx, neighbourhoodId: Id, pollId: Id, questions: readonly QuestionRow[]): Promise<void> {
  await tx.rows(
    `insert into poll_question (neighbourhood_id, poll_id, id, position, menu_line_id, title, matter, matter_class, scope_kind, building_code, entrance_code)
     select $1, $2, * from unnest($3::uuid[], $4::int[], $5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[])`,
    [
      neighbourhoodId,
      pollId,
      questions.map((question) => question.id),
      questions.map((question) => question.position),
      questions.map((question) => question.menuLineId),
      questions.map((question) => question.title),
      questions.map((question) => question.matter),
      questions.map((question) => question.matterClass),
      questions.map((question) => question.scopeKind),
      questions.map((question) => question.buildingCode),
      questions.map((question) => question.entranceCode),
    ],
  );
}

export function findQuestions(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<QuestionRow[]> {
  return tx.rows(
    `select id, position, menu_line_id as "menuLineId", title, matter, matter_class as "matterClass", scope_kind as "scopeKind",
            building_code as "buildingCode", entrance_code as "entranceCode"
     from poll_question where neighbourhood_id = $1 and poll_id = $2 order by position`,
    [neighbourhoodId, pollId],
  );
}

/** Closes the poll at an instant: no ballot has a later number than `finalSeq`. */
export async function markClosed(tx: Tx, neighbourhoodId: Id, pollId: Id, closedAt: Date): Promise<void> {
  await tx.rows(`update poll set closed_at = $3, final_seq = last_seq where neighbourhood_id = $1 and id = $2 and closed_at is null`, [neighbourhoodId, pollId, closedAt]);
}

export interface ResultRow {
  readonly questionId: Id;
  readonly outcome: 'passed' | 'rejected' | 'no-quorum';
  readonly record: unknown;
  readonly digest: string;
}

export async function insertResult(tx: Tx, neighbourhoodId: Id, pollId: Id, result: ResultRow): Promise<void> {
  await tx.rows(
    `insert into poll_result (neighbourhood_id, poll_id, question_id, outcome, record, digest) values ($1, $2, $3, $4, $5, $6)`,
    [neighbourhoodId, pollId, result.questionId, result.outcome, JSON.stringify(result.record), result.digest],
  );
}

export function findResults(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<ResultRow[]> {
  return tx.rows(
    `select question_id as "questionId", outcome, record, digest from poll_result where neighbourhood_id = $1 and poll_id = $2`,
    [neighbourhoodId, pollId],
  );
}
