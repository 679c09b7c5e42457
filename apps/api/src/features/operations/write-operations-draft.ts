import { Injectable } from '@nestjs/common';
import type { beginOperationsReport, BodyOf, writeOperationsDraft } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { enterpriseOf, findDraft, insertDraft, lockOwnDraft, needEnterprise, needFollowable, requestOf, saveDraft, type EnterpriseRow } from '../costs/index.ts';
import { findAssets } from './asset.store.ts';
import { findOperatingCosts, findOperatingLines } from './operating-line.store.ts';
import { draftOfMonth, draftOfReport, viewOperationsDraft, type OperationsDraftContent, type OperationsDraftView } from './operations-draft.ts';

/** The desk of whoever operates: begins the month, types, looks what is still to be mended. */
@Injectable()
export class WriteOperationsDraft {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  begin(neighbourhoodId: Id, body: BodyOf<typeof beginOperationsReport>, key: string | undefined, personId: Id): Promise<OperationsDraftView> {
    const request = requestOf(key, body);
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const enterprise = await needEnterprise(tx, neighbourhoodId, personId);
      const { previousId, content } = await this.#begin(tx, neighbourhoodId, body, enterprise);
      const draft = await insertDraft(tx, neighbourhoodId, { id: newId(), kind: 'operations', enterpriseId: enterprise.id, previousId, content, createdBy: personId, ...request });
      return viewOperationsDraft(tx, neighbourhoodId, draft);
    });
  }

  async #begin(tx: Tx, neighbourhoodId: Id, body: BodyOf<typeof beginOperationsReport>, enterprise: EnterpriseRow): Promise<{ previousId: Id | null; content: OperationsDraftContent }> {
    if (body.from === 'month') return { previousId: null, content: draftOfMonth(body.period, await findAssets(tx, neighbourhoodId, enterprise.id)) };
    const previous = await needFollowable(tx, neighbourhoodId, 'operations', body.previousId, enterprise);
    const lines = await findOperatingLines(tx, neighbourhoodId, [previous.id]);
    return { previousId: previous.id, content: draftOfReport(previous, lines, await findOperatingCosts(tx, neighbourhoodId, previous.id)) };
  }

  read(neighbourhoodId: Id, draftId: Id, personId: Id): Promise<OperationsDraftView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const draft = await findDraft(tx, neighbourhoodId, 'operations', draftId);
      const enterprise = await enterpriseOf(tx, neighbourhoodId, personId);
      if (draft === undefined || draft.enterpriseId !== enterprise?.id) throw new Refused('not-found');
      return viewOperationsDraft(tx, neighbourhoodId, draft);
    });
  }

  write(neighbourhoodId: Id, draftId: Id, body: BodyOf<typeof writeOperationsDraft>, personId: Id): Promise<OperationsDraftView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { draft } = await lockOwnDraft(tx, neighbourhoodId, 'operations', draftId, personId);
      if (draft.submittedAt !== null) throw new Refused('draft-submitted');
      if (draft.revision !== body.revision) throw new Refused('draft-changed');
      // A version speaks of the month of the report that it mends.
      const content = draft.previousId === null ? body.content : { ...body.content, period: (draft.content as OperationsDraftContent).period };
      await saveDraft(tx, neighbourhoodId, draftId, content);
      return viewOperationsDraft(tx, neighbourhoodId, (await findDraft(tx, neighbourhoodId, 'operations', draftId)) ?? draft);
    });
  }
}
