import { Injectable } from '@nestjs/common';
import type { BodyOf, decideLineChange, listLineChanges, OutputOf, proposeLineChange } from '@linli/contracts';
import { checkSchedule, isRule } from '@linli/cost-sharing';
import { digestOf } from '@linli/documents';
import { addDays, isId, type Id } from '@linli/kernel';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { lockBook } from '../../ledger/index.ts';
import { ApplyEvent } from './apply-event.ts';
import { viewChange, type LineChange, type LineChangeView } from './change-view.ts';
import { LoadFacts } from './load-facts.ts';
import { findProposal, insertDecision, insertProposal, listProposals, type ProposalRow } from './proposal.store.ts';

/** Any day serves to see whether a payment plan rises and makes the whole. */
const SOME_DAY = '2020-01-01';

/** Changes of a line's charges by two people: one proposes, another decides, and only then something moves. */
@Injectable()
export class ChangeLine {
  readonly #database: Database;
  readonly #facts: LoadFacts;
  readonly #apply: ApplyEvent;

  constructor(database: Database, facts: LoadFacts, apply: ApplyEvent) {
    this.#database = database;
    this.#facts = facts;
    this.#apply = apply;
  }

  propose(neighbourhoodId: Id, lineId: Id, body: BodyOf<typeof proposeLineChange>, key: string | undefined, personId: Id): Promise<LineChangeView> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    checkContent(body.content);
    const digest = digestOf({ lineId, content: body.content, reason: body.reason }).hex;
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await this.#facts.of(tx, neighbourhoodId, lineId);
      const id = newId();
      const row = await insertProposal(tx, neighbourhoodId, { id, menuLineId: lineId, kind: body.content.kind, content: body.content, reason: body.reason, madeBy: personId, key, digest });
      if (row.requestDigest !== digest) throw new Refused('key-reused');
      if (row.id === id) await recordAudit(tx, { neighbourhoodId, personId, action: 'line-change-proposed', subject: `menu-line:${lineId}`, detail: { kind: body.content.kind } });
      return viewChange(row, personId);
    });
  }

  list(neighbourhoodId: Id, limit: number, personId: Id): Promise<OutputOf<typeof listLineChanges>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => ({ changes: (await listProposals(tx, neighbourhoodId, limit)).map((row) => viewChange(row, personId)) }));
  }

  decide(neighbourhoodId: Id, proposalId: Id, body: BodyOf<typeof decideLineChange>, personId: Id): Promise<LineChangeView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await lockBook(tx, neighbourhoodId);
      const row = await findProposal(tx, neighbourhoodId, proposalId);
      if (row === undefined) throw new Refused('not-found');
      if (row.madeBy === personId) throw new Refused('proposal-own');
      if (row.outcome !== null) {
        if (row.outcome === body.outcome && row.decidedBy === personId) return viewChange(row, personId);
        throw new Refused('proposal-decided');
      }
      await insertDecision(tx, neighbourhoodId, { proposalId, outcome: body.outcome, reason: body.outcome === 'refused' ? body.reason : null, decidedBy: personId });
      if (body.outcome === 'approved') await this.#apply.run(tx, neighbourhoodId, { ...eventOf(row), madeBy: row.madeBy, checkedBy: personId });
      await recordAudit(tx, { neighbourhoodId, personId, action: `line-change-${body.outcome}`, subject: `menu-line:${row.menuLineId}`, detail: { proposalId } });
      return viewChange((await findProposal(tx, neighbourhoodId, proposalId)) ?? row, personId);
    });
  }
}

/** A compensation is named by its agreement, which pays once; every other change by its proposal. */
function eventOf({ id, menuLineId, kind, content }: ProposalRow): { menuLineId: Id; kind: ProposalRow['kind']; source: { type: string; id: string }; content: unknown } {
  const { kind: _, ...rest } = content as LineChange;
  const source = 'agreementId' in rest ? { type: 'agreement', id: rest.agreementId } : { type: 'line-proposal', id };
  return { menuLineId, kind, source, content: rest };
}

/** What can be told before anything is computed. */
function checkContent(content: LineChange): void {
  if (content.kind === 'schedule') demand(checkSchedule(content.terms.map(({ afterDays, basisPoints }) => ({ dueOn: addDays(SOME_DAY, afterDays), basisPoints }))));
  if (content.kind === 'table' && !isRule(content.rule.code)) throw new Refused('rule-unknown', 'content.rule.code', { rule: content.rule.code });
}
