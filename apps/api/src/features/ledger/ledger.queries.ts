import type { Id, LocalDate } from '@linli/kernel';
import type { AccountBalance, AccountCode, EntryKindCode, FundCode } from '@linli/ledger';
import type { Tx } from '../../platform/database/transaction.ts';
import { fenOf } from '../../platform/database/fen.ts';

export interface BalanceQuery {
  readonly fund?: FundCode;
  readonly account?: AccountCode;
  readonly details?: readonly string[];
  /** The balance at the end of this day; without it, as it stands. */
  readonly asOf?: LocalDate;
}

/** What accounts hold, debit above zero. With `asOf` it is summed from the days of each account, so it costs days, not entries. */
export async function balancesOf(tx: Tx, neighbourhoodId: Id, query: BalanceQuery = {}): Promise<AccountBalance[]> {
  const balance =
    query.asOf === undefined
      ? 'a.balance'
      : `(select coalesce(sum(d.debit - d.credit), 0) from ledger_day d where d.neighbourhood_id = $1 and d.account_id = a.id and d.booked_on <= $5::date)`;
  const rows = await tx.rows<{ fund: FundCode; account: AccountCode; detail: string; balance: string }>(
    `select a.fund, a.account, a.detail, ${balance}::text as balance from ledger_account a
     where a.neighbourhood_id = $1 and ($2::text is null or a.fund = $2) and ($3::text is null or a.account = $3) and ($4::text[] is null or a.detail = any($4))
     order by a.fund, a.account, a.detail`,
    [neighbourhoodId, query.fund ?? null, query.account ?? null, query.details ?? null, ...(query.asOf === undefined ? [] : [query.asOf])],
  );
  return rows.map(({ balance: text, ...ref }) => ({ ...ref, balance: fenOf(text) }));
}

/** One sum for each heading: what is shown to everybody, who may see what the homes hold together and not what each of them does. */
export interface HeadingBalance {
  readonly fund: FundCode;
  readonly account: AccountCode;
  readonly accounts: number;
  readonly balance: bigint;
}

export async function headingBalances(tx: Tx, neighbourhoodId: Id, asOf?: LocalDate): Promise<HeadingBalance[]> {
  const balance =
    asOf === undefined
      ? 'sum(a.balance)'
      : `sum((select coalesce(sum(d.debit - d.credit), 0) from ledger_day d where d.neighbourhood_id = $1 and d.account_id = a.id and d.booked_on <= $2::date))`;
  const rows = await tx.rows<{ fund: FundCode; account: AccountCode; accounts: number; balance: string }>(
    `select a.fund, a.account, count(*)::int as accounts, ${balance}::numeric(16, 2)::text as balance from ledger_account a
     where a.neighbourhood_id = $1 group by a.fund, a.account order by a.fund, a.account`,
    [neighbourhoodId, ...(asOf === undefined ? [] : [asOf])],
  );
  return rows.map(({ balance: text, ...rest }) => ({ ...rest, balance: fenOf(text) }));
}

/** A movement of one account: what a statement of a home or a fund lists. */
export interface Movement {
  readonly entryId: Id;
  readonly seq: number;
  readonly kind: EntryKindCode;
  readonly fund: FundCode;
  readonly account: AccountCode;
  readonly detail: string;
  readonly bookedOn: LocalDate;
  readonly memo: string;
  readonly amount: bigint;
}

/** Movements of the accounts named, newest first, from a cursor (`bookedOn`, `seq`) on. */
export async function movementsOf(
  tx: Tx,
  neighbourhoodId: Id,
  query: { readonly fund?: FundCode; readonly account?: AccountCode; readonly detail?: string; readonly before?: { readonly bookedOn: LocalDate; readonly seq: number }; readonly limit: number },
): Promise<Movement[]> {
  const rows = await tx.rows<Omit<Movement, 'amount'> & { amount: string }>(
    `select e.id as "entryId", p.seq::int as seq, e.kind, a.fund, a.account, a.detail, p.booked_on::text as "bookedOn", e.memo, p.amount::text as amount
     from ledger_account a
     join lateral (
       select p.* from ledger_posting p where p.neighbourhood_id = $1 and p.account_id = a.id and ($5::date is null or (p.booked_on, p.seq) < ($5::date, $6::bigint))
       order by p.booked_on desc, p.seq desc limit $7
     ) p on true
     join ledger_entry e on e.neighbourhood_id = $1 and e.seq = p.seq
     where a.neighbourhood_id = $1 and ($2::text is null or a.fund = $2) and ($3::text is null or a.account = $3) and ($4::text is null or a.detail = $4)
     order by p.booked_on desc, p.seq desc, p.position limit $7`,
    [neighbourhoodId, query.fund ?? null, query.account ?? null, query.detail ?? null, query.before?.bookedOn ?? null, query.before?.seq ?? null, query.limit],
  );
  return rows.map(({ amount, ...rest }) => ({ ...rest, amount: fenOf(amount) }));
}
