import type { Id, LocalDate } from '@linli/kernel';
import type { AccountCode, FundCode } from '@linli/ledger';
import type { Tx } from '../../platform/database/transaction.ts';

export interface Turnover {
  readonly fund: FundCode;
  readonly account: AccountCode;
  readonly detail: string;
  /** Debits less credits, in yuan with sign, without what closings moved: what was earned and spent in all the time. */
  readonly total: string;
}

/**
 * What accounts of income and expense have seen since the books began. Closing empties them every period; so the closings and their
 * reversals are taken out again. Homes are summed: nobody else's payments are anybody's business.
 */
export function turnoverOf(tx: Tx, neighbourhoodId: Id): Promise<Turnover[]> {
  return tx.rows(
    `with closing as (
       select u.account_id, sum(u.amount) as moved from ledger_entry e, unnest(e.accounts, e.amounts) as u(account_id, amount)
       where e.neighbourhood_id = $1 and (e.kind = 'closing' or (e.kind = 'reversal' and exists (
         select 1 from ledger_entry c where c.neighbourhood_id = $1 and c.id = e.reverses and c.kind = 'closing')))
       group by u.account_id
     )
     select a.fund, a.account, case when a.account in ('home-contributions', 'home-receivable') then '' else a.detail end as detail, sum(a.balance - coalesce(c.moved, 0))::numeric(16, 2)::text as total
     from ledger_account a left join closing c on c.account_id = a.id
     where a.neighbourhood_id = $1 and a.account in ('home-contributions', 'party-contributions', 'home-receivable', 'party-receivable', 'income', 'works', 'costs')
     group by 1, 2, 3 order by 1, 2, 3`,
    [neighbourhoodId],
  );
}

/** Titles of the lines of menus, by their key: works are booked by line. */
export async function lineTitles(tx: Tx, neighbourhoodId: Id, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.rows<{ id: Id; title: string }>(`select id, title from menu_line where neighbourhood_id = $1 and id::text = any($2)`, [neighbourhoodId, [...ids]]);
  return new Map(rows.map((row) => [row.id, row.title]));
}

export interface Overdue {
  readonly fund: FundCode;
  readonly count: number;
  readonly amount: string;
}

/** What should have arrived by now and has not, fund by fund. */
export function overdueOf(tx: Tx, neighbourhoodId: Id, today: LocalDate): Promise<Overdue[]> {
  return tx.rows(
    `select fund, count(*)::int as count, sum(amount - settled)::numeric(16, 2)::text as amount from ledger_open_item
     where neighbourhood_id = $1 and direction = 'in' and settled < amount and withdrawn_at is null and due_on < $2::date group by fund order by fund`,
    [neighbourhoodId, today],
  );
}

export interface HeadingTurnover {
  readonly account: AccountCode;
  readonly accounts: number;
  readonly opening: string;
  readonly debit: string;
  readonly credit: string;
  readonly closing: string;
}

/** One fund between two days by heading: what was there before, what came and went, what is there at the end. */
export function headingTurnover(tx: Tx, neighbourhoodId: Id, fund: FundCode, from: LocalDate, to: LocalDate): Promise<HeadingTurnover[]> {
  return tx.rows(
    `select a.account, count(distinct a.id)::int as accounts,
            coalesce(sum(d.debit - d.credit) filter (where d.booked_on < $3::date), 0)::numeric(16, 2)::text as opening,
            coalesce(sum(d.debit) filter (where d.booked_on >= $3::date), 0)::numeric(16, 2)::text as debit,
            coalesce(sum(d.credit) filter (where d.booked_on >= $3::date), 0)::numeric(16, 2)::text as credit,
            coalesce(sum(d.debit - d.credit), 0)::numeric(16, 2)::text as closing
     from ledger_account a left join ledger_day d on d.neighbourhood_id = a.neighbourhood_id and d.account_id = a.id and d.booked_on <= $4::date
     where a.neighbourhood_id = $1 and a.fund = $2 group by a.account order by a.account`,
    [neighbourhoodId, fund, from, to],
  );
}
