import { Injectable } from '@nestjs/common';
import { checkPaymentOrder, paymentRows, paymentXml, type PaymentOrder } from '@linli/bank-statements';
import type { BodyOf, decidePaymentOrder, listPayables, listPaymentOrders, makePaymentOrder, OutputOf } from '@linli/contracts';
import { digestOf } from '@linli/documents';
import { beijingDate, isId, type Id } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import type { FileToSend } from '../../../platform/http/as-file.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { writeCsvSheet } from '../../../platform/sheets/write-sheet.ts';
import { findItems, lockBook, type StoredItem } from '../../ledger/index.ts';
import { findAccount, listAccounts, lockAccount, type BankAccountRow } from '../accounts/account.store.ts';
import { messageOf, outgoingItems, viewOrder, type OrderView } from './order-view.ts';
import { findOrder, findOrderByKey, findOrdered, insertOrder, insertOrderEvent, listOrders, sealPayees, type OrderRow } from './payment-order.store.ts';

/** What of an item can still be ordered: whatever was paid, ordered or not, and whatever is ordered, paid or not, is taken. */
function availableOf(item: StoredItem, ordered: bigint): bigint {
  return item.amount - (ordered > item.settled ? ordered : item.settled);
}

/** Money that leaves by an order to the bank: one person makes it, another decides, and only then there is a file. */
@Injectable()
export class PaymentOrders {
  readonly #database: Database;
  readonly #cipher: FieldCipher;

  constructor(database: Database, cipher: FieldCipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  payables(neighbourhoodId: Id, fund: FundCode): Promise<OutputOf<typeof listPayables>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const items = await findItems(tx, neighbourhoodId, { fund, direction: 'out', waiting: true });
      const ordered = await findOrdered(tx, neighbourhoodId, items.map((item) => item.id));
      return {
        items: items.map((item) => ({
          itemId: item.id, memo: item.memo, counterparty: item.counterparty, reference: item.reference, dueOn: item.dueOn,
          remaining: formatMoney(item.amount - item.settled), available: formatMoney(availableOf(item, ordered.get(item.id) ?? 0n)),
        })),
      };
    });
  }

  list(neighbourhoodId: Id, limit: number, readerId: Id): Promise<OutputOf<typeof listPaymentOrders>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const items = await outgoingItems(tx, neighbourhoodId);
      const accounts = new Map((await listAccounts(tx, neighbourhoodId)).map((account) => [account.fund, account]));
      const rows = await listOrders(tx, neighbourhoodId, limit);
      return { orders: rows.map((row) => viewOrder(row, this.#message(neighbourhoodId, row, accounts.get(row.fund), items), items, readerId)) };
    });
  }

  make(neighbourhoodId: Id, body: BodyOf<typeof makePaymentOrder>, key: string | undefined, personId: Id): Promise<OrderView> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    const digest = digestOf(body).hex;
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      // Two orders for one item must not both find it free.
      await lockBook(tx, neighbourhoodId);
      const account = await lockAccount(tx, neighbourhoodId, body.fund);
      const earlier = await findOrderByKey(tx, neighbourhoodId, personId, key);
      if (earlier !== undefined) {
        if (earlier.requestDigest !== digest) throw new Refused('key-reused');
        return this.#view(tx, neighbourhoodId, earlier, personId);
      }
      if (account === undefined) throw new Refused('bank-account-unknown');
      const order = await this.#judged(tx, neighbourhoodId, body, account);
      await insertOrder(tx, neighbourhoodId, { ...order, madeBy: personId, key, digest });
      await recordAudit(tx, { neighbourhoodId, personId, action: 'payment-order-made', subject: `payment-order:${order.id}`, detail: { fund: body.fund, payments: order.parts.length } });
      return this.#view(tx, neighbourhoodId, await found(tx, neighbourhoodId, order.id), personId);
    });
  }

  decide(neighbourhoodId: Id, orderId: Id, body: BodyOf<typeof decidePaymentOrder>, personId: Id): Promise<OrderView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await lockBook(tx, neighbourhoodId);
      const row = await found(tx, neighbourhoodId, orderId);
      if (row.madeBy === personId && body.outcome === 'approved') throw new Refused('proposal-own');
      if (row.outcome !== null) {
        if (row.outcome === body.outcome && row.decidedBy === personId) return this.#view(tx, neighbourhoodId, row, personId);
        throw new Refused('proposal-decided');
      }
      await insertOrderEvent(tx, neighbourhoodId, orderId, { event: body.outcome, reason: body.outcome === 'refused' ? body.reason : null, madeBy: personId });
      await recordAudit(tx, { neighbourhoodId, personId, action: `payment-order-${body.outcome}`, subject: `payment-order:${orderId}` });
      return this.#view(tx, neighbourhoodId, await found(tx, neighbourhoodId, orderId), personId);
    });
  }

  giveBack(neighbourhoodId: Id, orderId: Id, reason: string, personId: Id): Promise<OrderView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await lockBook(tx, neighbourhoodId);
      const row = await found(tx, neighbourhoodId, orderId);
      if (row.outcome !== 'approved') throw new Refused('payment-not-approved');
      if (!row.returned) {
        await insertOrderEvent(tx, neighbourhoodId, orderId, { event: 'returned', reason, madeBy: personId });
        await recordAudit(tx, { neighbourhoodId, personId, action: 'payment-order-returned', subject: `payment-order:${orderId}` });
      }
      return this.#view(tx, neighbourhoodId, await found(tx, neighbourhoodId, orderId), personId);
    });
  }

  file(neighbourhoodId: Id, orderId: Id, format: 'pain.001' | 'csv', personId: Id): Promise<FileToSend> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const row = await found(tx, neighbourhoodId, orderId);
      if (row.outcome !== 'approved' || row.returned) throw new Refused('payment-not-approved');
      const message = this.#message(neighbourhoodId, row, await findAccount(tx, neighbourhoodId, row.fund), await outgoingItems(tx, neighbourhoodId));
      await recordAudit(tx, { neighbourhoodId, personId, action: 'payment-order-downloaded', subject: `payment-order:${orderId}`, detail: { format } });
      return format === 'csv'
        ? { bytes: Buffer.from(writeCsvSheet(paymentRows(message))), fileName: `${message.orderId}.csv`, type: 'text/csv; charset=utf-8', disposition: 'attachment' }
        : { bytes: Buffer.from(paymentXml(message)), fileName: `${message.orderId}.xml`, type: 'application/xml', disposition: 'attachment' };
    });
  }

  /** Holds an order against what can be ordered and what a bank can read. */
  async #judged(tx: Tx, neighbourhoodId: Id, body: BodyOf<typeof makePaymentOrder>, account: BankAccountRow): Promise<Omit<Parameters<typeof insertOrder>[2], 'madeBy' | 'key' | 'digest'>> {
    const now = await databaseNow(tx);
    const today = beijingDate(now);
    if (body.executeOn < today) throw new Refused('payment-day-past', 'executeOn', { today });
    const items = new Map((await findItems(tx, neighbourhoodId, { fund: body.fund, direction: 'out', waiting: true })).map((item) => [item.id, item]));
    const ordered = await findOrdered(tx, neighbourhoodId, body.instructions.map((one) => one.itemId));
    const parts = body.instructions.map(({ itemId, amount: text }, at) => {
      const item = items.get(itemId);
      if (item === undefined) throw new Refused('match-item-wrong', `instructions.${at}.itemId`);
      const [amount, taken] = [fenOf(text), ordered.get(itemId) ?? 0n];
      const available = availableOf(item, taken);
      if (amount > available) throw new Refused('payment-item-taken', `instructions.${at}.amount`, { memo: item.memo, available: formatMoney(available < 0n ? 0n : available) });
      ordered.set(itemId, taken + amount);
      return { itemId, amount };
    });
    const payees = sealPayees(this.#cipher, neighbourhoodId, body.instructions.map((one) => one.payee));
    const order = { id: newId(), fund: body.fund, executeOn: body.executeOn, payees, parts, reason: body.reason };
    const itemIds = parts.map((part) => part.itemId);
    demand(checkPaymentOrder(messageOf({ ...order, itemIds, amounts: parts.map((part) => formatMoney(part.amount)), madeAt: new Date(now) }, account, items, neighbourhoodId, this.#cipher)));
    return order;
  }

  #message(neighbourhoodId: Id, row: OrderRow, account: BankAccountRow | undefined, items: ReadonlyMap<Id, StoredItem>): PaymentOrder {
    if (account === undefined) throw new Error('Broken invariant: an order has an account');
    return messageOf(row, account, items, neighbourhoodId, this.#cipher);
  }

  async #view(tx: Tx, neighbourhoodId: Id, row: OrderRow, readerId: Id): Promise<OrderView> {
    const items = await outgoingItems(tx, neighbourhoodId);
    return viewOrder(row, this.#message(neighbourhoodId, row, await findAccount(tx, neighbourhoodId, row.fund), items), items, readerId);
  }
}

async function found(tx: Tx, neighbourhoodId: Id, orderId: Id): Promise<OrderRow> {
  const row = await findOrder(tx, neighbourhoodId, orderId);
  if (row === undefined) throw new Refused('not-found');
  return row;
}
