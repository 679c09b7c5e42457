import type { Id, LocalDate } from '@linli/kernel';
import type { FundCode, Period } from '@linli/ledger';
import { newId } from '../../platform/crypto/new-id.ts';
import type { Tx } from '../../platform/database/transaction.ts';

export interface PeriodEvent {
  readonly period: string;
  readonly serial: number;
  readonly event: 'closed' | 'reopened';
  readonly fromDay: LocalDate;
  readonly toDay: LocalDate;
  readonly entryIds: readonly Id[];
  readonly recordedAt: Date;
}

/** What became of the periods of a fund, newest first. */
export function findPeriodEvents(tx: Tx, neighbourhoodId: Id, fund: FundCode): Promise<PeriodEvent[]> {
  return tx.rows(
    `select period, serial, event, from_day::text as "fromDay", to_day::text as "toDay", entry_ids as "entryIds", recorded_at as "recordedAt"
     from ledger_period where neighbourhood_id = $1 and fund = $2 order by recorded_at desc, serial desc`,
    [neighbourhoodId, fund],
  );
}

export async function insertPeriodEvent(
  tx: Tx,
  neighbourhoodId: Id,
  period: Period,
  event: { readonly serial: number; readonly event: 'closed' | 'reopened'; readonly entryIds: readonly Id[]; readonly madeBy: Id; readonly checkedBy: Id },
): Promise<void> {
  await tx.rows(
    `insert into ledger_period (neighbourhood_id, id, fund, period, serial, event, from_day, to_day, entry_ids, made_by, checked_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [neighbourhoodId, newId(), period.fund, period.code, event.serial, event.event, period.from, period.to, event.entryIds, event.madeBy, event.checkedBy],
  );
}
