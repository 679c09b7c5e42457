import { Injectable } from '@nestjs/common';
import type { approveProposals, BodyOf, decideProposal, OutputOf, ProblemCode } from '@linli/contracts';
import type { Id, Refusal } from '@linli/kernel';
import { recordAudits } from '../../platform/audit/audit.store.ts';
import { Database, databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { GroupQueue } from '../../platform/groups/group-queue.ts';
import { problemOf } from '../../platform/http/problem.filter.ts';
import { Refused } from '../../platform/http/refused.ts';
import { lockBook } from './book.store.ts';
import { closePeriod, reopenPeriod } from './close-period.ts';
import { postEach } from './post-entries.ts';
import { draftProposals, namesFor, viewProposal, type DraftedProposal, type ProposalView } from './proposal-view.ts';
import { findProposals, insertDecisions, type ProposalRow } from './proposal.store.ts';
import { contentOf, draftOf } from './proposed-act.ts';

interface Decision {
  readonly proposalId: Id;
  readonly personId: Id;
  readonly body: BodyOf<typeof decideProposal>;
}

type Refusing = { readonly refusal: Refusal<ProblemCode> };
type Answer = ProposalView | Refusing;

/**
 * The second of two people: approves, which books the act in the same transaction, or refuses. Decisions of one neighbourhood are taken
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
    if ('refusal' in answer) throw new Refused(answer.refusal.code, answer.refusal.field, answer.refusal.params);
    return answer;
  }

  /** Many at once: they go into the same groups as everybody's. */
  async approve(neighbourhoodId: Id, proposalIds: readonly Id[], personId: Id): Promise<OutputOf<typeof approveProposals>> {
    const answers = await Promise.all([...new Set(proposalIds)].map(async (proposalId) => viewApproval(proposalId, await this.#queue.add(neighbourhoodId, { proposalId, personId, body: { outcome: 'approved' } }))));
    return { answers };
  }
}

type Approval = OutputOf<typeof approveProposals>['answers'][number];

function viewApproval(proposalId: Id, answer: Answer): Approval {
  if (!('refusal' in answer)) return { proposalId, approved: true, code: null, sentence: null, entryIds: answer.entryIds };
  const { code, field, params } = answer.refusal;
  return { proposalId, approved: false, code, sentence: problemOf(code, field, params).title, entryIds: [] };
}

/** A decision that counts so far, with the row of its proposal as it will stand. */
interface Taken extends DraftedProposal {
  readonly at: number;
  readonly decision: Decision;
}

async function decideAll(tx: Tx, neighbourhoodId: Id, decisions: readonly Decision[]): Promise<Answer[]> {
  await lockBook(tx, neighbourhoodId);
  const drafted = new Map((await draftProposals(tx, neighbourhoodId, await findProposals(tx, neighbourhoodId, decisions.map((one) => one.proposalId)))).map((one) => [one.row.id, one]));
  const nameOf = await namesFor(tx, neighbourhoodId, [...drafted.values()]);
  const answers: (Answer | undefined)[] = decisions.map(() => undefined);
  const taken: Taken[] = [];
  const repeated: number[] = [];
  for (const [at, decision] of decisions.entries()) {
    const proposal = drafted.get(decision.proposalId);
    const standing = standingOf(proposal?.row, decision);
    if (proposal === undefined || typeof standing === 'object') answers[at] = typeof standing === 'object' ? standing : { refusal: { code: 'not-found' } };
    else if (standing === 'done') repeated.push(at);
    else {
      taken.push({ ...proposal, at, decision });
      // Two decisions of one proposal in one group: the second finds the first.
      drafted.set(decision.proposalId, { ...proposal, row: { ...proposal.row, outcome: decision.body.outcome, decidedBy: decision.personId } });
    }
  }
  for (const { at, refusal, row, draft, decision } of await carryOut(tx, neighbourhoodId, taken)) {
    answers[at] = refusal ?? viewProposal({ row, draft }, decision.personId, nameOf);
    drafted.set(row.id, { row, draft });
  }
  for (const at of repeated) {
    const proposal = drafted.get(decisions[at]?.proposalId ?? '') as DraftedProposal;
    answers[at] = proposal.row.outcome === null ? { refusal: { code: 'busy' } } : viewProposal(proposal, decisions[at]?.personId ?? '', nameOf);
  }
  return answers as Answer[];
}

/** Whether a decision counts, was made before by the same person in the same sense, or is refused. */
function standingOf(row: ProposalRow | undefined, decision: Decision): 'open' | 'done' | Refusing {
  if (row === undefined) return { refusal: { code: 'not-found' } };
  if (row.madeBy === decision.personId) return { refusal: { code: 'proposal-own' } };
  if (row.outcome === null) return 'open';
  return row.outcome === decision.body.outcome && row.decidedBy === decision.personId ? 'done' : { refusal: { code: 'proposal-decided' } };
}

interface Done extends Taken {
  readonly refusal: Refusing | undefined;
}

/** Books what was approved, notes what was decided, and writes down who did it. What the books refuse stays undecided. */
async function carryOut(tx: Tx, neighbourhoodId: Id, taken: readonly Taken[]): Promise<Done[]> {
  const done: Done[] = [];
  const decidedAt = new Date(await databaseNow(tx));
  const settle = (one: Taken, entryIds: readonly Id[]): void => {
    const reason = one.decision.body.outcome === 'refused' ? one.decision.body.reason : null;
    done.push({ ...one, row: { ...one.row, outcome: one.decision.body.outcome, decidedBy: one.decision.personId, decidedAt, decisionReason: reason, entryIds }, refusal: undefined });
  };
  const refuse = (one: Taken, refusal: Refusing): void => void done.push({ ...one, refusal });
  const entries: (Taken & { readonly draft: NonNullable<Taken['draft']> })[] = [];
  for (const one of taken) {
    const content = contentOf(one.row);
    if (one.decision.body.outcome === 'refused') settle(one, []);
    else if (one.draft !== undefined) entries.push({ ...one, draft: one.draft });
    else if (content.act === 'entry' || content.act === 'reversal') {
      const again = await draftOf(tx, neighbourhoodId, one.row.id, content);
      refuse(one, again.ok ? { refusal: { code: 'busy' } } : again);
    } else settle(one, await (content.act === 'close-period' ? closePeriod : reopenPeriod)(tx, neighbourhoodId, content.fund, content.period, { madeBy: one.row.madeBy, checkedBy: one.decision.personId }));
  }
  const posted = await postEach(tx, neighbourhoodId, entries.map(({ draft, row, decision }) => ({ draft, hands: { madeBy: row.madeBy, checkedBy: decision.personId } })));
  for (const [place, answer] of posted.entries()) {
    const one = entries[place] as (typeof entries)[number];
    if ('refusal' in answer) refuse(one, answer);
    else settle(one, [answer.id]);
  }
  const made = done.filter((one) => one.refusal === undefined);
  await insertDecisions(tx, neighbourhoodId, made.map(({ row, decision }) => ({ proposalId: row.id, outcome: decision.body.outcome, reason: row.decisionReason, decidedBy: decision.personId, decidedAt, entryIds: row.entryIds })));
  await recordAudits(tx, neighbourhoodId, made.map(({ row, decision }) => ({ personId: decision.personId, action: `act-${decision.body.outcome}`, subject: `proposal:${row.id}` })));
  return done;
}
