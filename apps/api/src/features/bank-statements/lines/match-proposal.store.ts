import type { matchContent } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import type { z } from 'zod';
import type { Tx } from '../../../platform/database/transaction.ts';

export type MatchContent = z.output<typeof matchContent>;

export interface MatchProposalRow {
  readonly id: Id;
  readonly lineId: Id;
  readonly content: MatchContent;
  readonly reason: string;
  readonly madeBy: Id;
  readonly madeAt: Date;
  readonly requestDigest: string;
  readonly outcome: 'approved' | 'refused' | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

const SELECT = `select p.id, p.line_id as "lineId", p.content, p.reason, p.made_by as "madeBy", p.made_at as "madeAt", p.request_digest as "requestDigest",
    d.outcome, d.decided_by as "decidedBy", d.decided_at as "decidedAt", d.reason as "decisionReason"
  from bank_match_proposal p left join bank_match_decision d on d.neighbourhood_id = p.neighbourhood_id and d.proposal_id = p.id`;

export interface NewMatchProposal {
  readonly id: Id;
  readonly lineId: Id;
  readonly content: MatchContent;
  readonly reason: string;
  readonly madeBy: Id;
  readonly key: Id;
  readonly digest: string;
}

export function findByKey(tx: Tx, neighbourhoodId: Id, madeBy: Id, key: Id): Promise<MatchProposalRow | undefined> {
  return tx.row(`${SELECT} where p.neighbourhood_id = $1 and p.made_by = $2 and p.request_key = $3`, [neighbourhoodId, madeBy, key]);
}

export async function insertMatchProposal(tx: Tx, neighbourhoodId: Id, one: NewMatchProposal): Promise<void> {
  await tx.rows(
    `insert into bank_match_proposal (neighbourhood_id, id, line_id, content, reason, made_by, request_key, request_digest) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [neighbourhoodId, one.id, one.lineId, JSON.stringify(one.content), one.reason, one.madeBy, one.key, one.digest],
  );
}

export function findMatchProposal(tx: Tx, neighbourhoodId: Id, proposalId: Id): Promise<MatchProposalRow | undefined> {
  return tx.row(`${SELECT} where p.neighbourhood_id = $1 and p.id = $2`, [neighbourhoodId, proposalId]);
}

/** What waits for a second person, by line. */
export async function findWaitingProposals(tx: Tx, neighbourhoodId: Id, lineIds: readonly Id[]): Promise<Map<Id, MatchProposalRow>> {
  const rows = await tx.rows<MatchProposalRow>(`${SELECT} where p.neighbourhood_id = $1 and p.line_id = any($2::uuid[]) and d.outcome is null`, [neighbourhoodId, [...lineIds]]);
  return new Map(rows.map((row) => [row.lineId, row]));
}

/** One decision for each proposal; the primary key is the last guard. */
export async function insertMatchDecision(tx: Tx, neighbourhoodId: Id, proposalId: Id, decision: { readonly outcome: 'approved' | 'refused'; readonly reason: string | null; readonly decidedBy: Id }): Promise<void> {
  await tx.rows(`insert into bank_match_decision (neighbourhood_id, proposal_id, outcome, reason, decided_by) values ($1, $2, $3, $4, $5)`, [
    neighbourhoodId, proposalId, decision.outcome, decision.reason, decision.decidedBy,
  ]);
}
