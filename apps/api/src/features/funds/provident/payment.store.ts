import type { Id, LocalDate } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';

export interface PaymentRow {
  readonly id: Id;
  readonly homeId: Id;
  readonly lineId: Id;
  readonly kind: 'paid' | 'received';
  readonly amount: string;
  readonly paidOn: LocalDate;
  readonly payer: string;
  readonly proof: string;
  readonly requestDigest: string | null;
}

const COLUMNS = `id, home_id as "homeId", line_id as "lineId", kind, amount::text as amount, paid_on::text as "paidOn", payer, proof, request_digest as "requestDigest"`;

export function findPayments(tx: Tx, neighbourhoodId: Id, homeIds: readonly Id[]): Promise<PaymentRow[]> {
  return tx.rows(`select ${COLUMNS} from provident_payment where neighbourhood_id = $1 and home_id = any($2::uuid[]) order by paid_on, recorded_at`, [neighbourhoodId, homeIds]);
}

export function findPaymentBySource(tx: Tx, neighbourhoodId: Id, source: { readonly type: string; readonly id: string }): Promise<PaymentRow | undefined> {
  return tx.row(`select ${COLUMNS} from provident_payment where neighbourhood_id = $1 and source_type = $2 and source_id = $3`, [neighbourhoodId, source.type, source.id]);
}

export async function insertPayment(tx: Tx, neighbourhoodId: Id, payment: PaymentRow, source: { readonly type: string; readonly id: string }, by: Id): Promise<void> {
  await tx.rows(
    `insert into provident_payment (neighbourhood_id, id, home_id, line_id, kind, amount, paid_on, payer, proof, source_type, source_id, request_digest, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      neighbourhoodId, payment.id, payment.homeId, payment.lineId, payment.kind, payment.amount, payment.paidOn, payment.payer, payment.proof, source.type, source.id,
      payment.requestDigest, by,
    ],
  );
}
