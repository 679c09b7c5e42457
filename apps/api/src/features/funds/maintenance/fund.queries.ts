import type { Id, LocalDate } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';

/** A holder of the fund with balance × days of a period, in fen. */
export interface HolderDays {
  readonly account: 'home-balance' | 'seller-balance';
  readonly detail: string;
  readonly days: bigint;
}

/**
 * Balance × days (计息积数) of every holder from the first day to the last, which is not counted: the sum of each day's movement times the
 * days it stood. It reads the days of the books, so ten years cost a row for each day on which something moved.
 */
export async function queryBalanceDays(tx: Tx, neighbourhoodId: Id, period: { readonly from: LocalDate; readonly to: LocalDate }): Promise<HolderDays[]> {
  const rows = await tx.rows<{ account: HolderDays['account']; detail: string; days: string }>(
    `select a.account, a.detail, (sum((d.credit - d.debit) * 100 * ($3::date - greatest(d.booked_on, $2::date))))::numeric(30, 0)::text as days
     from ledger_account a join ledger_day d on d.neighbourhood_id = a.neighbourhood_id and d.account_id = a.id and d.booked_on < $3::date
     where a.neighbourhood_id = $1 and a.fund = 'maintenance' and a.account in ('home-balance', 'seller-balance')
     group by a.account, a.detail order by a.account, a.detail`,
    [neighbourhoodId, period.from, period.to],
  );
  return rows.map(({ days, ...holder }) => ({ ...holder, days: BigInt(days) }));
}
