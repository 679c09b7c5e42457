import type { OutputOf, proposeAct } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { FUNDS } from '@linli/ledger';
import type { Tx } from '../../platform/database/transaction.ts';
import { viewPostings, type DetailNames } from './entry-view.ts';
import type { ProposalRow } from './proposal.store.ts';
import { actName, contentOf, draftOf, inWords } from './proposed-act.ts';

export type ProposalView = OutputOf<typeof proposeAct>;

export async function viewProposal(tx: Tx, neighbourhoodId: Id, row: ProposalRow, readerId: Id, nameOf: DetailNames): Promise<ProposalView> {
  const content = contentOf(row);
  const drafted = content.act === 'entry' || content.act === 'reversal' ? await draftOf(tx, neighbourhoodId, row.id, content) : undefined;
  const draft = drafted?.ok === true ? drafted.value : undefined;
  return {
    proposalId: row.id,
    act: row.act,
    actName: actName(row.act),
    fund: row.fund,
    fundName: FUNDS[row.fund].name.zh,
    inWords: inWords(content, draft),
    postings: viewPostings(draft?.postings ?? [], nameOf),
    reason: row.reason,
    madeBy: row.madeBy,
    mine: row.madeBy === readerId,
    madeAt: row.madeAt.toISOString(),
    state: row.outcome ?? 'waiting',
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
    entryIds: [...row.entryIds],
  };
}
