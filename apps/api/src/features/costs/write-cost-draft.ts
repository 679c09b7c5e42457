import { Injectable } from '@nestjs/common';
import type { beginCostReport, BodyOf, writeCostDraft } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { draftOf, emptyDraft, viewDraft, type CostDraftContent, type CostDraftView } from './cost-draft.ts';
import { findCostLines } from './cost-line.store.ts';
import { enterpriseOf } from './filings/enterprise.store.ts';
import { findDraft, insertDraft, saveDraft, type DraftRow } from './filings/report-draft.store.ts';
import { lockOwnDraft, needEnterprise, needFollowable, requestOf } from './filings/take-steps.ts';

/** The desk of an enterprise's clerk: begins reports, types, looks what is still to be mended. */
@Injectable()
export class WriteCostDraft {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  begin(neighbourhoodId: Id, body: BodyOf<typeof beginCostReport>, key: string | undefined, personId: Id): Promise<CostDraftView> {
    const request = requestOf(key, body);
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const enterprise = await needEnterprise(tx, neighbourhoodId, personId);
      const previous = body.from === 'report' ? await needFollowable(tx, neighbourhoodId, 'cost', body.previousId, enterprise) : undefined;
      const content = body.from === 'stage' ? emptyDraft(body.stage) : previous === undefined ? emptyDraft('payment') : draftOf(previous, await findCostLines(tx, neighbourhoodId, previous.id));
      const draft = await insertDraft(tx, neighbourhoodId, { id: newId(), kind: 'cost', enterpriseId: enterprise.id, previousId: previous?.id ?? null, content, createdBy: personId, ...request });
      return viewDraft(tx, neighbourhoodId, draft);
    });
  }

  read(neighbourhoodId: Id, draftId: Id, personId: Id): Promise<CostDraftView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const draft = await findDraft(tx, neighbourhoodId, 'cost', draftId);
      const enterprise = await enterpriseOf(tx, neighbourhoodId, personId);
      if (draft === undefined || draft.enterpriseId !== enterprise?.id) throw new Refused('not-found');
      return viewDraft(tx, neighbourhoodId, draft);
    });
  }

  write(neighbourhoodId: Id, draftId: Id, body: BodyOf<typeof writeCostDraft>, personId: Id): Promise<CostDraftView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { draft } = await lockOwnDraft(tx, neighbourhoodId, 'cost', draftId, personId);
      if (draft.submittedAt !== null) throw new Refused('draft-submitted');
      if (draft.revision !== body.revision) throw new Refused('draft-changed');
      await saveDraft(tx, neighbourhoodId, draftId, keepStage(draft, body.content));
      return viewDraft(tx, neighbourhoodId, (await findDraft(tx, neighbourhoodId, 'cost', draftId)) ?? draft);
    });
  }
}

/** A version stays in the stage of the report that it mends: what is counted once is not counted in another place. */
function keepStage(draft: DraftRow, content: CostDraftContent): CostDraftContent {
  return draft.previousId === null ? content : { ...content, stage: (draft.content as CostDraftContent).stage };
}
