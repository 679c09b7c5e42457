import { PURPOSES } from '@linli/cost-sharing';
import { compareCodes, type Id, type LocalDate } from '@linli/kernel';
import { sumMoney, type Money } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { findItems, type StoredItem } from '../../ledger/index.ts';
import { INSTALMENT } from './book-sheet.ts';
import { bucketOf, findInstalments, type Channel, type ChargePurpose } from './charge.store.ts';

/** What a home bears of a line by the newest sheet of each purpose. */
export interface HomeCharge {
  readonly menuLineId: Id;
  readonly purpose: ChargePurpose;
  readonly title: string;
  readonly version: number;
  readonly chargedAt: Date;
  /** Σ of all changes: for the works the newest share, for compensations all of them together. */
  readonly share: Money;
}

export async function findHomeCharges(tx: Tx, neighbourhoodId: Id, homeId: Id): Promise<HomeCharge[]> {
  const rows = await tx.rows<Omit<HomeCharge, 'share'> & { share: string }>(
    `select s.menu_line_id as "menuLineId", s.purpose, l.title, max(s.version) as version, max(s.created_at) as "chargedAt", sum(c.change)::text as share
     from charge c
     join charge_sheet s on s.neighbourhood_id = c.neighbourhood_id and s.id = c.sheet_id
     join menu_line l on l.neighbourhood_id = c.neighbourhood_id and l.id = s.menu_line_id
     where c.neighbourhood_id = $1 and c.bucket = $3 and c.home_id = $2
     group by s.menu_line_id, s.purpose, l.title, l.position order by l.position, s.menu_line_id, s.purpose desc`,
    [neighbourhoodId, homeId, bucketOf(homeId)],
  );
  return rows.map(({ share, ...row }) => ({ ...row, share: fenOf(share) }));
}

/** A payment that is or was expected of a home, with what came of it. */
export interface HomeItem {
  readonly id: Id;
  readonly menuLineId: Id;
  readonly purpose: ChargePurpose;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly dueOn: LocalDate;
  readonly amount: Money;
  readonly settled: Money;
  readonly remaining: Money;
  readonly reference: string;
  readonly withdrawn: boolean;
}

/** In the order in which they fall due, and of one day in the order in which they were made. */
export async function findHomeItems(tx: Tx, neighbourhoodId: Id, homeId: Id, menuLineId?: Id): Promise<HomeItem[]> {
  const instalments = await findInstalments(tx, neighbourhoodId, [homeId], menuLineId);
  const items = new Map((await findItems(tx, neighbourhoodId, { fund: 'renovation', sourceType: INSTALMENT, details: [homeId] })).map((item) => [item.id, item]));
  const found = instalments.flatMap(({ id, menuLineId: lineId, purpose, direction, channel, dueOn }): HomeItem[] => {
    const item = items.get(id);
    return item === undefined ? [] : [{ id, menuLineId: lineId, purpose, direction, channel, dueOn, ...amountsOf(item) }];
  });
  return found.sort((left, right) => compareCodes(left.dueOn, right.dueOn) || compareCodes(left.reference, right.reference));
}

function amountsOf({ amount, settled, withdrawn, reference }: StoredItem): Pick<HomeItem, 'amount' | 'settled' | 'remaining' | 'reference' | 'withdrawn'> {
  return { amount, settled, remaining: withdrawn ? 0n : amount - settled, reference, withdrawn };
}

/** What a home paid, got back, and has still to pay or to receive. Share = paid − refunded + remaining − refund due, always. */
export interface HomePayment {
  readonly paid: Money;
  readonly paidFromProvidentFund: Money;
  /** Paid out. */
  readonly refunded: Money;
  /** Still to be paid out. */
  readonly refundDue: Money;
  readonly remaining: Money;
}

export function paymentOf(items: readonly HomeItem[]): HomePayment {
  const sum = (direction: 'in' | 'out', of: (item: HomeItem) => Money): Money => sumMoney(items.filter((item) => item.direction === direction).map(of));
  return {
    paid: sum('in', ({ settled }) => settled),
    paidFromProvidentFund: sum('in', ({ settled, channel }) => (channel === 'provident-fund' ? settled : 0n)),
    refunded: sum('out', ({ settled }) => settled),
    refundDue: sum('out', ({ remaining }) => remaining),
    remaining: sum('in', ({ remaining }) => remaining),
  };
}

/** What counts for a claim on the provident fund: the actual payment for the works of a line, less every refund paid or due. */
export interface ClaimablePayment extends HomePayment {
  readonly net: Money;
}

/**
 * The actual payment of a home for a line, net of refunds (住房公积金: at most what was actually paid for the works, less subsidies and
 * refunds). Compensations and running costs are no part of it.
 */
export async function paidByHome(tx: Tx, neighbourhoodId: Id, homeId: Id, menuLineId: Id): Promise<ClaimablePayment> {
  const items = (await findHomeItems(tx, neighbourhoodId, homeId, menuLineId)).filter(({ purpose }) => PURPOSES[purpose].isClaimable);
  const payment = paymentOf(items);
  return { ...payment, net: payment.paid - payment.refunded - payment.refundDue };
}
