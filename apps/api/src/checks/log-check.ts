import type { Id } from '@linli/kernel';
import { entryLeaf, type AccountCode, type EntryKindCode, type FundCode } from '@linli/ledger';
import { appendLeaf, EMPTY_FRONTIER, frontierRoot, leafHash, toHex, type Frontier } from '@linli/transparency';
import { fenOf } from '../platform/database/fen.ts';
import type { Query } from './invariant.ts';

/** Entries read at a time: it bounds the memory of the check. */
const PAGE = 2_000;

interface Row {
  neighbourhoodId: Id; seq: number; id: Id; kind: EntryKindCode; fund: FundCode; bookedOn: string; memo: string; sourceType: string; sourceId: string; reverses: Id | null;
  recordedAt: Date; leafHash: string; accounts: AccountCode[]; details: string[]; amounts: string[];
}

const SELECT = `select e.neighbourhood_id as "neighbourhoodId", e.seq::int as seq, e.id, e.kind, e.fund, e.booked_on::text as "bookedOn", e.memo, e.source_type as "sourceType", e.source_id as "sourceId",
    e.reverses, e.recorded_at as "recordedAt", e.leaf_hash as "leafHash", p.accounts, p.details, p.amounts
  from ledger_entry e join lateral (
    select array_agg(a.account order by u.position) as accounts, array_agg(a.detail order by u.position) as details, array_agg(u.amount::text order by u.position) as amounts
    from unnest(e.accounts, e.amounts) with ordinality as u(account_id, amount, position) join ledger_account a on a.neighbourhood_id = e.neighbourhood_id and a.id = u.account_id
  ) p on true where e.neighbourhood_id = $1 and e.seq > $2 and e.seq <= $3 order by e.seq limit ${PAGE}`;

function leafOf(row: Row): string {
  return entryLeaf({
    id: row.id, neighbourhoodId: row.neighbourhoodId, seq: row.seq, recordedAt: row.recordedAt.toISOString(), kind: row.kind, fund: row.fund, bookedOn: row.bookedOn, memo: row.memo,
    source: { type: row.sourceType, id: row.sourceId }, reverses: row.reverses,
    postings: row.accounts.map((account, at) => ({ account, detail: row.details[at] ?? '', amount: fenOf(row.amounts[at] ?? '0.00') })),
  });
}

export const LOG_CHECK = {
  name: 'the log is made of the entries as they stand',
  why: 'Written again from its rows, every entry gives the leaf that went into the log, and all leaves the root that was published.',
} as const;

/** Recomputes the log of every neighbourhood from the rows; answers the first entry of each that was changed, or the head that differs. */
export async function checkLogs(query: Query): Promise<string[]> {
  const books = await query<{ id: Id; size: number; root: string }>('select neighbourhood_id as id, size::int as size, root from ledger_book where size > 0 order by neighbourhood_id', []);
  const offenders: string[] = [];
  for (const book of books) {
    const offender = await checkLog(query, book);
    if (offender !== undefined) offenders.push(offender);
  }
  return offenders;
}

async function checkLog(query: Query, book: { id: Id; size: number; root: string }): Promise<string | undefined> {
  let edge: Frontier = EMPTY_FRONTIER;
  // Entries that were posted while we read belong to a later head.
  for (;;) {
    const rows = await query<Row>(SELECT, [book.id, edge.size, book.size]);
    for (const row of rows) {
      const hash = leafHash(new TextEncoder().encode(leafOf(row)));
      if (toHex(hash) !== row.leafHash) return `${book.id}/${row.seq}`;
      edge = appendLeaf(edge, hash);
    }
    if (rows.length < PAGE) break;
  }
  return edge.size === book.size && toHex(frontierRoot(edge)) === book.root ? undefined : `${book.id}/head`;
}
