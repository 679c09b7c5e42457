import { addDays, beijingDate, type Id, type LocalDate } from '@linli/kernel';
import { closingEntries, periodOf, reversalOf, type FundCode, type Period } from '@linli/ledger';
import { demand, Refused } from '../../platform/http/refused.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { lockBook, setClosedThrough } from './book.store.ts';
import { loadEntries } from './entry.queries.ts';
import { balancesOf } from './ledger.queries.ts';
import { findPeriodEvents, insertPeriodEvent, type PeriodEvent } from './period.store.ts';
import { postEntries, type Hands } from './post-entries.ts';

interface TwoPeople extends Hands {
  readonly madeBy: Id;
  readonly checkedBy: Id;
}

/** Which closings stand: those that were not reopened afterwards, newest first. */
function standing(events: readonly PeriodEvent[]): PeriodEvent[] {
  return events.filter((event) => event.event === 'closed' && !events.some((later) => later.event === 'reopened' && later.period === event.period && later.serial === event.serial + 1));
}

function nextSerial(events: readonly PeriodEvent[], period: string): number {
  return Math.max(0, ...events.filter((event) => event.period === period).map((event) => event.serial)) + 1;
}

/** Closes a period that is over: its income and expense go into the surplus and are carried forward; nothing is booked into it any more. */
export async function closePeriod(tx: Tx, neighbourhoodId: Id, fund: FundCode, code: string, by: TwoPeople): Promise<Id[]> {
  const period = demand(periodOf(fund, code));
  const book = await lockBook(tx, neighbourhoodId);
  const events = await findPeriodEvents(tx, neighbourhoodId, fund);
  const closedThrough = book.funds.get(fund)?.closedThrough ?? null;
  if (period.to >= beijingDate(book.now.getTime())) throw new Refused('period-not-over', 'period', { to: period.to });
  if (closedThrough !== null && period.to <= closedThrough) throw new Refused('period-closed', 'period', { through: closedThrough });
  // A later closing covers everything before it, so a gap would close days that nobody looked at.
  if (closedThrough !== null && period.from > addDays(closedThrough, 1)) throw new Refused('period-gap', 'period', { from: addDays(closedThrough, 1) });
  const serial = nextSerial(events, code);
  const drafts = demand(closingEntries(period, await balancesOf(tx, neighbourhoodId, { fund, asOf: period.to }), serial));
  const posted = await postEntries(tx, neighbourhoodId, drafts, by);
  const entryIds = posted.map((entry) => entry.id);
  await insertPeriodEvent(tx, neighbourhoodId, period, { serial, event: 'closed', entryIds, ...by });
  await setClosedThrough(tx, neighbourhoodId, fund, period.to);
  return entryIds;
}

/** Opens the period closed last again: a record of its own by two people, and the closing entries are taken back by theirs. */
export async function reopenPeriod(tx: Tx, neighbourhoodId: Id, fund: FundCode, code: string, by: TwoPeople): Promise<Id[]> {
  await lockBook(tx, neighbourhoodId);
  const events = await findPeriodEvents(tx, neighbourhoodId, fund);
  const [last, before] = standing(events);
  if (last === undefined || last.period !== code) throw new Refused('period-not-last', 'period', { period: last?.period ?? '' });
  const period: Period = { fund, code, from: last.fromDay, to: last.toDay };
  await setClosedThrough(tx, neighbourhoodId, fund, before?.toDay ?? null);
  const entries = await loadEntries(tx, neighbourhoodId, last.entryIds);
  const drafts = entries.map((entry) => demand(reversalOf(entry, { bookedOn: entry.bookedOn as LocalDate, memo: `${code} 重新开账` })));
  const posted = await postEntries(tx, neighbourhoodId, drafts, by);
  const entryIds = posted.map((entry) => entry.id);
  await insertPeriodEvent(tx, neighbourhoodId, period, { serial: last.serial + 1, event: 'reopened', entryIds, ...by });
  return entryIds;
}
