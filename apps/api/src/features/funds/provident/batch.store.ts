import type { Id } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';

export interface BatchRow {
  readonly batchId: Id;
  readonly number: number;
  readonly claims: number;
  readonly amount: string;
  /** Claims the centre has not answered. */
  readonly waiting: number;
  readonly createdAt: Date;
}

/** Opens a batch under the next number of the neighbourhood; the unique key is the last guard against two at once. */
export async function insertBatch(tx: Tx, neighbourhoodId: Id, batch: { readonly id: Id; readonly centre: string; readonly by: Id }): Promise<number> {
  const row = await tx.row<{ number: number }>(
    `insert into provident_batch (neighbourhood_id, id, number, centre, created_by)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from provident_batch where neighbourhood_id = $1 returning number`,
    [neighbourhoodId, batch.id, batch.centre, batch.by],
  );
  return row?.number ?? 0;
}

export function findBatches(tx: Tx, neighbourhoodId: Id): Promise<BatchRow[]> {
  return tx.rows(
    `select b.id as "batchId", b.number, count(c.id)::int as claims, coalesce(sum(c.amount), 0)::numeric(16, 2)::text as amount,
            count(c.id) filter (where c.status in ('submitted', 'approved'))::int as waiting, b.created_at as "createdAt"
     from provident_batch b left join provident_claim c on c.neighbourhood_id = $1 and c.batch_id = b.id
     where b.neighbourhood_id = $1 group by b.id, b.number, b.created_at order by b.number desc limit 50`,
    [neighbourhoodId],
  );
}
