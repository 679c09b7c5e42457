import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { Database } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { findAcceptances, type CostAccepted } from '../../costs/index.ts';
import { ChargeLine } from './charge-line.ts';

/**
 * Answers the publication of a payment report: every amount that was accepted is shared out, in its own transaction and once. A line that
 * no poll decided has nobody to charge; its cost stands in the books and is shared out when a poll has decided.
 */
@Injectable()
export class ChargeAccepted {
  readonly #database: Database;
  readonly #charge: ChargeLine;

  constructor(database: Database, charge: ChargeLine) {
    this.#database = database;
    this.#charge = charge;
  }

  /** What was accepted before its line was decided. */
  async waiting(neighbourhoodId: Id): Promise<void> {
    const rows = await this.#database.inNeighbourhood(neighbourhoodId, (tx) =>
      tx.rows<{ id: Id }>(
        `select a.id from cost_acceptance a where a.neighbourhood_id = $1
           and exists (select 1 from share_sheet s where s.neighbourhood_id = $1 and s.menu_line_id = a.menu_line_id)
           and not exists (select 1 from line_event e where e.neighbourhood_id = $1 and e.kind = 'accepted' and e.source_type = 'report-line' and e.source_id = a.id::text)
         order by a.id`,
        [neighbourhoodId],
      ),
    );
    if (rows.length > 0) await this.run({ neighbourhoodId, lineIds: rows.map(({ id }) => id) });
  }

  async run({ neighbourhoodId, lineIds }: Pick<CostAccepted, 'neighbourhoodId' | 'lineIds'>): Promise<void> {
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
