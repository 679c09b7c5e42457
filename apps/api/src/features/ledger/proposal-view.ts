import type { OutputOf, proposeAct } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { FUNDS, type EntryDraft } from '@linli/ledger';
import type { Tx } from '../../platform/database/transaction.ts';
import { detailNames, viewPostings, type DetailNames } from './entry-view.ts';
import type { ProposalRow } from './proposal.store.ts';
import { actName, contentOf, draftOf, inWords } from './proposed-act.ts';

export type ProposalView = OutputOf<typeof proposeAct>;

/** A proposal with the entry it would book, where it is about one. */
export interface DraftedProposal {
  readonly row: ProposalRow;
  readonly draft: EntryDraft | undefined;
}

export async function draftProposals(tx: Tx, neighbourhoodId: Id, rows: readonly ProposalRow[]): Promise<DraftedProposal[]> {
  const drafted: DraftedProposal[] = [];
  for (const row of rows) {
    const content = contentOf(row);
    const made = content.act === 'entry' || content.act === 'reversal' ? await draftOf(tx, neighbourhoodId, row.id, content) : undefined;
    drafted.push({ row, draft: made?.ok === true ? made.value : undefined });
  }
  return drafted;
}

export function namesFor(tx: Tx, neighbourhoodId: Id, drafted: readonly DraftedProposal[]): Promise<DetailNames> {
  return detailNames(tx, neighbourhoodId, drafted.flatMap(({ draft }) => draft?.postings ?? []));
}

export function viewProposal({ row, draft }: DraftedProposal, readerId: Id, nameOf: DetailNames): ProposalView {
  return {
    proposalId: row.id,
    act: row.act,
    actName: actName(row.act),
    fund: row.fund,
    fundName: FUNDS[row.fund].name.zh,
    inWords: inWords(contentOf(row), draft),
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
