import { Inject, Injectable } from '@nestjs/common';
import type { OutputOf, submitClaims } from '@linli/contracts';
import { CLAIMANTS, PROJECTS, submitClaim, type ProjectCode } from '@linli/funds';
import { beijingDate, type Id } from '@linli/kernel';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { insertBatch } from './batch.store.ts';
import { CENTRE, type BatchFormat, type CentreClaim, type ProvidentFundCentre } from './centre/centre.ts';
import { ClaimBooks } from './claim-books.ts';
import { ClaimSeals } from './claim-seals.ts';
import { viewClaims } from './claim-view.ts';
import { findClaims, markBatch } from './claim.store.ts';

/** More claims than one file should carry. */
const MOST_CLAIMS = 2_000;

/** Puts claims with a valid proof into a batch, and writes its file for the centre. */
@Injectable()
export class SubmitClaims {
  readonly #database: Database;
  readonly #books: ClaimBooks;
  readonly #seals: ClaimSeals;
  readonly #centre: ProvidentFundCentre;

  constructor(database: Database, books: ClaimBooks, seals: ClaimSeals, @Inject(CENTRE) centre: ProvidentFundCentre) {
    this.#database = database;
    this.#books = books;
    this.#seals = seals;
    this.#centre = centre;
  }

  run(neighbourhoodId: Id, personId: Id): Promise<OutputOf<typeof submitClaims>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const today = beijingDate(await databaseNow(tx));
      const proven = await findClaims(tx, neighbourhoodId, { status: 'proof-issued', limit: MOST_CLAIMS });
      // Books are locked in one order, so two who submit, or a late subsidy, never wait for each other in a circle.
      const keys = [...new Map(proven.map(({ lineId, homeId }) => [`${lineId}/${homeId}`, { lineId, homeId }])).entries()].sort(([left], [right]) => (left < right ? -1 : 1));
      const batchId = newId();
      const ready: Id[] = [];
      const books = [];
      for (const [, key] of keys) {
        const before = await this.#books.lock(tx, neighbourhoodId, key, today);
        const mine = before.claims.filter((claim) => claim.status === 'proof-issued');
        const after = mine.reduce((book, claim) => demand(submitClaim(book, claim.claimId, today)), before);
        books.push({ before, after });
        ready.push(...mine.map((claim) => claim.claimId));
      }
      if (ready.length === 0) throw new Refused('nothing-to-submit');
      const number = await insertBatch(tx, neighbourhoodId, { id: batchId, centre: this.#centre.name, by: personId });
      for (const { before, after } of books) await this.#books.save(tx, neighbourhoodId, before, after, personId);
      for (const claimId of ready) await markBatch(tx, neighbourhoodId, claimId, batchId);
      await recordAudit(tx, { neighbourhoodId, personId, action: 'claims-submitted', subject: `provident-batch:${batchId}`, detail: { claims: ready.length } });
      return { batchId, number, claims: ready.length };
    });
  }

  /** The file of a batch. It carries every number in full, so each download is written down. */
  async file(neighbourhoodId: Id, batchId: Id, format: BatchFormat, personId: Id): Promise<Buffer> {
    const claims = await this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const found = await this.claimsOf(tx, neighbourhoodId, batchId);
      if (found.length === 0) throw new Refused('not-found');
      await recordAudit(tx, { neighbourhoodId, personId, action: 'claim-batch-downloaded', subject: `provident-batch:${batchId}`, detail: { format, claims: found.length } });
      return found;
    });
    return Buffer.from(await this.#centre.writeBatch(claims, format));
  }

  /** The claims of a batch, opened. */
  async claimsOf(tx: Tx, neighbourhoodId: Id, batchId: Id): Promise<(CentreClaim & { claimId: Id; status: string })[]> {
    const rows = await findClaims(tx, neighbourhoodId, { batchId, limit: MOST_CLAIMS });
    const codes = new Map((await viewClaims(tx, neighbourhoodId, rows)).map((view) => [view.claimId, view.homeCode]));
    return rows.map((row) => ({
      claimId: row.id,
      status: row.status,
      ...this.#seals.open(neighbourhoodId, row),
      proofNumber: row.proofNumber ?? '',
      relation: CLAIMANTS[row.relation].name.zh,
      relationProof: row.relationProof,
      homeCode: codes.get(row.id) ?? '',
      project: PROJECTS[row.project as ProjectCode].name.zh,
      amount: row.amount,
      balance: row.balance,
      issuedOn: row.proofIssuedOn ?? '',
      validUntil: row.validUntil ?? '',
    }));
  }
}
