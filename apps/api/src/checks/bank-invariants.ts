import type { Invariant } from './invariant.ts';

/** What must hold between what the bank said and what the books say. */
export const BANK_INVARIANTS: readonly Invariant[] = [
  {
    name: 'a line of the bank is explained by what was booked for it',
    why: 'What is noted as explained is the sum of the entries made from it and of those it stands for.',
    offenders: `
      select l.id::text as subject from bank_line l
      left join (select neighbourhood_id, line_id, sum(amount) as amount from bank_match group by 1, 2) m on m.neighbourhood_id = l.neighbourhood_id and m.line_id = l.id
      left join (
        select e.neighbourhood_id, split_part(e.source_id, ':', 1) as line_id, sum(s.amount) as amount
        from ledger_entry e join ledger_settlement s on s.neighbourhood_id = e.neighbourhood_id and s.entry_id = e.id where e.source_type = 'statement-line' group by 1, 2
      ) b on b.neighbourhood_id = l.neighbourhood_id and b.line_id = l.id::text
      where l.matched <> coalesce(m.amount, 0) + coalesce(b.amount, 0)`,
  },
  {
    name: 'a receipt in suspense is in the books with its own amount and day',
    why: 'The bank has the money; the books must have the same.',
    offenders: `
      select l.id::text as subject from bank_line l
      join ledger_entry e on e.neighbourhood_id = l.neighbourhood_id and e.id = l.suspense_entry_id
      where e.kind <> 'unmatched-in' or e.fund <> l.fund or e.booked_on <> l.booked_on or e.amounts <> array[l.amount, -l.amount]`,
  },
  {
    name: 'a booked statement has all its lines',
    why: 'Opening + Σ lines = closing holds for what is stored, too.',
    offenders: `
      select s.id::text as subject from bank_statement s
      where s.status = 'done' and exists (select 1 from bank_line l where l.neighbourhood_id = s.neighbourhood_id and l.statement_id = s.id)
        and s.closing - s.opening <> (
          select coalesce(sum(l.amount), 0) from bank_line l
          where l.neighbourhood_id = s.neighbourhood_id and l.fund = s.fund and l.booked_on between s.from_day and s.to_day
            and l.statement_id in (select t.id from bank_statement t where t.neighbourhood_id = s.neighbourhood_id and t.fund = s.fund and t.confirmed_at <= s.confirmed_at))`,
  },
  {
    name: 'what people matched or ordered was decided by another',
    why: 'Nobody moves money of the neighbourhood alone.',
    offenders: `
      select p.id::text as subject from bank_match_proposal p join bank_match_decision d on d.neighbourhood_id = p.neighbourhood_id and d.proposal_id = p.id where d.outcome = 'approved' and d.decided_by = p.made_by
      union all
      select o.id::text from payment_order o join payment_order_event e on e.neighbourhood_id = o.neighbourhood_id and e.order_id = o.id where e.event = 'approved' and e.made_by = o.made_by`,
  },
  {
    name: 'no item is ordered beyond its amount',
    why: 'Σ of the orders that stand is at most what is owed: nothing is paid twice.',
    offenders: `
      select i.id::text as subject from ledger_open_item i
      join lateral (
        select sum(u.amount) as ordered from payment_order o cross join lateral unnest(o.item_ids, o.amounts) as u(item_id, amount)
        where o.neighbourhood_id = i.neighbourhood_id and u.item_id = i.id
          and not exists (select 1 from payment_order_event e where e.neighbourhood_id = o.neighbourhood_id and e.order_id = o.id and e.event in ('refused', 'returned'))
      ) t on true
      where t.ordered > i.amount`,
  },
];
