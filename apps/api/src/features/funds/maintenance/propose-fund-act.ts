import { Injectable } from '@nestjs/common';
import type { BodyOf, OutputOf, listFundProposals, proposeFundAct } from '@linli/contracts';
import { digestOf } from '@linli/documents';
import { beijingDate, isId, type Id } from '@linli/kernel';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database, databaseNow } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { planAct } from './acts/index.ts';
import { loadFundState } from './fund-state.ts';
import { enrolHomes } from './fund.store.ts';
import { findFundProposalByKey, insertFundProposal, listFundProposalRows } from './proposal.store.ts';
import { viewFundProposal, type FundProposalView } from './proposal-view.ts';

/** The first of two people: asks for an act on the fund. It is refused at once where it could not be carried out; nothing moves. */
@Injectable()
export class ProposeFundAct {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, body: BodyOf<typeof proposeFundAct>, key: string | undefined, personId: Id): Promise<FundProposalView> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    const digest = digestOf(body).hex;
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const today = beijingDate(await databaseNow(tx));
      const earlier = await findFundProposalByKey(tx, neighbourhoodId, personId, key);
      if (earlier !== undefined && earlier.requestDigest !== digest) throw new Refused('key-reused');
      if (earlier === undefined) await enrolHomes(tx, neighbourhoodId);
      const state = await loadFundState(tx, neighbourhoodId, today);
      const context = { tx, neighbourhoodId, state, today, proposalId: newId() };
      if (earlier !== undefined) return viewFundProposal(context, earlier, personId);
      demand(await planAct(context, body.content));
      const row = await insertFundProposal(tx, neighbourhoodId, { id: context.proposalId, ...body, madeBy: personId, key, digest });
      if (row.requestDigest !== digest) throw new Refused('key-reused');
      if (row.id === context.proposalId) await recordAudit(tx, { neighbourhoodId, personId, action: 'fund-act-proposed', subject: `fund-proposal:${row.id}`, detail: { act: body.content.act } });
      return viewFundProposal(context, row, personId);
    });
  }

  list(neighbourhoodId: Id, limit: number, personId: Id): Promise<OutputOf<typeof listFundProposals>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const today = beijingDate(await databaseNow(tx));
      const state = await loadFundState(tx, neighbourhoodId, today);
      const proposals: FundProposalView[] = [];
      for (const row of await listFundProposalRows(tx, neighbourhoodId, limit)) proposals.push(await viewFundProposal({ tx, neighbourhoodId, state, today, proposalId: row.id }, row, personId));
      return { proposals };
    });
  }
}
