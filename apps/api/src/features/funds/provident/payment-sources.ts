import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import type { Tx } from '../../../platform/database/transaction.ts';

/** What a home really paid for the works of a line, and what came back to it or is due to, in fen. */
export interface PaidAndReceived {
  readonly paid: Money;
  readonly received: Money;
}

export type PaymentSource = (tx: Tx, neighbourhoodId: Id, homeId: Id, lineId: Id) => Promise<PaidAndReceived>;

/**
 * Where else payments of homes are known. Features that stand after this one add their knowledge when they are made, so that a claim
 * counts what arrived at the bank without anybody typing it in again.
 */
@Injectable()
export class PaymentSources {
  readonly #sources: PaymentSource[] = [];

  add(source: PaymentSource): void {
    this.#sources.push(source);
  }

  async of(tx: Tx, neighbourhoodId: Id, homeId: Id, lineId: Id): Promise<PaidAndReceived> {
    let [paid, received] = [0n, 0n];
    for (const source of this.#sources) {
      const known = await source(tx, neighbourhoodId, homeId, lineId);
      paid += known.paid;
      received += known.received;
    }
    return { paid, received };
  }
}
