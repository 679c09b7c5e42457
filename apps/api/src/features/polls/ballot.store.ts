import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

type Choice = 'yes' | 'no' | 'abstain';

export interface BallotRow {
  readonly id: Id;
  readonly ownerId: Id;
  readonly seq: number;
  readonly personId: Id;
  readonly castAt: Date;
  readonly requestKey: Id;
  readonly requestDigest: string;
  readonly receiptCode: string;
}

/** What the roster and the urn say about one owner somebody wants to vote for. */
export interface Standing {
  /** The database's clock, read under the poll's lock. */
  readonly now: Date;
  readonly mayVote: boolean;
  readonly castBefore: Pick<BallotRow, 'castAt' | 'personId' | 'requestKey' | 'requestDigest' | 'receiptCode'> | null;
}

/**
 * One read for a whole batch: the clock, and for each (owner, person) the right to vote and a ballot that is in. `lateral … limit 1`
 * keeps each look-up on its index: in the first hours of a poll the planner knows nothing of its rows and would read the whole urn.
 */
export async function readStandings(tx: Tx, neighbourhoodId: Id, pollId: Id, voters: readonly { ownerId: Id; personId: Id }[]): Promise<Standing[]> {
  const rows = await tx.rows<{
    now: Date; mayVote: boolean; castAt: Date | null; personId: Id; requestKey: Id; requestDigest: string; receiptCode: string;
  }>(
    `select clock_timestamp() as now,
            coalesce(p.may_vote, false) as "mayVote",
            b.cast_at as "castAt", b.person_id as "personId", b.request_key as "requestKey", b.request_digest as "requestDigest", b.receipt_code as "receiptCode"
     from unnest($3::uuid[], $4::uuid[]) with ordinality as v(owner_id, person_id, position)
     left join lateral (select may_vote from owner_person where neighbourhood_id = $1 and owner_id = v.owner_id and person_id = v.person_id and may_vote limit 1) p on true
     left join lateral (select * from ballot where neighbourhood_id = $1 and poll_id = $2 and owner_id = v.owner_id limit 1) b on true
     order by v.position`,
    [neighbourhoodId, pollId, voters.map((voter) => voter.ownerId), voters.map((voter) => voter.personId)],
  );
  return rows.map(({ now, mayVote, castAt, ...ballot }) => ({ now, mayVote, castBefore: castAt === null ? null : { castAt, ...ballot } }));
}

export interface NewBallot extends BallotRow {
  /** One for each question of the poll, in its order; null where the question is not this owner's. */
  readonly choices: readonly (Choice | null)[];
}

/** Writes a batch of accepted ballots and moves the poll's counter, in one statement. The primary key is the last guard. */
export async function insertBallots(tx: Tx, neighbourhoodId: Id, pollId: Id, ballots: readonly NewBallot[]): Promise<void> {
  const last = ballots.at(-1);
  if (last === undefined) return;
  await tx.rows(
    `with ballots as (
       insert into ballot (neighbourhood_id, poll_id, owner_id, id, seq, person_id, channel, cast_at, request_key, request_digest, receipt_code, choices)
       select $1, $2, o, i, s, p, 'platform', c, k, d, r, a::text[]
       from unnest($3::uuid[], $4::uuid[], $5::int[], $6::uuid[], $7::timestamptz[], $8::uuid[], $9::text[], $10::text[], $11::text[]) as b(o, i, s, p, c, k, d, r, a)
     )
     update poll set last_seq = $12, last_cast_at = $13 where neighbourhood_id = $1 and id = $2`,
    [
      neighbourhoodId,
      pollId,
      ballots.map((ballot) => ballot.ownerId),
      ballots.map((ballot) => ballot.id),
      ballots.map((ballot) => ballot.seq),
      ballots.map((ballot) => ballot.personId),
      ballots.map((ballot) => ballot.castAt),
      ballots.map((ballot) => ballot.requestKey),
      ballots.map((ballot) => ballot.requestDigest),
      ballots.map((ballot) => ballot.receiptCode),
      // PostgreSQL unnests a list of lists into one list, so the inner ones travel as text.
      ballots.map((ballot) => `{${ballot.choices.map((choice) => choice ?? 'null').join(',')}}`),
      last.seq,
      last.castAt,
    ],
  );
}

/** All answers to the question in one position of the poll, for the tally. */
export function findChoices(tx: Tx, neighbourhoodId: Id, pollId: Id, position: number): Promise<{ ownerId: Id; choice: Choice }[]> {
  return tx.rows(
    `select owner_id as "ownerId", choices[$3] as choice from ballot where neighbourhood_id = $1 and poll_id = $2 and choices[$3] is not null`,
    [neighbourhoodId, pollId, position],
  );
}

export function findOwnBallots(tx: Tx, neighbourhoodId: Id, pollId: Id, ownerIds: readonly Id[]): Promise<BallotRow[]> {
  return tx.rows(
    `select id, owner_id as "ownerId", seq, person_id as "personId", cast_at as "castAt", request_key as "requestKey", request_digest as "requestDigest", receipt_code as "receiptCode"
     from ballot where neighbourhood_id = $1 and poll_id = $2 and owner_id = any($3::uuid[])`,
    [neighbourhoodId, pollId, ownerIds],
  );
}

export function findOwnChoices(tx: Tx, neighbourhoodId: Id, pollId: Id, ownerIds: readonly Id[]): Promise<{ ownerId: Id; questionId: Id; choice: Choice }[]> {
  return tx.rows(
    `select b.owner_id as "ownerId", q.id as "questionId", b.choices[q.position] as choice from ballot b join poll_question q using (neighbourhood_id, poll_id)
     where b.neighbourhood_id = $1 and b.poll_id = $2 and b.owner_id = any($3::uuid[]) and b.choices[q.position] is not null order by q.position`,
    [neighbourhoodId, pollId, ownerIds],
  );
}

/** Area and owners that have taken part, and nothing of what they chose. */
export async function countParticipation(tx: Tx, neighbourhoodId: Id, pollId: Id): Promise<{ areaM2: string; owners: number }> {
  const row = await tx.row<{ areaM2: string; owners: number }>(
    `select coalesce(sum(r.area_m2), 0)::numeric(14, 2)::text as "areaM2", count(*)::int as owners
     from ballot b join roll_owner r using (neighbourhood_id, poll_id, owner_id) where b.neighbourhood_id = $1 and b.poll_id = $2`,
    [neighbourhoodId, pollId],
  );
  return row ?? { areaM2: '0.00', owners: 0 };
}
