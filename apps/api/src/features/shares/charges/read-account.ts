import { Injectable } from '@nestjs/common';
import type { listHomeMovements, OutputOf, readHomeAccount } from '@linli/contracts';
import { PURPOSES } from '@linli/cost-sharing';
import { beijingDate, type Id, type LocalDate } from '@linli/kernel';
import { ENTRY_KINDS } from '@linli/ledger';
import { formatMoney, sumMoney, type Money } from '@linli/quantities';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { movementsOf } from '../../ledger/index.ts';
import { findHomeCharges, findHomeItems, paymentOf, type HomeCharge, type HomeItem } from './account.queries.ts';
import { needHome, type Looking, type OwnHome } from './may-look.ts';

export type HomeAccount = OutputOf<typeof readHomeAccount>;
export type InstalmentView = HomeAccount['instalments'][number];

export const CHANNEL_NAMES = { transfer: '转账', 'provident-fund': '住房公积金' } as const;

/** What a home owes and why, and everything that was booked for it. */
@Injectable()
export class ReadAccount {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id, homeId: Id, caller: Looking): Promise<HomeAccount> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => loadAccount(tx, neighbourhoodId, await needHome(tx, neighbourhoodId, homeId, caller)));
  }

  movements(neighbourhoodId: Id, homeId: Id, query: { readonly after?: string | undefined; readonly limit: number }, caller: Looking): Promise<OutputOf<typeof listHomeMovements>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await needHome(tx, neighbourhoodId, homeId, caller);
      const [bookedOn, seq] = query.after?.split('.') ?? [];
      const before = bookedOn === undefined ? {} : { before: { bookedOn, seq: Number(seq) } };
      const rows = await movementsOf(tx, neighbourhoodId, { fund: 'renovation', account: 'home-receivable', detail: homeId, limit: query.limit + 1, ...before });
      const page = rows.slice(0, query.limit);
      const last = page.at(-1);
      return {
        movements: page.map(({ entryId, bookedOn: on, kind, memo, amount }) => ({ entryId, bookedOn: on, kind, kindName: ENTRY_KINDS[kind].name.zh, memo, amount: formatMoney(amount) })),
        next: rows.length > query.limit && last !== undefined ? `${last.bookedOn}.${last.seq}` : null,
      };
    });
  }
}

export async function loadAccount(tx: Tx, neighbourhoodId: Id, home: OwnHome): Promise<HomeAccount> {
  const charges = await findHomeCharges(tx, neighbourhoodId, home.homeId);
  const items = await findHomeItems(tx, neighbourhoodId, home.homeId);
  return viewAccount(home, charges, items, beijingDate(await databaseNow(tx)));
}

/** The account of a home from its charges and what came of its instalments. */
export function viewAccount(home: OwnHome, charges: readonly HomeCharge[], items: readonly HomeItem[], asOf: LocalDate): HomeAccount {
  const titles = new Map(charges.map(({ menuLineId, title }) => [menuLineId, title]));
  const titleOf = (item: HomeItem): string => titles.get(item.menuLineId) ?? '';
  const living = items.filter((item) => !item.withdrawn || item.settled > 0n);
  const incoming = living.filter(({ direction }) => direction === 'in');
  const waiting = incoming.filter(({ remaining }) => remaining > 0n);
  const total = paymentOf(items);
  return {
    homeId: home.homeId,
    code: home.code,
    asOf,
    owedNow: remainingOf(waiting.filter(({ dueOn }) => dueOn <= asOf)),
    nextDueOn: waiting.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn > asOf).sort()[0] ?? null,
    charged: formatMoney(sumMoney(charges.map(({ share }) => share))),
    paid: formatMoney(total.paid),
    refunded: formatMoney(total.refunded),
    refundDue: formatMoney(total.refundDue),
    remaining: formatMoney(total.remaining),
    lines: charges.map((charge) => viewLine(charge, items)),
    instalments: incoming.map((item) => viewInstalment(item, titleOf(item), asOf)),
    refunds: living.filter(({ direction }) => direction === 'out').map((item) => ({ instalmentId: item.id, lineId: item.menuLineId, title: titleOf(item), amount: formatMoney(expected(item)), paid: formatMoney(item.settled), reference: item.reference })),
  };
}

const remainingOf = (items: readonly HomeItem[]): string => formatMoney(sumMoney(items.map(({ remaining }) => remaining)));
/** Of an item that was replaced by one of its rest, only what was paid on it stands. */
const expected = (item: HomeItem): Money => (item.withdrawn ? item.settled : item.amount);

function viewLine(charge: HomeCharge, items: readonly HomeItem[]): HomeAccount['lines'][number] {
  const payment = paymentOf(items.filter(({ menuLineId, purpose }) => menuLineId === charge.menuLineId && purpose === charge.purpose));
  return {
    lineId: charge.menuLineId,
    purpose: charge.purpose,
    purposeName: PURPOSES[charge.purpose].name.zh,
    title: charge.title,
    share: formatMoney(charge.share),
    paid: formatMoney(payment.paid),
    paidFromProvidentFund: formatMoney(payment.paidFromProvidentFund),
    refunded: formatMoney(payment.refunded),
    refundDue: formatMoney(payment.refundDue),
    remaining: formatMoney(payment.remaining),
    version: charge.version,
    chargedAt: charge.chargedAt.toISOString(),
  };
}

export function viewInstalment(item: HomeItem, title: string, asOf: LocalDate): InstalmentView {
  const { remaining, dueOn, channel } = item;
  return {
    instalmentId: item.id,
    lineId: item.menuLineId,
    title,
    channel,
    channelName: CHANNEL_NAMES[channel],
    dueOn,
    amount: formatMoney(expected(item)),
    paid: formatMoney(item.settled),
    remaining: formatMoney(remaining),
    reference: item.reference,
    state: remaining === 0n ? 'paid' : dueOn < asOf ? 'overdue' : dueOn === asOf ? 'due' : 'later',
  };
}
