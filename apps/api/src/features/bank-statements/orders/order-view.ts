import { paymentInWords, type PaymentOrder } from '@linli/bank-statements';
import type { decidePaymentOrder, OutputOf } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { FUNDS } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import { fenOf } from '../../../platform/database/fen.ts';
import type { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import type { Tx } from '../../../platform/database/transaction.ts';
import { findItems, type StoredItem } from '../../ledger/index.ts';
import { accountNumberPlace, type BankAccountRow } from '../accounts/account.store.ts';
import { openPayees, type OrderRow } from './payment-order.store.ts';

export type OrderView = OutputOf<typeof decidePaymentOrder>;

/** All items that go out, by key: orders refer to settled ones too. */
export async function outgoingItems(tx: Tx, neighbourhoodId: Id): Promise<Map<Id, StoredItem>> {
  return new Map((await findItems(tx, neighbourhoodId, { direction: 'out' })).map((item) => [item.id, item]));
}

const LONGEST_REMITTANCE = 140;

/** An order as the bank's message has it. */
export function messageOf(row: Pick<OrderRow, 'id' | 'executeOn' | 'madeAt' | 'payees' | 'itemIds' | 'amounts'>, account: BankAccountRow, items: ReadonlyMap<Id, StoredItem>, neighbourhoodId: Id, cipher: FieldCipher): PaymentOrder {
  const payees = openPayees(cipher, neighbourhoodId, row.payees);
  return {
    orderId: `LL-${row.id.replaceAll('-', '')}`,
    createdAt: `${row.madeAt.toISOString().slice(0, 19)}Z`,
    executeOn: row.executeOn,
    payer: { name: account.holder, account: cipher.open(account.numberSealed, accountNumberPlace(neighbourhoodId)), bankCode: account.bankCode },
    instructions: row.itemIds.map((itemId, at) => ({
      reference: items.get(itemId)?.reference ?? '',
      amount: fenOf(row.amounts[at] ?? '0'),
      payee: payees[at] ?? { name: '', account: '', bankCode: '' },
      remittance: [...(items.get(itemId)?.memo ?? '')].slice(0, LONGEST_REMITTANCE).join(''),
    })),
  };
}

export function viewOrder(row: OrderRow, message: PaymentOrder, items: ReadonlyMap<Id, StoredItem>, readerId: Id): OrderView {
  return {
    orderId: row.id,
    fund: row.fund,
    fundName: FUNDS[row.fund].name.zh,
    executeOn: row.executeOn,
    inWords: paymentInWords(message),
    amountTotal: formatMoney(message.instructions.reduce((sum, one) => sum + one.amount, 0n)),
    instructions: message.instructions.map((one, at) => ({
      itemId: row.itemIds[at] as Id,
      reference: one.reference,
      memo: items.get(row.itemIds[at] as Id)?.memo ?? '',
      amount: formatMoney(one.amount),
      payeeName: one.payee.name,
      payeeAccount: one.payee.account,
      payeeBankCode: one.payee.bankCode,
    })),
    reason: row.reason,
    madeBy: row.madeBy,
    mine: row.madeBy === readerId,
    madeAt: row.madeAt.toISOString(),
    state: row.returned ? 'returned' : (row.outcome ?? 'waiting'),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decisionReason: row.decisionReason,
  };
}
