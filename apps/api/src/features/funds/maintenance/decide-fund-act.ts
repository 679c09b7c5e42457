import { Injectable } from '@nestjs/common';
import type { BodyOf, decideFundAct } from '@linli/contracts';
import { beijingDate, type Id } from '@linli/kernel';
import { draftEntry } from '@linli/ledger';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { Database } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { lockBook, openItems, postEntries } from '../../ledger/index.ts';
import { planAct, type ActContext, type ActPlan } from './acts/index.ts';
import { loadFundState } from './fund-state.ts';
import { enrolHomes } from './fund.store.ts';
import { viewFundProposal, type FundProposalView } from './proposal-view.ts';
import { findFundProposal, insertFundDecision, type FundProposalRow } from './proposal.store.ts';
import { insertSpend } from './spend.store.ts';

/**
 * The second of two people. Approving plans the act anew under the lock of the books and carries it out in the same transaction: entries,
 * open items, the repair with its parts, the decision and its audit, or none of them. The same decision made again is simply there.
 */
@Injectable()
export class DecideFundAct {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, proposalId: Id, body: BodyOf<typeof decideFundAct>, personId: Id): Promise<FundProposalView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const book = await lockBook(tx, neighbourhoodId);
      const today = beijingDate(book.now.getTime());
      const row = await findFundProposal(tx, neighbourhoodId, proposalId);
      if (row === undefined) throw new Refused('not-found');
      if (row.madeBy === personId) throw new Refused('proposal-own');
      const isRepeated = row.outcome === body.outcome && row.decidedBy === personId;
      if (row.outcome !== null && !isRepeated) throw new Refused('proposal-decided');
      if (!isRepeated && body.outcome === 'approved') await enrolHomes(tx, neighbourhoodId);
      const context: ActContext = { tx, neighbourhoodId, state: await loadFundState(tx, neighbourhoodId, today), today, proposalId };
      if (!isRepeated) {
        if (body.outcome === 'approved') await carryOut(context, row, demand(await planAct(context, row.content)), personId);
        await insertFundDecision(tx, neighbourhoodId, { proposalId, outcome: body.outcome, reason: body.outcome === 'refused' ? body.reason : null, decidedBy: personId });
        await recordAudit(tx, { neighbourhoodId, personId, action: `fund-act-${body.outcome}`, subject: `fund-proposal:${proposalId}` });
      }
      const decided = await findFundProposal(tx, neighbourhoodId, proposalId);
      if (decided === undefined) throw new Error('Broken invariant: a decided proposal is there');
      return viewFundProposal(context, decided, personId);
    });
  }
}

async function carryOut(context: ActContext, row: FundProposalRow, plan: ActPlan, checkedBy: Id): Promise<void> {
  const { tx, neighbourhoodId, today } = context;
  const drafts = plan.entries.map(({ entry, memo }) =>
    demand(draftEntry({ ...entry, fund: 'maintenance', bookedOn: today, memo, source: { type: 'fund-proposal', id: row.id } })),
  );
  await postEntries(tx, neighbourhoodId, drafts, { madeBy: row.madeBy, checkedBy });
  await openItems(tx, neighbourhoodId, plan.items);
  const { content } = row;
  if (plan.spend === null || content.act !== 'spend') return;
  await insertSpend(tx, neighbourhoodId, { id: row.id, title: content.title, contractor: content.contractor, amount: content.amount, basis: content.basis, ...plan.spend });
}
