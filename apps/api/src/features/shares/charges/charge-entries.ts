import type { ChargeChanges } from '@linli/cost-sharing';
import type { Id, LocalDate } from '@linli/kernel';
import { draftEntry, type EntryDraft, type EntryKindCode, type Posting } from '@linli/ledger';
import { demand } from '../../../platform/http/refused.ts';

/** So many homes in one entry: each has a posting on either side, and an entry holds 20,000. */
const HOMES_IN_ENTRY = 10_000;

interface Occasion {
  readonly sheetId: Id;
  readonly bookedOn: LocalDate;
  readonly memo: string;
  readonly homeIdOf: (code: string) => Id;
}

/**
 * The entries of a sheet: what homes and parties owe more goes to their receivables, what they owe less comes off them. Every entry is
 * named by the sheet, so that a sheet is booked once.
 */
export function entriesOf({ homes, parties }: ChargeChanges, occasion: Occasion): EntryDraft[] {
  const rows = homes.map(({ code, change }) => ({ detail: occasion.homeIdOf(code), change }));
  const others = parties.map(({ party, change }) => ({ detail: party, change }));
  return [
    ...draftsOf('charge', rows.filter(({ change }) => change > 0n), ['home-receivable', 'home-contributions'], occasion),
    ...draftsOf('refund-due', rows.filter(({ change }) => change < 0n), ['home-receivable', 'home-contributions'], occasion),
    ...draftsOf('charge-party', others.filter(({ change }) => change > 0n), ['party-receivable', 'party-contributions'], occasion),
    ...draftsOf('party-reduced', others.filter(({ change }) => change < 0n), ['party-receivable', 'party-contributions'], occasion),
  ];
}

function draftsOf(kind: EntryKindCode, rows: readonly { detail: string; change: bigint }[], [receivable, contributions]: readonly [Posting['account'], Posting['account']], occasion: Occasion): EntryDraft[] {
  const drafts: EntryDraft[] = [];
  for (let from = 0; from < rows.length; from += HOMES_IN_ENTRY) {
    const part = rows.slice(from, from + HOMES_IN_ENTRY);
    const postings = part.flatMap(({ detail, change }): Posting[] => [{ account: receivable, detail, amount: change }, { account: contributions, detail, amount: -change }]);
    const id = from === 0 ? occasion.sheetId : `${occasion.sheetId}/${from / HOMES_IN_ENTRY + 1}`;
    drafts.push(demand(draftEntry({ kind, fund: 'renovation', bookedOn: occasion.bookedOn, memo: occasion.memo, source: { type: 'charge-sheet', id }, postings })));
  }
  return drafts;
}
