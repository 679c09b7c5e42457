import type { Id, LocalDate } from '@linli/kernel';
import { formatMoney, type Money } from '@linli/quantities';
import type { Tx } from '../../../platform/database/transaction.ts';

export type PromisingParty = 'city' | 'district' | 'government' | 'professional-company' | 'original-unit' | 'enterprise';

export interface PromiseRow {
  readonly id: Id;
  readonly party: PromisingParty;
  readonly amount: string;
  readonly document: string;
  readonly dueOn: LocalDate | null;
  readonly isExample: boolean;
  readonly recordedBy: Id;
  readonly recordedAt: Date;
  readonly requestDigest: string;
  readonly outcome: 'confirmed' | 'refused' | null;
  readonly reason: string | null;
  readonly decidedBy: Id | null;
  readonly reference: string | null;
  readonly arrived: string;
}

const SELECT = `select p.id, p.party, p.amount::text as amount, p.document, p.due_on::text as "dueOn", p.is_example as "isExample", p.recorded_by as "recordedBy", p.recorded_at as "recordedAt",
    p.request_digest as "requestDigest", d.outcome, d.reason, d.decided_by as "decidedBy", i.reference, coalesce(i.settled, 0)::numeric(14, 2)::text as arrived
  from party_promise p
  left join party_promise_decision d on d.neighbourhood_id = p.neighbourhood_id and d.promise_id = p.id
  left join ledger_open_item i on i.neighbourhood_id = p.neighbourhood_id and i.source_type = 'party-promise' and i.source_id = p.id::text`;

export interface NewPromise {
  readonly id: Id;
  readonly party: PromisingParty;
  readonly amount: Money;
  readonly document: string;
  readonly dueOn: LocalDate | null;
  readonly evidenceId: Id | null;
  readonly isExample: boolean;
  readonly recordedBy: Id;
  readonly key: Id;
  readonly digest: string;
}

/** Writes a promise down; the same key of the same person finds the one that is there. */
export async function insertPromise(tx: Tx, neighbourhoodId: Id, promise: NewPromise): Promise<PromiseRow> {
  await tx.rows(
    `insert into party_promise (neighbourhood_id, id, party, amount, document, due_on, evidence_id, is_example, recorded_by, request_key, request_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (neighbourhood_id, recorded_by, request_key) do nothing`,
    [neighbourhoodId, promise.id, promise.party, formatMoney(promise.amount), promise.document, promise.dueOn, promise.evidenceId, promise.isExample, promise.recordedBy, promise.key, promise.digest],
  );
  const row = await tx.row<PromiseRow>(`${SELECT} where p.neighbourhood_id = $1 and p.recorded_by = $2 and p.request_key = $3`, [neighbourhoodId, promise.recordedBy, promise.key]);
  if (row === undefined) throw new Error('Broken invariant: a promise that was written is there');
  return row;
}

export function findPromise(tx: Tx, neighbourhoodId: Id, promiseId: Id): Promise<PromiseRow | undefined> {
  return tx.row(`${SELECT} where p.neighbourhood_id = $1 and p.id = $2`, [neighbourhoodId, promiseId]);
}

export function findPromises(tx: Tx, neighbourhoodId: Id): Promise<PromiseRow[]> {
  return tx.rows(`${SELECT} where p.neighbourhood_id = $1 order by (d.outcome is null) desc, p.recorded_at desc limit 200`, [neighbourhoodId]);
}

export interface PromiseDecision {
  readonly promiseId: Id;
  readonly outcome: 'confirmed' | 'refused';
  readonly reason: string | null;
  readonly decidedBy: Id;
}

/** One decision for each promise; false when another was faster. */
export async function insertPromiseDecision(tx: Tx, neighbourhoodId: Id, decision: PromiseDecision): Promise<boolean> {
  const rows = await tx.rows(
    `insert into party_promise_decision (neighbourhood_id, promise_id, outcome, reason, decided_by) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [neighbourhoodId, decision.promiseId, decision.outcome, decision.reason, decision.decidedBy],
  );
  return rows.length === 1;
}
