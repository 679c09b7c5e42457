import type { BankParty } from '@linli/bank-statements';
import type { Id, LocalDate } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { Tx } from '../../../platform/database/transaction.ts';

export interface OrderRow {
  readonly id: Id;
  readonly fund: FundCode;
  readonly executeOn: LocalDate;
  readonly payees: string;
  readonly itemIds: readonly Id[];
  readonly amounts: readonly string[];
  readonly reason: string;
  readonly madeBy: Id;
  readonly madeAt: Date;
  readonly requestDigest: string;
  readonly outcome: 'approved' | 'refused' | null;
  readonly decidedBy: Id | null;
  readonly decidedAt: Date | null;
  readonly decisionReason: string | null;
  readonly returned: boolean;
}

const SELECT = `select o.id, o.fund, o.execute_on::text as "executeOn", o.payees, o.item_ids as "itemIds", o.amounts::text[] as amounts, o.reason, o.made_by as "madeBy", o.made_at as "madeAt",
    o.request_digest as "requestDigest", d.event as outcome, d.made_by as "decidedBy", d.made_at as "decidedAt", coalesce(r.reason, d.reason) as "decisionReason", r.event is not null as returned
  from payment_order o
  left join payment_order_event d on d.neighbourhood_id = o.neighbourhood_id and d.order_id = o.id and d.event in ('approved', 'refused')
  left join payment_order_event r on r.neighbourhood_id = o.neighbourhood_id and r.order_id = o.id and r.event = 'returned'`;

const payeesPlace = (neighbourhoodId: Id): string => `payment_order.payees:${neighbourhoodId}`;

/** Names and accounts of those who are paid, sealed together. */
export function sealPayees(cipher: FieldCipher, neighbourhoodId: Id, payees: readonly BankParty[]): string {
  return cipher.seal(JSON.stringify(payees), payeesPlace(neighbourhoodId));
}

export function openPayees(cipher: FieldCipher, neighbourhoodId: Id, sealed: string): BankParty[] {
  return JSON.parse(cipher.open(sealed, payeesPlace(neighbourhoodId))) as BankParty[];
}

export interface NewOrder {
  readonly id: Id;
  readonly fund: FundCode;
  readonly executeOn: LocalDate;
  readonly payees: string;
  readonly parts: readonly { readonly itemId: Id; readonly amount: bigint }[];
  readonly reason: string;
  readonly madeBy: Id;
  readonly key: Id;
  readonly digest: string;
}

export async function insertOrder(tx: Tx, neighbourhoodId: Id, order: NewOrder): Promise<void> {
  await tx.rows(
    `insert into payment_order (neighbourhood_id, id, fund, execute_on, payees, item_ids, amounts, reason, made_by, request_key, request_digest) values ($1, $2, $3, $4, $5, $6::uuid[], $7::numeric[], $8, $9, $10, $11)`,
    [neighbourhoodId, order.id, order.fund, order.executeOn, order.payees, order.parts.map((part) => part.itemId), order.parts.map((part) => formatMoney(part.amount)), order.reason, order.madeBy, order.key, order.digest],
  );
}

export function findOrder(tx: Tx, neighbourhoodId: Id, orderId: Id): Promise<OrderRow | undefined> {
  return tx.row(`${SELECT} where o.neighbourhood_id = $1 and o.id = $2`, [neighbourhoodId, orderId]);
}

export function findOrderByKey(tx: Tx, neighbourhoodId: Id, madeBy: Id, key: Id): Promise<OrderRow | undefined> {
  return tx.row(`${SELECT} where o.neighbourhood_id = $1 and o.made_by = $2 and o.request_key = $3`, [neighbourhoodId, madeBy, key]);
}

export function listOrders(tx: Tx, neighbourhoodId: Id, limit: number): Promise<OrderRow[]> {
  return tx.rows(`${SELECT} where o.neighbourhood_id = $1 order by (d.event is null) desc, o.made_at desc limit $2`, [neighbourhoodId, limit]);
}

/** One decision and one return for each order; the primary key is the last guard. */
export async function insertOrderEvent(tx: Tx, neighbourhoodId: Id, orderId: Id, event: { readonly event: 'approved' | 'refused' | 'returned'; readonly reason: string | null; readonly madeBy: Id }): Promise<void> {
  await tx.rows(`insert into payment_order_event (neighbourhood_id, order_id, event, reason, made_by) values ($1, $2, $3, $4, $5)`, [neighbourhoodId, orderId, event.event, event.reason, event.madeBy]);
}

/** How much of each item stands in orders that were neither refused nor returned. */
export async function findOrdered(tx: Tx, neighbourhoodId: Id, itemIds: readonly Id[]): Promise<Map<Id, bigint>> {
  const rows = await tx.rows<{ id: Id; amount: string }>(
    `select u.item_id as id, sum(u.amount)::text as amount from payment_order o cross join lateral unnest(o.item_ids, o.amounts) as u(item_id, amount)
     where o.neighbourhood_id = $1 and o.item_ids && $2::uuid[] and u.item_id = any($2::uuid[])
       and not exists (select from payment_order_event e where e.neighbourhood_id = $1 and e.order_id = o.id and e.event in ('refused', 'returned'))
     group by 1`,
    [neighbourhoodId, [...itemIds]],
  );
  return new Map(rows.map((row) => [row.id, fenOf(row.amount)]));
}
