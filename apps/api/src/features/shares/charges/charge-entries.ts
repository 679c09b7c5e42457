import type { ChargeChanges } from '@linli/cost-sharing';
import type { Id, LocalDate } from '@linli/kernel';
import { draftEntry, type EntryDraft, type EntryKindCode, type Posting } from '@linli/ledger';
import type { Money } from '@linli/quantities';
import { demand } from '../../../platform/http/refused.ts';

/** What the entry and the open item of late money say they came from. */
export const LATE_SOURCE = 'late-source';
/** So many homes in one entry: each has a posting on either side, and an entry holds 20,000. */
const HOMES_IN_ENTRY = 10_000;

interface Occasion {
  readonly sheetId: Id;
  readonly bookedOn: LocalDate;
  readonly memo: string;
  readonly homeIdOf: (code: string) => Id;
}

/**
 * The entries of a sheet: what homes owe more goes to their receivables, what they owe less comes off them. Every entry is named by the
 * sheet, so that a sheet is booked once. What other parties owe is booked when they promise it in writing, not by the plan.
 */
export function homeEntries(changes: ChargeChanges['homes'], occasion: Occasion): EntryDraft[] {
  const rows = changes.map(({ code, change }) => ({ homeId: occasion.homeIdOf(code), change }));
  return [...draftsOf('charge', rows.filter(({ change }) => change > 0n), occasion), ...draftsOf('refund-due', rows.filter(({ change }) => change < 0n), occasion)];
}

function draftsOf(kind: EntryKindCode, rows: readonly { homeId: Id; change: bigint }[], { sheetId, bookedOn, memo }: Occasion): EntryDraft[] {
  const drafts: EntryDraft[] = [];
  for (let from = 0; from < rows.length; from += HOMES_IN_ENTRY) {
    const part = rows.slice(from, from + HOMES_IN_ENTRY);
    const postings = part.flatMap(({ homeId, change }): Posting[] => [{ account: 'home-receivable', detail: homeId, amount: change }, { account: 'home-contributions', detail: homeId, amount: -change }]);
    const id = from === 0 ? sheetId : `${sheetId}/${from / HOMES_IN_ENTRY + 1}`;
    drafts.push(demand(draftEntry({ kind, fund: 'renovation', bookedOn, memo, source: { type: 'charge-sheet', id }, postings })));
  }
  return drafts;
}

/** What a party promised for a line after its works: it owes that from this day on. */
export function lateSourceEntry(event: { readonly id: Id; readonly party: string; readonly amount: Money }, on: { readonly bookedOn: LocalDate; readonly memo: string }): EntryDraft {
  const postings: Posting[] = [{ account: 'party-receivable', detail: event.party, amount: event.amount }, { account: 'party-contributions', detail: event.party, amount: -event.amount }];
  return demand(draftEntry({ kind: 'charge-party', fund: 'renovation', ...on, source: { type: LATE_SOURCE, id: event.id }, postings }));
}
