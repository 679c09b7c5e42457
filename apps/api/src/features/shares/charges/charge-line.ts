import { Injectable } from '@nestjs/common';
import { parseMoney } from '@linli/quantities';
import type { Id } from '@linli/kernel';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { Database } from '../../../platform/database/transaction.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { ApplyEvent, type Applied } from './apply-event.ts';

/** An accepted line of an enterprise's report: the cost of a menu line, checked by street and district. */
export interface AcceptedCost {
  readonly menuLineId: Id;
  readonly reportLineId: Id;
  /** In yuan; below zero where a later version of the report corrects an earlier one. */
  readonly total: string;
}

/** Shares an accepted cost out: sources in their order, the residents by the frozen rule. The same report line is charged once. */
@Injectable()
export class ChargeLine {
  readonly #database: Database;
  readonly #apply: ApplyEvent;

  constructor(database: Database, apply: ApplyEvent) {
    this.#database = database;
    this.#apply = apply;
  }

  async run(neighbourhoodId: Id, { menuLineId, reportLineId, total }: AcceptedCost): Promise<Applied> {
    const negative = total.startsWith('-');
    if (demand(parseMoney(negative ? total.slice(1) : total)) === 0n) throw new Refused('amount-zero', 'total');
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const applied = await this.#apply.run(tx, neighbourhoodId, { menuLineId, kind: 'accepted', source: { type: 'report-line', id: reportLineId }, content: { amount: total }, madeBy: null, checkedBy: null });
      if (applied.state === 'repeated') return applied;
      const detail = applied.state === 'held' ? { amount: total, code: applied.refusal.code } : { amount: total };
      await recordAudit(tx, { neighbourhoodId, personId: undefined, action: applied.state === 'held' ? 'charge-held' : 'line-charged', subject: `menu-line:${menuLineId}`, detail });
      return applied;
    });
  }
}
