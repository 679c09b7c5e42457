import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { findAcceptances, type CostAccepted } from '../../costs/index.ts';
import { ChargeLine } from './charge-line.ts';

/**
 * Answers the publication of a payment report: every amount that was accepted is shared out, in its own transaction and once. A line that
 * no poll decided has nobody to charge; its cost stands in the books and waits for a decision.
 */
@Injectable()
export class ChargeAccepted {
  readonly #database: Database;
  readonly #charge: ChargeLine;

  constructor(database: Database, charge: ChargeLine) {
    this.#database = database;
    this.#charge = charge;
  }

  async run({ neighbourhoodId, lineIds }: CostAccepted): Promise<void> {
    const accepted = await this.#database.inNeighbourhood(neighbourhoodId, (tx) => findAcceptances(tx, neighbourhoodId, lineIds));
    for (const { id, menuLineId, amount } of accepted) {
      try {
        await this.#charge.run(neighbourhoodId, { menuLineId, reportLineId: id, total: amount });
      } catch (error) {
        if (!(error instanceof Refused) || error.refusal.code !== 'line-not-decided') throw error;
      }
    }
  }
}
