import type { Id } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import type { Tx } from '../../../platform/database/transaction.ts';

export interface MoneyIn {
  readonly party: string;
  readonly promised: Money;
  readonly arrived: Money;
}

/**
 * What is expected of every party in the renovation fund, and what of it came; the residents are one. It is summed where it stands: ten
 * thousand homes with their instalments are not carried through the API for two numbers. What was withdrawn counts as far as it came.
 */
export async function moneyIn(tx: Tx, neighbourhoodId: Id): Promise<MoneyIn[]> {
  const rows = await tx.rows<{ party: string; promised: string; arrived: string }>(
    `select case when account = 'home-receivable' then 'residents' else detail end as party,
            sum(case when withdrawn_at is null then amount else settled end)::text as promised, sum(settled)::text as arrived
     from ledger_open_item where neighbourhood_id = $1 and fund = 'renovation' and direction = 'in' and account in ('party-receivable', 'home-receivable')
     group by 1 order by 1`,
    [neighbourhoodId],
  );
  return rows.map(({ party, promised, arrived }) => ({ party, promised: BigInt(promised.replace('.', '')), arrived: BigInt(arrived.replace('.', '')) }));
}
