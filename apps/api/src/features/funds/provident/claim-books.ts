import { Injectable } from '@nestjs/common';
import { addReceived, expireProofs, type Claim, type ClaimBook } from '@linli/funds';
import type { Id, LocalDate } from '@linli/kernel';
import { sumMoney, type Money } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { findClaimsOfBook, saveClaim, type ClaimRow } from './claim.store.ts';
import { findPayments } from './payment.store.ts';
import { PaymentSources } from './payment-sources.ts';

export interface BookKey {
  readonly homeId: Id;
  readonly lineId: Id;
}

function claimOf(row: ClaimRow): Claim {
  return {
    claimId: row.id,
    claimant: row.accountIndex.toString('hex'),
    relation: row.relation,
    amount: fenOf(row.amount),
    status: row.status,
    validUntil: row.validUntil,
    toReturn: fenOf(row.toReturn),
    returned: fenOf(row.returned),
  };
}

/** All claims of one home for one line, loaded with what was paid. Whoever changes a claim holds the lock of its book. */
@Injectable()
export class ClaimBooks {
  readonly #sources: PaymentSources;

  constructor(sources: PaymentSources) {
    this.#sources = sources;
  }

  /** The book as it stands today: proofs whose days are over no longer hold money, and no claim is above what was paid. */
  async read(tx: Tx, neighbourhoodId: Id, key: BookKey, today: LocalDate): Promise<ClaimBook> {
    return settled(await this.#load(tx, neighbourhoodId, key), today);
  }

  /** Takes the lock of the book, which is the lock of all its claims, and brings what is stored up to today. */
  async lock(tx: Tx, neighbourhoodId: Id, key: BookKey, today: LocalDate): Promise<ClaimBook> {
    await tx.rows(`insert into provident_book (neighbourhood_id, home_id, line_id) values ($1, $2, $3) on conflict do nothing`, [neighbourhoodId, key.homeId, key.lineId]);
    await tx.rows(`select 1 from provident_book where neighbourhood_id = $1 and home_id = $2 and line_id = $3 for no key update`, [neighbourhoodId, key.homeId, key.lineId]);
    const stored = await this.#load(tx, neighbourhoodId, key);
    const book = settled(stored, today);
    await this.save(tx, neighbourhoodId, stored, book, null);
    return book;
  }

  /** Writes every claim that differs, with its line in the history. New claims are inserted where they are made. */
  async save(tx: Tx, neighbourhoodId: Id, before: ClaimBook, after: ClaimBook, by: Id | null): Promise<void> {
    const known = new Map(before.claims.map((claim) => [claim.claimId, claim]));
    for (const claim of after.claims) {
      const was = known.get(claim.claimId);
      if (was !== undefined && (was.status !== claim.status || was.toReturn !== claim.toReturn || was.returned !== claim.returned || was.validUntil !== claim.validUntil)) await saveClaim(tx, neighbourhoodId, claim, by);
    }
  }

  /**
   * Whoever lowers what homes paid for a line (a late subsidy, a refund) calls this in the same transaction: claims above the new cap are
   * taken back or have to be returned. Books nobody has are not made. Locks go in the order of the homes.
   */
  async reconcile(tx: Tx, neighbourhoodId: Id, lineId: Id, homeIds: readonly Id[], today: LocalDate): Promise<void> {
    const rows = await tx.rows<{ homeId: Id }>(`select home_id as "homeId" from provident_book where neighbourhood_id = $1 and line_id = $2 and home_id = any($3::uuid[]) order by home_id`, [neighbourhoodId, lineId, [...homeIds]]);
    for (const { homeId } of rows) await this.lock(tx, neighbourhoodId, { homeId, lineId }, today);
  }

  async #load(tx: Tx, neighbourhoodId: Id, key: BookKey): Promise<ClaimBook> {
    const payments = (await findPayments(tx, neighbourhoodId, [key.homeId])).filter((payment) => payment.lineId === key.lineId);
    const known = await this.#sources.of(tx, neighbourhoodId, key.homeId, key.lineId);
    const sum = (kind: string): Money => sumMoney(payments.filter((payment) => payment.kind === kind).map((payment) => fenOf(payment.amount)));
    const claims = (await findClaimsOfBook(tx, neighbourhoodId, key.homeId, key.lineId)).map(claimOf);
    return { paid: known.paid + sum('paid'), received: known.received + sum('received'), claims };
  }
}

/** Expired proofs give back what they held; then whatever is above the cap is taken back. */
function settled(book: ClaimBook, today: LocalDate): ClaimBook {
  return addReceived(expireProofs(book, today), 0n);
}
