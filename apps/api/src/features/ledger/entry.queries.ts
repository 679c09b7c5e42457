import type { Id, LocalDate } from '@linli/kernel';
import type { AccountCode, EntryKindCode, FundCode, PlacedEntry, Posting } from '@linli/ledger';
import type { Tx } from '../../platform/database/transaction.ts';
import { fenOf } from '../../platform/database/fen.ts';

export interface StoredEntry extends PlacedEntry {
  readonly madeBy: Id | null;
  readonly checkedBy: Id | null;
  readonly leafHash: string;
  /** The entry that took this one back, if one did. */
  readonly reversedBy: Id | null;
}

interface Row {
  id: Id; seq: number; kind: EntryKindCode; fund: FundCode; bookedOn: LocalDate; memo: string; sourceType: string; sourceId: string;
  reverses: Id | null; reversedBy: Id | null; madeBy: Id | null; checkedBy: Id | null; recordedAt: Date; leafHash: string;
  accounts: AccountCode[]; details: string[]; amounts: string[];
}

const SELECT = `select e.id, e.seq::int as seq, e.kind, e.fund, e.booked_on::text as "bookedOn", e.memo, e.source_type as "sourceType", e.source_id as "sourceId", e.reverses,
    r.id as "reversedBy", e.made_by as "madeBy", e.checked_by as "checkedBy", e.recorded_at as "recordedAt", e.leaf_hash as "leafHash", p.accounts, p.details, p.amounts
  from ledger_entry e
  left join ledger_entry r on r.neighbourhood_id = e.neighbourhood_id and r.reverses = e.id
  join lateral (
    select array_agg(a.account order by u.position) as accounts, array_agg(a.detail order by u.position) as details, array_agg(u.amount::text order by u.position) as amounts
    from unnest(e.accounts, e.amounts) with ordinality as u(account_id, amount, position)
    join ledger_account a on a.neighbourhood_id = e.neighbourhood_id and a.id = u.account_id
  ) p on true`;

function entryOf(neighbourhoodId: Id, row: Row): StoredEntry {
  const postings = row.accounts.map((account, at): Posting => ({ account, detail: row.details[at] ?? '', amount: fenOf(row.amounts[at] ?? '0') }));
  const { sourceType, sourceId, accounts: _accounts, details: _details, amounts: _amounts, recordedAt, ...rest } = row;
  return { ...rest, neighbourhoodId, recordedAt: recordedAt.toISOString(), source: { type: sourceType, id: sourceId }, postings };
}

export async function loadEntries(tx: Tx, neighbourhoodId: Id, ids: readonly Id[]): Promise<StoredEntry[]> {
  const rows = await tx.rows<Row>(`${SELECT} where e.neighbourhood_id = $1 and e.id = any($2::uuid[]) order by e.seq`, [neighbourhoodId, [...ids]]);
  return rows.map((row) => entryOf(neighbourhoodId, row));
}

/** Entries by their place in the log: newest first before a place, or in order from one on. */
export async function listEntries(
  tx: Tx,
  neighbourhoodId: Id,
  query: { readonly fund?: FundCode; readonly before?: number; readonly from?: number; readonly limit: number },
): Promise<StoredEntry[]> {
  const rows = await tx.rows<Row>(
    `${SELECT} where e.neighbourhood_id = $1 and ($2::text is null or e.fund = $2) and ($3::bigint is null or e.seq < $3) and ($4::bigint is null or e.seq >= $4)
     order by e.seq ${query.from === undefined ? 'desc' : 'asc'} limit $5`,
    [neighbourhoodId, query.fund ?? null, query.before ?? null, query.from ?? null, query.limit],
  );
  return rows.map((row) => entryOf(neighbourhoodId, row));
}

/** The leaves of the log in their order: what proofs are made from. */
export async function findLeaves(tx: Tx, neighbourhoodId: Id, most: number): Promise<string[]> {
  const rows = await tx.rows<{ hash: string }>(`select leaf_hash as hash from ledger_entry where neighbourhood_id = $1 order by seq limit $2`, [neighbourhoodId, most]);
  return rows.map((row) => row.hash);
}
