import type { Id, LocalDate } from '@linli/kernel';
import type { AccountCode, EntryKindCode, FundCode, OpenItem } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import type { Tx } from '../../platform/database/transaction.ts';
import { fenOf } from '../../platform/database/fen.ts';

/** An open item as it is kept: with the reference that a payer writes into the bank's memo, and what it came from. */
export interface StoredItem extends OpenItem {
  readonly id: Id;
  readonly reference: string;
  readonly counterparty: string;
  readonly dueOn: LocalDate | null;
  readonly source: { readonly type: string; readonly id: string };
  readonly withdrawn: boolean;
}

export type NewItem = Omit<StoredItem, 'settled' | 'withdrawn'>;

/** Writes down what is expected. The same source is expected once: an item that is there stays as it is. Answers how many were new. */
export async function insertItems(tx: Tx, neighbourhoodId: Id, items: readonly NewItem[]): Promise<number> {
  const rows = await tx.rows(
    `insert into ledger_open_item (neighbourhood_id, id, fund, direction, amount, reference, counterparty, memo, due_on, kind, account, detail, source_type, source_id)
     select $1, i.* from unnest($2::uuid[], $3::text[], $4::text[], $5::numeric[], $6::text[], $7::text[], $8::text[], $9::date[], $10::text[], $11::text[], $12::text[], $13::text[], $14::text[]) as i
     on conflict (neighbourhood_id, source_type, source_id) do nothing returning 1`,
    [
      neighbourhoodId,
      items.map((item) => item.id),
      items.map((item) => item.fund),
      items.map((item) => item.direction),
      items.map((item) => formatMoney(item.amount)),
      items.map((item) => item.reference),
      items.map((item) => item.counterparty),
      items.map((item) => item.memo),
      items.map((item) => item.dueOn),
      items.map((item) => item.kind),
      items.map((item) => item.account),
      items.map((item) => item.detail),
      items.map((item) => item.source.type),
      items.map((item) => item.source.id),
    ],
  );
  return rows.length;
}

type ItemRow = Omit<StoredItem, 'amount' | 'settled' | 'source'> & { amount: string; settled: string; sourceType: string; sourceId: string; kind: EntryKindCode; account: AccountCode; fund: FundCode };

const COLUMNS = `id, fund, direction, amount::text as amount, settled::text as settled, withdrawn_at is not null as withdrawn, reference, counterparty, memo,
  due_on::text as "dueOn", kind, account, detail, source_type as "sourceType", source_id as "sourceId"`;

function itemOf({ amount, settled, sourceType, sourceId, ...row }: ItemRow): StoredItem {
  return { ...row, amount: fenOf(amount), settled: fenOf(settled), source: { type: sourceType, id: sourceId } };
}

export interface ItemQuery {
  readonly fund?: FundCode;
  readonly direction?: 'in' | 'out';
  readonly sourceType?: string;
  readonly sourceIds?: readonly string[];
  readonly details?: readonly string[];
  /** Only those of which something remains. */
  readonly waiting?: boolean;
}

/** Open items in the order in which they fall due. */
export async function findItems(tx: Tx, neighbourhoodId: Id, query: ItemQuery): Promise<StoredItem[]> {
  const rows = await tx.rows<ItemRow>(
    `select ${COLUMNS} from ledger_open_item
     where neighbourhood_id = $1 and ($2::text is null or fund = $2) and ($3::text is null or direction = $3) and ($4::text is null or source_type = $4)
       and ($5::text[] is null or source_id = any($5)) and ($6::text[] is null or detail = any($6)) and (not $7 or (settled < amount and withdrawn_at is null))
     order by due_on nulls last, id`,
    [neighbourhoodId, query.fund ?? null, query.direction ?? null, query.sourceType ?? null, query.sourceIds ?? null, query.details ?? null, query.waiting ?? false],
  );
  return rows.map(itemOf);
}

/** The items under their locks, in the order of their keys. The books are locked before. */
export async function lockItems(tx: Tx, neighbourhoodId: Id, ids: readonly Id[]): Promise<Map<Id, StoredItem>> {
  const rows = await tx.rows<ItemRow>(`select ${COLUMNS} from ledger_open_item where neighbourhood_id = $1 and id = any($2::uuid[]) order by id for no key update`, [neighbourhoodId, [...ids]]);
  return new Map(rows.map((row) => [row.id, itemOf(row)]));
}

export interface Settlement {
  readonly itemId: Id;
  readonly entryId: Id;
  readonly amount: bigint;
}

/** Notes settlements and what they take off the items. A settlement that is noted already moves nothing. */
export async function insertSettlements(tx: Tx, neighbourhoodId: Id, settlements: readonly Settlement[]): Promise<void> {
  await tx.rows(
    `with noted as (
       insert into ledger_settlement (neighbourhood_id, item_id, entry_id, amount)
       select $1, i, e, a from unnest($2::uuid[], $3::uuid[], $4::numeric[]) as s(i, e, a) on conflict do nothing returning item_id, amount
     )
     update ledger_open_item o set settled = o.settled + n.amount
     from (select item_id, sum(amount) as amount from noted group by item_id) n where o.neighbourhood_id = $1 and o.id = n.item_id`,
    [neighbourhoodId, settlements.map((one) => one.itemId), settlements.map((one) => one.entryId), settlements.map((one) => formatMoney(one.amount))],
  );
}

/** Nothing more is expected of these. What was settled stays settled. */
export async function withdrawItems(tx: Tx, neighbourhoodId: Id, ids: readonly Id[]): Promise<void> {
  await tx.rows(`update ledger_open_item set withdrawn_at = clock_timestamp() where neighbourhood_id = $1 and id = any($2::uuid[]) and withdrawn_at is null`, [neighbourhoodId, [...ids]]);
}
