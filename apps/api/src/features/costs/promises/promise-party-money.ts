import { Injectable } from '@nestjs/common';
import type { BodyOf, decidePartyPromise, listPartyPromises, OutputOf, recordPartyPromise } from '@linli/contracts';
import { promiseEntry } from '@linli/costs';
import { PARTIES } from '@linli/cost-sharing';
import { beijingDate, type Id } from '@linli/kernel';
import { parseMoney } from '@linli/quantities';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { needEvidence } from '../../../platform/evidence/evidence.store.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { lockBook, newReference, openItems, postEntries } from '../../ledger/index.ts';
import { requestOf } from '../filings/take-steps.ts';
import { findPromise, findPromises, insertPromise, insertPromiseDecision, type PromiseRow } from './promise.store.ts';

type PromiseView = OutputOf<typeof recordPartyPromise>;

/** Money that parties promised in writing: one person records it, another confirms it, and from then on it is owed and expected. */
@Injectable()
export class PromisePartyMoney {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  record(neighbourhoodId: Id, body: BodyOf<typeof recordPartyPromise>, key: string | undefined, personId: Id): Promise<PromiseView> {
    const request = requestOf(key, body);
    const amount = demand(parseMoney(body.amount));
    if (amount === 0n) throw new Refused('promise-zero', 'amount');
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      if (body.evidenceId !== undefined) await needEvidence(tx, neighbourhoodId, [body.evidenceId]);
      const id = newId();
      const row = await insertPromise(tx, neighbourhoodId, {
        id, party: body.party, amount, document: body.document, dueOn: body.dueOn ?? null, evidenceId: body.evidenceId ?? null, isExample: body.isExample, recordedBy: personId, ...request,
      });
      if (row.requestDigest !== request.digest) throw new Refused('key-reused');
      if (row.id === id) await recordAudit(tx, { neighbourhoodId, personId, action: 'promise-recorded', subject: `party-promise:${id}` });
      return viewPromise(row, personId);
    });
  }

  list(neighbourhoodId: Id, personId: Id): Promise<OutputOf<typeof listPartyPromises>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => ({ items: (await findPromises(tx, neighbourhoodId)).map((row) => viewPromise(row, personId)) }));
  }

  decide(neighbourhoodId: Id, promiseId: Id, body: BodyOf<typeof decidePartyPromise>, personId: Id): Promise<PromiseView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await lockBook(tx, neighbourhoodId);
      const row = await findPromise(tx, neighbourhoodId, promiseId);
      if (row === undefined) throw new Refused('not-found');
      if (row.outcome === null) await this.#decide(tx, neighbourhoodId, row, body, personId);
      else if (row.outcome !== body.outcome || row.decidedBy !== personId) throw new Refused('promise-decided');
      return viewPromise((await findPromise(tx, neighbourhoodId, promiseId)) ?? row, personId);
    });
  }

  async #decide(tx: Tx, neighbourhoodId: Id, row: PromiseRow, body: BodyOf<typeof decidePartyPromise>, personId: Id): Promise<void> {
    if (row.recordedBy === personId) throw new Refused('promise-own');
    const reason = body.outcome === 'refused' ? body.reason : null;
    if (!(await insertPromiseDecision(tx, neighbourhoodId, { promiseId: row.id, outcome: body.outcome, reason, decidedBy: personId }))) throw new Refused('promise-decided');
    await recordAudit(tx, { neighbourhoodId, personId, action: body.outcome === 'confirmed' ? 'promise-confirmed' : 'promise-refused', subject: `party-promise:${row.id}` });
    if (body.outcome === 'refused') return;
    const amount = demand(parseMoney(row.amount));
    const today = beijingDate(await databaseNow(tx));
    await postEntries(tx, neighbourhoodId, [promiseEntry({ promiseId: row.id, party: row.party, amount, document: row.document }, today)], { madeBy: row.recordedBy, checkedBy: personId });
    await openItems(tx, neighbourhoodId, [
      {
        id: newId(),
        fund: 'renovation',
        direction: 'in',
        amount,
        reference: newReference(),
        counterparty: PARTIES[row.party].name.zh,
        memo: row.document,
        dueOn: row.dueOn,
        kind: 'party-payment',
        account: 'party-receivable',
        detail: row.party,
        source: { type: 'party-promise', id: row.id },
      },
    ]);
  }
}

function viewPromise(row: PromiseRow, personId: Id): PromiseView {
  return {
    promiseId: row.id,
    party: row.party,
    partyName: PARTIES[row.party].name.zh,
    amount: row.amount,
    arrived: row.arrived,
    document: row.document,
    dueOn: row.dueOn,
    isExample: row.isExample,
    state: row.outcome ?? 'waiting',
    mine: row.recordedBy === personId,
    reason: row.reason,
    recordedAt: row.recordedAt.toISOString(),
    reference: row.reference,
  };
}
