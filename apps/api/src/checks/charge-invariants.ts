import type { Invariant } from './invariant.ts';

/** What must hold between accepted costs, charges and payments. */
export const CHARGE_INVARIANTS: readonly Invariant[] = [
  {
    name: 'shares and sources make the accepted cost of every line',
    why: 'Nobody bears a fen that nobody spent, and no fen is borne by nobody.',
    offenders: `
      select s.id::text as subject from charge_sheet s
      where s.purpose = 'works' and (
        s.accepted <> (select coalesce(sum((p->>'amount')::numeric), 0) from jsonb_array_elements(s.plan) p)
        or s.residents_total <> (select coalesce(sum((p->>'amount')::numeric), 0) from jsonb_array_elements(s.plan) p where p->>'party' = 'residents')
        or s.residents_total <> (select coalesce(sum(c.amount), 0) from charge c where c.neighbourhood_id = s.neighbourhood_id and c.sheet_id = s.id))`,
  },
  {
    name: 'a compensation takes what it gives',
    why: 'What low floors receive is what the others pay.',
    offenders: `
      select s.id::text as subject from charge_sheet s
      where s.purpose = 'compensation' and (select coalesce(sum(c.amount), 0) from charge c where c.neighbourhood_id = s.neighbourhood_id and c.sheet_id = s.id) <> 0`,
  },
  {
    name: 'the changes of a home make its share',
    why: 'What was booked for a home over all versions is what the newest version says it bears.',
    offenders: `
      select c.home_id || '/' || s.menu_line_id as subject from charge c join charge_sheet s on s.neighbourhood_id = c.neighbourhood_id and s.id = c.sheet_id
      where s.purpose = 'works' group by c.neighbourhood_id, c.home_id, s.menu_line_id
      having sum(c.change) <> (array_agg(c.amount order by s.version desc))[1]`,
  },
  {
    name: 'every charge is in the books',
    why: 'What homes bear is what their receivables were charged with.',
    offenders: `
      select s.id::text as subject from charge_sheet s
      where (select coalesce(sum(c.change), 0) from charge c where c.neighbourhood_id = s.neighbourhood_id and c.sheet_id = s.id)
        <> (select coalesce(sum(p.amount), 0) from ledger_entry e join ledger_posting p on p.neighbourhood_id = e.neighbourhood_id and p.seq = e.seq
            join ledger_account a on a.neighbourhood_id = p.neighbourhood_id and a.id = p.account_id and a.account = 'home-receivable'
            where e.neighbourhood_id = s.neighbourhood_id and e.source_type = 'charge-sheet' and (e.source_id = s.id::text or e.source_id like s.id || '/%'))`,
  },
  {
    name: 'what homes owe is what is expected of them',
    why: 'Instalments still to pay, less refunds still to pay out, are what a home owes for its charges.',
    offenders: `
      select coalesce(b.home_id, w.home_id)::text as subject
      from (select neighbourhood_id, home_id, sum(change) as charged from charge group by 1, 2) b
      full join (
        select i.neighbourhood_id, i.home_id, sum(case when i.direction = 'in' then 1 else -1 end * case when o.withdrawn_at is null then o.amount else o.settled end) as expected
        from instalment i join ledger_open_item o on o.neighbourhood_id = i.neighbourhood_id and o.id = i.id group by 1, 2
      ) w on w.neighbourhood_id = b.neighbourhood_id and w.home_id = b.home_id
      where coalesce(b.charged, 0) <> coalesce(w.expected, 0)`,
  },
];
