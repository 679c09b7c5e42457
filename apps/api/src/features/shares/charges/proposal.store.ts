import type { Id } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';
import type { EventKind } from './event.store.ts';

export interface ProposalRow {
  readonly id: Id;
  readonly menuLineId: Id;
  readonly title: string;
  readonly kind: Exclude<EventKind, 'accepted'>;
  readonly content: unknown;
  readonly reason: string;
  readonly madeBy: Id;
  readonly madeAt: Date;
  readonly requestDigest: string;
  readonly outcome: 'approved' | 'refused' | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

const SELECT = `select p.id, p.menu_line_id as "menuLineId", l.title, p.kind, p.content, p.reason, p.made_by as "madeBy", p.made_at as "madeAt", p.request_digest as "requestDigest",
    d.outcome, d.decided_by as "decidedBy", d.decided_at as "decidedAt", d.reason as "decisionReason"
  from line_proposal p
  join menu_line l on l.neighbourhood_id = p.neighbourhood_id and l.id = p.menu_line_id
  left join line_decision d on d.neighbourhood_id = p.neighbourhood_id and d.proposal_id = p.id`;

export interface NewProposal extends Pick<ProposalRow, 'id' | 'menuLineId' | 'kind' | 'content' | 'reason' | 'madeBy'> {
  readonly key: Id;
  readonly digest: string;
}

/** Writes a proposal down; the same key of the same person finds the one that is there. */
export async function insertProposal(tx: Tx, neighbourhoodId: Id, proposal: NewProposal): Promise<ProposalRow> {
  await tx.rows(
    `insert into line_proposal (neighbourhood_id, id, menu_line_id, kind, content, reason, made_by, request_key, request_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (neighbourhood_id, made_by, request_key) do nothing`,
    [neighbourhoodId, proposal.id, proposal.menuLineId, proposal.kind, JSON.stringify(proposal.content), proposal.reason, proposal.madeBy, proposal.key, proposal.digest],
  );
  const row = await tx.row<ProposalRow>(`${SELECT} where p.neighbourhood_id = $1 and p.made_by = $2 and p.request_key = $3`, [neighbourhoodId, proposal.madeBy, proposal.key]);
  if (row === undefined) throw new Error('Broken invariant: a proposal that was written is there');
  return row;
}

export function findProposal(tx: Tx, neighbourhoodId: Id, id: Id): Promise<ProposalRow | undefined> {
  return tx.row(`${SELECT} where p.neighbourhood_id = $1 and p.id = $2`, [neighbourhoodId, id]);
}

/** Proposals, those that wait first, then the newest. */
export function listProposals(tx: Tx, neighbourhoodId: Id, limit: number): Promise<ProposalRow[]> {
  return tx.rows(`${SELECT} where p.neighbourhood_id = $1 order by (d.outcome is null) desc, p.made_at desc limit $2`, [neighbourhoodId, limit]);
}

export interface NewDecision {
  readonly proposalId: Id;
  readonly outcome: 'approved' | 'refused';
  readonly reason: string | null;
  readonly decidedBy: Id;
}

/** One decision for each proposal; the primary key is the last guard. */
export async function insertDecision(tx: Tx, neighbourhoodId: Id, { proposalId, outcome, reason, decidedBy }: NewDecision): Promise<void> {
  await tx.rows(`insert into line_decision (neighbourhood_id, proposal_id, outcome, reason, decided_by) values ($1, $2, $3, $4, $5)`, [neighbourhoodId, proposalId, outcome, reason, decidedBy]);
}
