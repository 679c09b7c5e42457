import { Injectable } from '@nestjs/common';
import type { BodyOf, OutputOf, listProposals as listProposalsContract, proposeAct } from '@linli/contracts';
import { digestOf } from '@linli/documents';
import { isId, type Id } from '@linli/kernel';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database } from '../../platform/database/transaction.ts';
import { demand, Refused } from '../../platform/http/refused.ts';
import { draftProposals, namesFor, viewProposal, type DraftedProposal, type ProposalView } from './proposal-view.ts';
import { insertProposal, listProposals } from './proposal.store.ts';
import { checkContent, fundOf } from './proposed-act.ts';

/** The first of two people: asks for an act on the books. Nothing is booked. */
@Injectable()
export class ProposeAct {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, body: BodyOf<typeof proposeAct>, key: string | undefined, personId: Id): Promise<ProposalView> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    const digest = digestOf(body).hex;
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const id = newId();
      const { content, reason } = body;
      demand(await checkContent(tx, neighbourhoodId, id, content));
      const fund = demand(await fundOf(tx, neighbourhoodId, content));
      const row = await insertProposal(tx, neighbourhoodId, { id, act: content.act, fund, content, reason, madeBy: personId, key, digest });
      if (row.requestDigest !== digest) throw new Refused('key-reused');
      if (row.id === id) await recordAudit(tx, { neighbourhoodId, personId, action: 'act-proposed', subject: `proposal:${id}`, detail: { act: content.act } });
      const drafted = await draftProposals(tx, neighbourhoodId, [row]);
      return viewProposal(drafted[0] as DraftedProposal, personId, await namesFor(tx, neighbourhoodId, drafted));
    });
  }

  list(neighbourhoodId: Id, limit: number, personId: Id): Promise<OutputOf<typeof listProposalsContract>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const drafted = await draftProposals(tx, neighbourhoodId, await listProposals(tx, neighbourhoodId, limit));
      const nameOf = await namesFor(tx, neighbourhoodId, drafted);
      return { proposals: drafted.map((one) => viewProposal(one, personId, nameOf)) };
    });
  }
}
