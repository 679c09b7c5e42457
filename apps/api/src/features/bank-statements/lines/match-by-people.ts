import { Injectable } from '@nestjs/common';
import type { BodyOf, decideMatch, proposeMatch } from '@linli/contracts';
import { digestOf } from '@linli/documents';
import { beijingDate, isId, type Id, type LocalDate } from '@linli/kernel';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { lockBook, settleItems, type Hands, type PostedEntry } from '../../ledger/index.ts';
import { proveFund } from '../proof/prove-fund.ts';
import { judgeMatch, type JudgedMatch } from './judge-match.ts';
import { addMatched, insertMatches, lockLine, MATCH_SOURCE, type LineRow, type NewMatch } from './line.store.ts';
import { viewMatchProposal, type MatchProposalView } from './line-view.ts';
import { findByKey, findMatchProposal, findWaitingProposals, insertMatchDecision, insertMatchProposal, type MatchProposalRow } from './match-proposal.store.ts';

/** A line that no rule knows: one person says what it is, another approves, and it is booked in the moment of the approval. */
@Injectable()
export class MatchByPeople {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  propose(neighbourhoodId: Id, lineId: Id, body: BodyOf<typeof proposeMatch>, key: string | undefined, personId: Id): Promise<MatchProposalView> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    const digest = digestOf({ lineId, ...body }).hex;
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const line = await lockLine(tx, neighbourhoodId, lineId);
      if (line === undefined) throw new Refused('not-found');
      const earlier = await findByKey(tx, neighbourhoodId, personId, key);
      if (earlier !== undefined) {
        if (earlier.requestDigest !== digest) throw new Refused('key-reused');
        return viewMatchProposal(earlier, line.fund, personId);
      }
      demand(await judgeMatch(tx, neighbourhoodId, line, body.content));
      if ((await findWaitingProposals(tx, neighbourhoodId, [lineId])).size > 0) throw new Refused('match-waiting');
      const id = newId();
      await insertMatchProposal(tx, neighbourhoodId, { id, lineId, content: body.content, reason: body.reason, madeBy: personId, key, digest });
      await recordAudit(tx, { neighbourhoodId, personId, action: 'match-proposed', subject: `bank-line:${lineId}` });
      return viewMatchProposal(await found(tx, neighbourhoodId, id), line.fund, personId);
    });
  }

  decide(neighbourhoodId: Id, proposalId: Id, body: BodyOf<typeof decideMatch>, personId: Id): Promise<MatchProposalView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await lockBook(tx, neighbourhoodId);
      const proposal = await findMatchProposal(tx, neighbourhoodId, proposalId);
      const line = proposal === undefined ? undefined : await lockLine(tx, neighbourhoodId, proposal.lineId);
      if (proposal === undefined || line === undefined) throw new Refused('not-found');
      if (proposal.madeBy === personId && body.outcome === 'approved') throw new Refused('proposal-own');
      if (proposal.outcome !== null) {
        // The same decision once more changes nothing.
        if (proposal.outcome === body.outcome && proposal.decidedBy === personId) return viewMatchProposal(proposal, line.fund, personId);
        throw new Refused('proposal-decided');
      }
      if (body.outcome === 'approved') await approve(tx, neighbourhoodId, line, proposal, personId);
      await insertMatchDecision(tx, neighbourhoodId, proposalId, { outcome: body.outcome, reason: body.outcome === 'refused' ? body.reason : null, decidedBy: personId });
      await recordAudit(tx, { neighbourhoodId, personId, action: body.outcome === 'approved' ? 'match-approved' : 'match-refused', subject: `bank-line:${line.id}` });
      return viewMatchProposal(await found(tx, neighbourhoodId, proposalId), line.fund, personId);
    });
  }
}

async function found(tx: Tx, neighbourhoodId: Id, proposalId: Id): Promise<MatchProposalRow> {
  const row = await findMatchProposal(tx, neighbourhoodId, proposalId);
  if (row === undefined) throw new Error('Broken invariant: a proposal that was written is there');
  return row;
}

async function approve(tx: Tx, neighbourhoodId: Id, line: LineRow, proposal: MatchProposalRow, personId: Id): Promise<void> {
  const judged = demand(await judgeMatch(tx, neighbourhoodId, line, proposal.content));
  // What lies in suspense reached the bank on its own day; today it finds its place. What was not booked is booked on the bank's day.
  const bookedOn = line.inSuspense ? beijingDate(await databaseNow(tx)) : line.bookedOn;
  const matches = await explained(tx, neighbourhoodId, line, judged, { proposal, bookedOn, hands: { madeBy: proposal.madeBy, checkedBy: personId } });
  await insertMatches(tx, neighbourhoodId, matches);
  await addMatched(tx, neighbourhoodId, line.id, judged.amount);
  await proveFund(tx, neighbourhoodId, line.fund);
}

async function explained(
  tx: Tx,
  neighbourhoodId: Id,
  line: LineRow,
  judged: JudgedMatch,
  { proposal, bookedOn, hands }: { readonly proposal: MatchProposalRow; readonly bookedOn: LocalDate; readonly hands: Hands },
): Promise<NewMatch[]> {
  const frame = { lineId: line.id, proposalId: proposal.id };
  if (judged.kind === 'entry') return [{ ...frame, entryId: judged.entry.id, amount: judged.amount }];
  const requests = judged.parts.map(({ item, amount }) => ({ itemId: item.id, amount, bookedOn, source: { type: MATCH_SOURCE, id: proposal.id }, fromSuspense: line.inSuspense }));
  const posted = await settleItems(tx, neighbourhoodId, requests, hands);
  return requests.map(({ amount }, at) => ({ ...frame, entryId: (posted[at] as PostedEntry).id, amount }));
}
