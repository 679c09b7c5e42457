import { Injectable } from '@nestjs/common';
import type { BodyOf, OutputOf, recordClaimPayment } from '@linli/contracts';
import { addPayment, addReceived, capOf, remainingOf, takenOf } from '@linli/funds';
import { beijingDate, isId, type Id } from '@linli/kernel';
import { formatMoney, sumMoney } from '@linli/quantities';
import { digestOf } from '@linli/documents';
import { fenOf } from '../../../platform/database/fen.ts';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { queryHomes } from '../../homes/index.ts';
import { ClaimBooks } from './claim-books.ts';
import { concerns, queryEligibleLines } from './eligible-lines.queries.ts';
import { findPaymentBySource, insertPayment } from './payment.store.ts';

type Recorded = OutputOf<typeof recordClaimPayment>;

/** The desk enters a payment with its proof (to a lift company, say), or what came back; what came back lowers the cap at once. */
@Injectable()
export class RecordPayment {
  readonly #database: Database;
  readonly #books: ClaimBooks;

  constructor(database: Database, books: ClaimBooks) {
    this.#database = database;
    this.#books = books;
  }

  run(neighbourhoodId: Id, body: BodyOf<typeof recordClaimPayment>, key: string | undefined, personId: Id): Promise<Recorded> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    const amount = fenOf(body.amount);
    if (amount === 0n) throw new Refused('amount-zero', 'amount');
    const requestDigest = digestOf(body).hex;
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const today = beijingDate(await databaseNow(tx));
      if (body.on > today) throw new Refused('entry-in-future', 'on', { today });
      const place = await this.#place(tx, neighbourhoodId, body);
      const before = await this.#books.lock(tx, neighbourhoodId, place, today);
      const source = { type: 'desk', id: `${personId}:${key}` };
      const earlier = await findPaymentBySource(tx, neighbourhoodId, source);
      if (earlier !== undefined && earlier.requestDigest !== requestDigest) throw new Refused('key-reused');
      if (earlier !== undefined) return viewBook(before);
      const after = body.kind === 'paid' ? addPayment(before, amount) : addReceived(before, amount);
      const { kind, on, payer, proof } = body;
      await insertPayment(tx, neighbourhoodId, { id: newId(), ...place, kind, amount: body.amount, paidOn: on, payer, proof, requestDigest }, source, personId);
      await this.#books.save(tx, neighbourhoodId, before, after, personId);
      await recordAudit(tx, { neighbourhoodId, personId, action: 'claim-payment-recorded', subject: `home:${place.homeId}`, detail: { lineId: place.lineId, kind, amount: body.amount } });
      return viewBook(after);
    });
  }

  async #place(tx: Tx, neighbourhoodId: Id, body: { homeCode: string; lineId: Id }): Promise<{ homeId: Id; lineId: Id }> {
    const home = (await queryHomes(tx, neighbourhoodId)).find((one) => one.code === body.homeCode);
    if (home === undefined) throw new Refused('fund-home-unknown', 'homeCode');
    const line = (await queryEligibleLines(tx, neighbourhoodId)).find((one) => one.lineId === body.lineId && concerns(one, home));
    if (line === undefined) throw new Refused('line-not-eligible', 'lineId');
    return { homeId: home.homeId, lineId: line.lineId };
  }
}

function viewBook(book: Parameters<typeof capOf>[0] & Parameters<typeof takenOf>[0]): Recorded {
  return { cap: formatMoney(capOf(book)), taken: formatMoney(takenOf(book)), remaining: formatMoney(remainingOf(book)), clawedBack: formatMoney(sumMoney(book.claims.map((claim) => claim.toReturn))) };
}
