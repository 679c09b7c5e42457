import type { BodyOf, proposeFundAct } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';

export type FundActContent = BodyOf<typeof proposeFundAct>['content'];

export interface FundProposalRow {
  readonly id: Id;
  readonly content: FundActContent;
  readonly reason: string;
  readonly madeBy: Id;
  readonly madeAt: Date;
  readonly requestDigest: string;
  readonly outcome: 'approved' | 'refused' | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
}

const SELECT = `select p.id, p.content, p.reason, p.made_by as "madeBy", p.made_at as "madeAt", p.request_digest as "requestDigest",
    d.outcome, d.decided_by as "decidedBy", d.decided_at as "decidedAt", d.reason as "decisionReason"
  from fund_proposal p left join fund_decision d on d.neighbourhood_id = p.neighbourhood_id and d.proposal_id = p.id`;

export interface NewFundProposal {
  readonly id: Id;
  readonly content: FundActContent;
  readonly reason: string;
  readonly madeBy: Id;
  readonly key: Id;
  readonly digest: string;
}

export function findFundProposalByKey(tx: Tx, neighbourhoodId: Id, personId: Id, key: Id): Promise<FundProposalRow | undefined> {
  return tx.row(`${SELECT} where p.neighbourhood_id = $1 and p.made_by = $2 and p.request_key = $3`, [neighbourhoodId, personId, key]);
}

/** Writes a proposal down; the same key of the same person finds the one that is there. */
export async function insertFundProposal(tx: Tx, neighbourhoodId: Id, proposal: NewFundProposal): Promise<FundProposalRow> {
  await tx.rows(
    `insert into fund_proposal (neighbourhood_id, id, act, content, reason, made_by, request_key, request_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (neighbourhood_id, made_by, request_key) do nothing`,
    [neighbourhoodId, proposal.id, proposal.content.act, JSON.stringify(proposal.content), proposal.reason, proposal.madeBy, proposal.key, proposal.digest],
  );
  const row = await findFundProposalByKey(tx, neighbourhoodId, proposal.madeBy, proposal.key);
  if (row === undefined) throw new Error('Broken invariant: a proposal that was written is there');
  return row;
}

export function findFundProposal(tx: Tx, neighbourhoodId: Id, id: Id): Promise<FundProposalRow | undefined> {
  return tx.row(`${SELECT} where p.neighbourhood_id = $1 and p.id = $2`, [neighbourhoodId, id]);
}

/** Proposals, those that wait first, then the newest. */
export function listFundProposalRows(tx: Tx, neighbourhoodId: Id, limit: number): Promise<FundProposalRow[]> {
  return tx.rows(`${SELECT} where p.neighbourhood_id = $1 order by (d.outcome is null) desc, p.made_at desc limit $2`, [neighbourhoodId, limit]);
}

/** One decision for each proposal; the primary key is the last guard. */
export async function insertFundDecision(tx: Tx, neighbourhoodId: Id, decision: { readonly proposalId: Id; readonly outcome: 'approved' | 'refused'; readonly reason: string | null; readonly decidedBy: Id }): Promise<void> {
  await tx.rows(`insert into fund_decision (neighbourhood_id, proposal_id, outcome, reason, decided_by) values ($1, $2, $3, $4, $5)`, [
    neighbourhoodId, decision.proposalId, decision.outcome, decision.reason, decision.decidedBy,
  ]);
}
