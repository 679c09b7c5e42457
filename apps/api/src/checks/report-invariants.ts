import type { Invariant } from './invariant.ts';

/** What enterprises report: its sums, its hands, and what of it stands in the books. */
export const REPORT_INVARIANTS: readonly Invariant[] = [
  {
    name: 'the lines of a report make its total',
    why: 'A report is read whole: what stands at its foot is the sum of its rows.',
    offenders: `
      select r.id::text as subject from report r
      where r.kind = 'cost' and r.total <> (select coalesce(sum(l.amount), 0) from cost_line l where l.neighbourhood_id = r.neighbourhood_id and l.report_id = r.id)
      union all
      select r.id::text from report r
      where r.kind = 'operations' and r.total <> (select coalesce(sum(l.gross), 0) from operating_line l where l.neighbourhood_id = r.neighbourhood_id and l.report_id = r.id)`,
  },
  {
    name: 'a published report went through three pairs of hands',
    why: 'Whoever submits does not check, and whoever checks for the street does not check for the district.',
    offenders: `
      select s.report_id::text as subject from report_step s where s.step = 'publish'
        and (select count(distinct h.taken_by) from report_step h where h.neighbourhood_id = s.neighbourhood_id and h.report_id = s.report_id and h.step in ('submit', 'street-check', 'district-check')) <> 3`,
  },
  {
    name: 'accepted works are in the books',
    why: 'What the newest published payment reports say of a line is what was accepted of it, and what the books hold as its works.',
    offenders: `
      with counting as (
        select distinct on (r.neighbourhood_id, r.enterprise_id, r.number) r.neighbourhood_id, r.id from report r
        where r.stage = 'payment' and exists (select 1 from report_step p where p.neighbourhood_id = r.neighbourhood_id and p.report_id = r.id and p.step = 'publish')
        order by r.neighbourhood_id, r.enterprise_id, r.number, r.version desc
      ), reported as (
        select l.neighbourhood_id, l.menu_line_id, sum(l.amount) as amount from counting c join cost_line l on l.neighbourhood_id = c.neighbourhood_id and l.report_id = c.id group by 1, 2
      ), accepted as (
        select neighbourhood_id, menu_line_id, sum(amount) as amount from cost_acceptance group by 1, 2
      ), booked as (
        select e.neighbourhood_id, a.detail::uuid as menu_line_id, sum(p.amount) as amount
        from ledger_entry e join ledger_posting p on p.neighbourhood_id = e.neighbourhood_id and p.seq = e.seq
        join ledger_account a on a.neighbourhood_id = e.neighbourhood_id and a.id = p.account_id and a.account = 'works'
        where e.kind = 'works-accepted' or (e.kind = 'reversal' and exists (select 1 from ledger_entry o where o.neighbourhood_id = e.neighbourhood_id and o.id = e.reverses and o.kind = 'works-accepted'))
        group by 1, 2
      )
      select menu_line_id::text as subject from reported full join accepted using (neighbourhood_id, menu_line_id) full join booked using (neighbourhood_id, menu_line_id)
      where coalesce(reported.amount, 0) <> coalesce(accepted.amount, 0) or coalesce(reported.amount, 0) <> coalesce(booked.amount, 0)`,
  },
  {
    name: 'a confirmed promise is owed and expected',
    why: 'Money that a party promised in writing, and a second person confirmed, stands in the books and is waited for.',
    offenders: `
      select p.id::text as subject from party_promise p
      join party_promise_decision d on d.neighbourhood_id = p.neighbourhood_id and d.promise_id = p.id and d.outcome = 'confirmed'
      left join ledger_entry e on e.neighbourhood_id = p.neighbourhood_id and e.kind = 'charge-party' and e.source_type = 'party-promise' and e.source_id = p.id::text
      left join ledger_open_item i on i.neighbourhood_id = p.neighbourhood_id and i.source_type = 'party-promise' and i.source_id = p.id::text
      where e.id is null or i.id is null or i.amount <> p.amount or d.decided_by = p.recorded_by`,
  },
  {
    name: 'the operator owes exactly the owners’ share',
    why: 'Income less cost of every published month is what the owners get of it, to the fen.',
    offenders: `
      select l.report_id || ':' || l.position as subject from operating_line l
      join report_step s on s.neighbourhood_id = l.neighbourhood_id and s.report_id = l.report_id and s.step = 'publish'
      where l.owners <> coalesce((
        select sum(p.amount) from ledger_entry e
        join ledger_posting p on p.neighbourhood_id = e.neighbourhood_id and p.seq = e.seq
        join ledger_account a on a.neighbourhood_id = e.neighbourhood_id and a.id = p.account_id and a.account = 'enterprise-receivable'
        where e.neighbourhood_id = l.neighbourhood_id and e.source_type = 'operations-line' and e.source_id = l.report_id || ':' || l.position), 0)`,
  },
  {
    name: 'while the fund is low it gets at least half',
    why: 'Common income goes to the maintenance fund first, at least half of it, while the fund is below thirty per cent.',
    offenders: `select report_id::text as subject from operating_fund_part where is_low and to_fund * 2 < owners`,
  },
];
