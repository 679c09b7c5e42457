import type { Id } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import type { Tx } from '../../platform/database/transaction.ts';

export type Act = 'entry' | 'reversal' | 'close-period' | 'reopen-period';

export interface ProposalRow {
  readonly id: Id;
  readonly act: Act;
  readonly fund: FundCode;
  readonly content: unknown;
  readonly reason: string;
  readonly madeBy: Id;
  readonly madeAt: Date;
  readonly requestDigest: string;
  readonly outcome: 'approved' | 'refused' | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly entryIds: readonly Id[];
}

const SELECT = `select p.id, p.act, p.fund, p.content, p.reason, p.made_by as "madeBy", p.made_at as "madeAt", p.request_digest as "requestDigest",
    d.outcome, d.decided_by as "decidedBy", d.decided_at as "decidedAt", d.reason as "decisionReason", coalesce(d.entry_ids, '{}') as "entryIds"
  from ledger_proposal p left join ledger_decision d on d.neighbourhood_id = p.neighbourhood_id and d.proposal_id = p.id`;

export interface NewProposal {
  readonly id: Id;
  readonly act: Act;
  readonly fund: FundCode;
  readonly content: unknown;
  readonly reason: string;
  readonly madeBy: Id;
  readonly key: Id;
  readonly digest: string;
}

/** Writes a proposal down; the same key of the same person finds the one that is there. */
export async function insertProposal(tx: Tx, neighbourhoodId: Id, proposal: NewProposal): Promise<ProposalRow> {
  await tx.rows(
    `insert into ledger_proposal (neighbourhood_id, id, act, fund, content, reason, made_by, request_key, request_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (neighbourhood_id, made_by, request_key) do nothing`,
    [neighbourhoodId, proposal.id, proposal.act, proposal.fund, JSON.stringify(proposal.content), proposal.reason, proposal.madeBy, proposal.key, proposal.digest],
  );
  const row = await tx.row<ProposalRow>(`${SELECT} where p.neighbourhood_id = $1 and p.made_by = $2 and p.request_key = $3`, [neighbourhoodId, proposal.madeBy, proposal.key]);
  if (row === undefined) throw new Error('Broken invariant: a proposal that was written is there');
  return row;
}

export function findProposals(tx: Tx, neighbourhoodId: Id, ids: readonly Id[]): Promise<ProposalRow[]> {
  return tx.rows(`${SELECT} where p.neighbourhood_id = $1 and p.id = any($2::uuid[])`, [neighbourhoodId, [...ids]]);
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
  readonly decidedAt: Date;
  readonly entryIds: readonly Id[];
}

/** One decision for each proposal; the primary key is the last guard. */
export async function insertDecisions(tx: Tx, neighbourhoodId: Id, decisions: readonly NewDecision[]): Promise<void> {
  if (decisions.length === 0) return;
  const entries = decisions.flatMap((one, at) => one.entryIds.map((entryId) => ({ at: at + 1, entryId })));
  await tx.rows(
    `insert into ledger_decision (neighbourhood_id, proposal_id, outcome, reason, decided_by, decided_at, entry_ids)
     select $1, x.p, x.o, x.r, x.d, x.t, array(select e from unnest($7::int[], $8::uuid[]) as y(n, e) where y.n = x.n)
     from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[]) with ordinality as x(p, o, r, d, t, n)`,
    [
      neighbourhoodId,
      decisions.map((one) => one.proposalId),
      decisions.map((one) => one.outcome),
      decisions.map((one) => one.reason),
      decisions.map((one) => one.decidedBy),
      decisions.map((one) => one.decidedAt),
      entries.map((one) => one.at),
      entries.map((one) => one.entryId),
    ],
  );
}
