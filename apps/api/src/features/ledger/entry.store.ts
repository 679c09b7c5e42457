import type { Id } from '@linli/kernel';
import type { EntryDraft, FundCode, EntryKindCode, PlacedEntry } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import type { Tx } from '../../platform/database/transaction.ts';

export interface NewEntry extends PlacedEntry {
  readonly madeBy: Id | null;
  readonly checkedBy: Id | null;
  readonly leafHash: string;
  /** The account of each posting, in the order of the postings. */
  readonly accountIds: readonly Id[];
}

export interface LogState {
  readonly size: number;
  readonly frontier: readonly string[];
  readonly root: string;
  readonly recordedAt: Date;
}

/**
 * Writes entries with their postings, moves the balances and the days of their accounts and the head of the log: one statement, so that
 * none of it is there without the rest. Constraints are the last guard: Σ = 0, money that is there, one entry of one source.
 */
export async function insertEntries(tx: Tx, neighbourhoodId: Id, entries: readonly NewEntry[], log: LogState): Promise<void> {
  const postings = entries.flatMap((entry) => entry.postings.map((posting, at) => ({ seq: entry.seq, position: at + 1, accountId: entry.accountIds[at], amount: formatMoney(posting.amount) })));
  await tx.rows(
    `with p as (
       select * from unnest($2::bigint[], $3::int[], $4::uuid[], $5::numeric[]) as p(seq, position, account_id, amount)
     ), e as (
       select * from unnest($6::bigint[], $7::uuid[], $8::text[], $9::text[], $10::date[], $11::text[], $12::text[], $13::text[], $14::uuid[], $15::uuid[], $16::uuid[], $17::timestamptz[], $18::text[])
         as e(seq, id, kind, fund, booked_on, memo, source_type, source_id, reverses, made_by, checked_by, recorded_at, leaf_hash)
     ), entries as (
       insert into ledger_entry (neighbourhood_id, seq, id, kind, fund, booked_on, memo, source_type, source_id, reverses, accounts, amounts, made_by, checked_by, recorded_at, leaf_hash)
       select $1, e.seq, e.id, e.kind, e.fund, e.booked_on, e.memo, e.source_type, e.source_id, e.reverses, g.accounts, g.amounts, e.made_by, e.checked_by, e.recorded_at, e.leaf_hash
       from e join (select seq, array_agg(account_id order by position) as accounts, array_agg(amount order by position) as amounts from p group by seq) g using (seq)
     ), postings as (
       insert into ledger_posting (neighbourhood_id, account_id, booked_on, seq, position, amount)
       select $1, p.account_id, e.booked_on, p.seq, p.position, p.amount from p join e using (seq)
     ), days as (
       insert into ledger_day as d (neighbourhood_id, account_id, booked_on, debit, credit)
       select $1, p.account_id, e.booked_on, sum(greatest(p.amount, 0)), sum(greatest(-p.amount, 0)) from p join e using (seq) group by p.account_id, e.booked_on
       on conflict (neighbourhood_id, account_id, booked_on) do update set debit = d.debit + excluded.debit, credit = d.credit + excluded.credit
     ), balances as (
       update ledger_account a set balance = a.balance + m.moved
       from (select account_id, sum(amount) as moved from p group by account_id) m
       where a.neighbourhood_id = $1 and a.id = m.account_id
     )
     update ledger_book set size = $19, frontier = $20, root = $21, last_recorded_at = $22 where neighbourhood_id = $1`,
    [
      neighbourhoodId,
      postings.map((posting) => posting.seq),
      postings.map((posting) => posting.position),
      postings.map((posting) => posting.accountId),
      postings.map((posting) => posting.amount),
      entries.map((entry) => entry.seq),
      entries.map((entry) => entry.id),
      entries.map((entry) => entry.kind),
      entries.map((entry) => entry.fund),
      entries.map((entry) => entry.bookedOn),
      entries.map((entry) => entry.memo),
      entries.map((entry) => entry.source.type),
      entries.map((entry) => entry.source.id),
      entries.map((entry) => entry.reverses),
      entries.map((entry) => entry.madeBy),
      entries.map((entry) => entry.checkedBy),
      entries.map((entry) => entry.recordedAt),
      entries.map((entry) => entry.leafHash),
      log.size,
      log.frontier,
      log.root,
      log.recordedAt,
    ],
  );
}

export interface EntrySourceKey {
  readonly kind: EntryKindCode;
  readonly fund: FundCode;
  readonly source: EntryDraft['source'];
}

export const sourceName = ({ kind, fund, source }: EntrySourceKey): string => `${kind} ${fund} ${source.type} ${source.id}`;

/** Entries that were booked from these sources before, by the name of the source. */
export async function findBySources(tx: Tx, neighbourhoodId: Id, keys: readonly EntrySourceKey[]): Promise<Map<string, { id: Id; seq: number }>> {
  const rows = await tx.rows<{ id: Id; seq: number; kind: EntryKindCode; fund: FundCode; type: string; source: string }>(
    `select e.id, e.seq::int as seq, e.kind, e.fund, e.source_type as type, e.source_id as source
     from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as k(kind, fund, type, id)
     join ledger_entry e on e.neighbourhood_id = $1 and e.kind = k.kind and e.fund = k.fund and e.source_type = k.type and e.source_id = k.id`,
    [neighbourhoodId, keys.map((key) => key.kind), keys.map((key) => key.fund), keys.map((key) => key.source.type), keys.map((key) => key.source.id)],
  );
  return new Map(rows.map((row) => [sourceName({ kind: row.kind, fund: row.fund, source: { type: row.type, id: row.source } }), { id: row.id, seq: row.seq }]));
}
