import { Injectable } from '@nestjs/common';
import type { BodyOf, decideProposal, ProblemCode } from '@linli/contracts';
import type { Id, Refusal } from '@linli/kernel';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { Database, type Tx } from '../../platform/database/transaction.ts';
import { GroupQueue } from '../../platform/groups/group-queue.ts';
import { Refused } from '../../platform/http/refused.ts';
import { lockBook } from './book.store.ts';
import { closePeriod, reopenPeriod } from './close-period.ts';
import { detailNames } from './entry-view.ts';
import { postEach, type PostRequest } from './post-entries.ts';
import { viewProposal, type ProposalView } from './proposal-view.ts';
import { findProposals, insertDecisions, type NewDecision, type ProposalRow } from './proposal.store.ts';
import { contentOf, draftOf, type Content } from './proposed-act.ts';

interface Decision {
  readonly proposalId: Id;
  readonly personId: Id;
  readonly body: BodyOf<typeof decideProposal>;
}

type Answer = 'done' | { readonly refusal: Refusal<ProblemCode> };

/**
 * The second of two people: approves, which books the act in the same transaction, or refuses. Approvals of one neighbourhood are booked
 * in groups, so that a busy account is locked once for all that wait; each is judged with the balances the earlier ones leave.
 */
@Injectable()
export class DecideProposal {
  readonly #database: Database;
  readonly #queue: GroupQueue<Id, Decision, Answer>;

  constructor(database: Database) {
    this.#database = database;
    this.#queue = new GroupQueue(
      (neighbourhoodId) => neighbourhoodId,
      (neighbourhoodId, decisions) => this.#database.inNeighbourhood(neighbourhoodId, (tx) => decideAll(tx, neighbourhoodId, decisions)),
      () => new Refused('busy'),
    );
  }

  async run(neighbourhoodId: Id, proposalId: Id, body: BodyOf<typeof decideProposal>, personId: Id): Promise<ProposalView> {
    const answer = await this.#queue.add(neighbourhoodId, { proposalId, personId, body });
    if (answer !== 'done') throw new Refused(answer.refusal.code, answer.refusal.field, answer.refusal.params);
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const [row] = await findProposals(tx, neighbourhoodId, [proposalId]);
      if (row === undefined) throw new Refused('not-found');
      return viewProposal(tx, neighbourhoodId, row, personId, await detailNames(tx, neighbourhoodId));
    });
  }
}

async function decideAll(tx: Tx, neighbourhoodId: Id, decisions: readonly Decision[]): Promise<Answer[]> {
  await lockBook(tx, neighbourhoodId);
  const rows = new Map((await findProposals(tx, neighbourhoodId, decisions.map((one) => one.proposalId))).map((row) => [row.id, row]));
  const answers: Answer[] = [];
  const made: NewDecision[] = [];
  const entries: { at: number; decision: Decision; request: PostRequest }[] = [];
  for (const [at, decision] of decisions.entries()) {
    const row = rows.get(decision.proposalId);
    const before = refusalOf(row, decision);
    if (before !== undefined || row === undefined) {
      answers.push(before ?? { refusal: { code: 'not-found' } });
      continue;
    }
    // Two decisions of one proposal in one group: the second finds the first.
    rows.set(row.id, { ...row, outcome: decision.body.outcome, decidedBy: decision.personId });
    const content = contentOf(row);
    answers.push('done');
    if (decision.body.outcome === 'refused') made.push({ proposalId: row.id, outcome: 'refused', reason: decision.body.reason, decidedBy: decision.personId, entryIds: [] });
    else if (content.act === 'entry' || content.act === 'reversal') {
      const draft = await draftOf(tx, neighbourhoodId, row.id, content);
      if (draft.ok) entries.push({ at, decision, request: { draft: draft.value, hands: { madeBy: row.madeBy, checkedBy: decision.personId } } });
      else answers[at] = { refusal: draft.refusal };
    } else made.push(await decidePeriod(tx, neighbourhoodId, row, content, decision.personId));
  }
  for (const [place, posted] of (await postEach(tx, neighbourhoodId, entries.map((entry) => entry.request))).entries()) {
    const entry = entries[place] as (typeof entries)[number];
    if ('refusal' in posted) answers[entry.at] = posted;
    else made.push({ proposalId: entry.decision.proposalId, outcome: 'approved', reason: null, decidedBy: entry.decision.personId, entryIds: [posted.id] });
  }
  await insertDecisions(tx, neighbourhoodId, made);
  for (const one of made) await recordAudit(tx, { neighbourhoodId, personId: one.decidedBy, action: `act-${one.outcome}`, subject: `proposal:${one.proposalId}` });
  return answers;
}

/** Why a decision does not count; a decision that the same person made before in the same sense is simply done. */
function refusalOf(row: ProposalRow | undefined, decision: Decision): Answer | undefined {
  if (row === undefined) return { refusal: { code: 'not-found' } };
  if (row.madeBy === decision.personId) return { refusal: { code: 'proposal-own' } };
  if (row.outcome === null) return undefined;
  return row.outcome === decision.body.outcome && row.decidedBy === decision.personId ? 'done' : { refusal: { code: 'proposal-decided' } };
}

async function decidePeriod(tx: Tx, neighbourhoodId: Id, row: ProposalRow, content: Extract<Content, { act: 'close-period' | 'reopen-period' }>, checkedBy: Id): Promise<NewDecision> {
  const act = content.act === 'close-period' ? closePeriod : reopenPeriod;
  const entryIds = await act(tx, neighbourhoodId, content.fund, content.period, { madeBy: row.madeBy, checkedBy });
  return { proposalId: row.id, outcome: 'approved', reason: null, decidedBy: checkedBy, entryIds };
}
