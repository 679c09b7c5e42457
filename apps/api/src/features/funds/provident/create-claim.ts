import { Injectable } from '@nestjs/common';
import type { BodyOf, createClaim } from '@linli/contracts';
import { BEIJING_CLAIM_RULES, draftClaim, withdrawClaim } from '@linli/funds';
import { beijingDate, isId, type Id } from '@linli/kernel';
import { parseIdNumber } from '@linli/rosters';
import { fenOf } from '../../../platform/database/fen.ts';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { queryHomes } from '../../homes/index.ts';
import { ClaimBooks } from './claim-books.ts';
import { ClaimSeals } from './claim-seals.ts';
import { viewClaims, type ClaimView } from './claim-view.ts';
import { findClaim, findClaimByKey, insertClaim, type ClaimRow } from './claim.store.ts';
import { concerns, queryClaimableHomeIds, queryEligibleLines, type EligibleLine } from './eligible-lines.queries.ts';

/** A resident writes a claim down, or takes it back before it goes to the centre. */
@Injectable()
export class CreateClaim {
  readonly #database: Database;
  readonly #books: ClaimBooks;
  readonly #seals: ClaimSeals;

  constructor(database: Database, books: ClaimBooks, seals: ClaimSeals) {
    this.#database = database;
    this.#books = books;
    this.#seals = seals;
  }

  run(neighbourhoodId: Id, body: BodyOf<typeof createClaim>, key: string | undefined, personId: Id): Promise<ClaimView> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    const idNumber = parseIdNumber(body.idNumber);
    if (!idNumber.ok) throw new Refused('id-number-malformed', 'idNumber');
    const requestDigest = this.#seals.digest(body);
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const line = await this.#line(tx, neighbourhoodId, body, personId);
      const today = beijingDate(await databaseNow(tx));
      const book = await this.#books.lock(tx, neighbourhoodId, body, today);
      const earlier = await findClaimByKey(tx, neighbourhoodId, personId, key);
      if (earlier !== undefined && earlier.requestDigest !== requestDigest) throw new Refused('key-reused');
      if (earlier === undefined) {
        const { idNumber: _, ...rest } = body;
        const sealed = this.#seals.seal(neighbourhoodId, { ...rest, idNumber: idNumber.value });
        const id = newId();
        const claim = { claimId: id, claimant: sealed.accountIndex.toString('hex'), relation: body.relation, amount: fenOf(body.amount), balance: fenOf(body.balance), acceptedOn: null, today };
        demand(draftClaim(book, claim, BEIJING_CLAIM_RULES));
        const { homeId, lineId, relation, relationProof, balance, amount } = body;
        await insertClaim(tx, neighbourhoodId, { id, homeId, lineId, relation, relationProof, balance, amount, project: line.project.code, personId, ...sealed, requestKey: key, requestDigest });
        await recordAudit(tx, { neighbourhoodId, personId, action: 'claim-drafted', subject: `claim:${id}`, detail: { amount } });
      }
      return this.#view(tx, neighbourhoodId, await findClaimByKey(tx, neighbourhoodId, personId, key));
    });
  }

  withdraw(neighbourhoodId: Id, claimId: Id, personId: Id): Promise<ClaimView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const row = await findClaim(tx, neighbourhoodId, claimId);
      if (row === undefined || row.personId !== personId) throw new Refused('claim-unknown');
      const book = await this.#books.lock(tx, neighbourhoodId, row, beijingDate(await databaseNow(tx)));
      const isDone = book.claims.some((claim) => claim.claimId === claimId && claim.status === 'withdrawn');
      if (!isDone) {
        await this.#books.save(tx, neighbourhoodId, book, demand(withdrawClaim(book, claimId)), personId);
        await recordAudit(tx, { neighbourhoodId, personId, action: 'claim-withdrawn', subject: `claim:${claimId}` });
      }
      return this.#view(tx, neighbourhoodId, await findClaim(tx, neighbourhoodId, claimId));
    });
  }

  /** The home is hers and the works are on the list and reach the home. */
  async #line(tx: Tx, neighbourhoodId: Id, body: { homeId: Id; lineId: Id }, personId: Id): Promise<EligibleLine> {
    const home = (await queryHomes(tx, neighbourhoodId)).find((one) => one.homeId === body.homeId);
    const own = await queryClaimableHomeIds(tx, neighbourhoodId, personId);
    if (home === undefined || !own.has(home.homeId)) throw new Refused('not-found', 'homeId');
    const line = (await queryEligibleLines(tx, neighbourhoodId)).find((one) => one.lineId === body.lineId && concerns(one, home));
    if (line === undefined) throw new Refused('line-not-eligible', 'lineId');
    return line;
  }

  async #view(tx: Tx, neighbourhoodId: Id, row: ClaimRow | undefined): Promise<ClaimView> {
    const [view] = row === undefined ? [] : await viewClaims(tx, neighbourhoodId, [row]);
    if (view === undefined) throw new Error('Broken invariant: a claim that was written is there');
    return view;
  }
}
