import { canonicalJson } from '@linli/documents';
import type { Id } from '@linli/kernel';
import { formatMoney } from '@linli/quantities';
import type { EntryDraft } from './entry.ts';

/** An entry with its place in the books of a neighbourhood. */
export interface PlacedEntry extends EntryDraft {
  readonly id: Id;
  readonly neighbourhoodId: Id;
  /** 1, 2, 3 … without a gap: its place in the log of the neighbourhood. */
  readonly seq: number;
  /** When it was written, by the database's clock, as ISO 8601 in UTC with milliseconds. */
  readonly recordedAt: string;
}

/**
 * The bytes of an entry that go into the neighbourhood's log: canonical JSON (RFC 8785) in UTF-8, amounts as decimal text. Whoever has the
 * entry can write them again; one fen, one day or one letter changed gives other bytes.
 */
export function entryLeaf(entry: PlacedEntry): string {
  return canonicalJson({
    form: 'linli-entry-1',
    neighbourhoodId: entry.neighbourhoodId,
    seq: entry.seq,
    id: entry.id,
    recordedAt: entry.recordedAt,
    kind: entry.kind,
    fund: entry.fund,
    bookedOn: entry.bookedOn,
    memo: entry.memo,
    source: { type: entry.source.type, id: entry.source.id },
    reverses: entry.reverses,
    postings: entry.postings.map(({ account, detail, amount }) => [account, detail, formatMoney(amount)]),
  });
}
