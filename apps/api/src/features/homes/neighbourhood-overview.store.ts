import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

/** Writes the size of the roster into the row that streets and districts read. */
export async function noteRoster(tx: Tx, neighbourhoodId: Id): Promise<void> {
  await tx.rows(
    `insert into neighbourhood_overview (neighbourhood_id, homes, owners, area_m2, stage)
     select $1, count(*), count(distinct owner_id), coalesce(sum(area_m2), 0), 'menu' from home where neighbourhood_id = $1
     on conflict (neighbourhood_id) do update
       set homes = excluded.homes, owners = excluded.owners, area_m2 = excluded.area_m2, updated_at = clock_timestamp(),
           stage = case when neighbourhood_overview.stage = 'roster' then 'menu' else neighbourhood_overview.stage end`,
    [neighbourhoodId],
  );
}
