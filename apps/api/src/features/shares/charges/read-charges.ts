import { Injectable } from '@nestjs/common';
import { PROBLEMS, type OutputOf, type readCharges } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { formatMoney, sumMoney, type Money } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import { Database } from '../../../platform/database/transaction.ts';
import { fill } from '../../../platform/http/problem.filter.ts';
import { FrozenMenus } from '../../menus/index.ts';
import { findChargeSheets, type SheetHead } from './charge.store.ts';
import { findEvents, type LineEvent } from './event.store.ts';
import { stateOf, worksAfter, type LineFacts } from './line-state.ts';
import { LoadFacts } from './load-facts.ts';

type Charges = OutputOf<typeof readCharges>;

/** Plan against actual of a frozen menu, for everybody: sums by line and party, never what one home pays. */
@Injectable()
export class ReadCharges {
  readonly #database: Database;
  readonly #menus: FrozenMenus;
  readonly #facts: LoadFacts;

  constructor(database: Database, menus: FrozenMenus, facts: LoadFacts) {
    this.#database = database;
    this.#menus = menus;
    this.#facts = facts;
  }

  run(neighbourhoodId: Id, menuId: Id): Promise<Charges> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { view } = await this.#menus.read(tx, neighbourhoodId, menuId);
      const ids = view.lines.map(({ lineId }) => lineId);
      const facts = new Map((await this.#facts.all(tx, neighbourhoodId)).map((one) => [one.line.lineId, one]));
      const events = Map.groupBy(await findEvents(tx, neighbourhoodId, ids), ({ menuLineId }) => menuLineId);
      const sheets = Map.groupBy((await findChargeSheets(tx, neighbourhoodId, ids)).filter(({ purpose }) => purpose === 'works'), ({ menuLineId }) => menuLineId);
      const lines = view.lines.map(({ lineId, total }) => viewLine({ lineId, planned: total }, facts.get(lineId), events.get(lineId) ?? [], sheets.get(lineId)?.at(-1)));
      const parties = new Map<string, Money>();
      for (const { plan } of lines) for (const { party, amount } of plan) parties.set(party, (parties.get(party) ?? 0n) + fenOf(amount));
      return { accepted: formatMoney(sumMoney(lines.map(({ accepted }) => fenOf(accepted)))), plan: [...parties].map(([party, amount]) => ({ party, amount: formatMoney(amount) })), lines };
    });
  }
}

function viewLine(head: { lineId: Id; planned: string }, facts: LineFacts | undefined, events: readonly LineEvent[], sheet: SheetHead | undefined): Charges['lines'][number] {
  const accepted = facts === undefined || events.length === 0 ? 0n : stateOf(facts, events).accepted;
  return {
    ...head,
    accepted: formatMoney(accepted < 0n ? 0n : accepted),
    plan: [...(sheet?.plan ?? [])],
    residents: sheet?.residentsTotal ?? '0.00',
    payers: sheet?.payers ?? 0,
    version: sheet?.version ?? null,
    inputDigest: sheet?.inputDigest ?? null,
    chargedAt: sheet?.createdAt.toISOString() ?? null,
    held: facts === undefined || formatMoney(accepted) === (sheet?.accepted ?? '0.00') ? null : heldBecause(facts, events),
  };
}

/** Accepted cost that is not shared out waits for a reason, and the reason is the rule's own. */
function heldBecause(facts: LineFacts, events: readonly LineEvent[]): string | null {
  const charge = worksAfter(facts, events);
  return charge.ok ? null : fill(PROBLEMS[charge.refusal.code].zh, charge.refusal.params);
}
