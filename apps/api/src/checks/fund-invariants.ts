import type { Invariant } from './invariant.ts';

/** What must hold in the maintenance fund and among claims on the provident fund. */
export const FUND_INVARIANTS: readonly Invariant[] = [
  {
    name: 'the parts of a repair make its amount',
    why: 'Σ parts = total, to the fen, and what a balance bore and what is owed make each part.',
    offenders: `
      select s.id::text as subject from fund_spend s
      where s.amount <> (select coalesce(sum(p.from_balance + p.owed), 0) from fund_spend_part p where p.neighbourhood_id = s.neighbourhood_id and p.spend_id = s.id)`,
  },
  {
    name: 'every repair is in the books',
    why: 'What was shared out is what the contractor is owed, posted once.',
    offenders: `
      select s.id::text as subject from fund_spend s
      where s.amount <> (
        select coalesce(-sum(p.amount), 0) from ledger_entry e
        join ledger_posting p on p.neighbourhood_id = e.neighbourhood_id and p.seq = e.seq
        join ledger_account a on a.neighbourhood_id = p.neighbourhood_id and a.id = p.account_id and a.account = 'payable'
        where e.neighbourhood_id = s.neighbourhood_id and e.kind = 'fund-spend' and e.source_type = 'fund-proposal' and e.source_id = s.id::text)`,
  },
  {
    name: 'what moved the fund was asked for by one person and decided by another',
    why: 'Nobody spends what belongs to all alone.',
    offenders: `
      select p.id::text as subject from fund_proposal p join fund_decision d on d.neighbourhood_id = p.neighbourhood_id and d.proposal_id = p.id where p.made_by = d.decided_by
      union all
      select s.id::text from fund_spend s
      where not exists (select 1 from fund_decision d where d.neighbourhood_id = s.neighbourhood_id and d.proposal_id = s.id and d.outcome = 'approved')`,
  },
  {
    name: 'claims on the provident fund stay within what the home paid',
    why: 'Σ claims, reserved ones with them, is at most the payment less subsidies and refunds.',
    offenders: `
      select b.home_id || '/' || b.line_id as subject
      from provident_book b
      join lateral (
        select coalesce(sum(c.amount - c.to_return), 0) as taken from provident_claim c
        where c.neighbourhood_id = b.neighbourhood_id and c.home_id = b.home_id and c.line_id = b.line_id and c.status in ('proof-issued', 'submitted', 'approved', 'paid', 'clawed-back')
      ) t on true
      where t.taken > greatest(0,
        (select coalesce(sum(case when p.kind = 'paid' then p.amount else -p.amount end), 0) from provident_payment p
         where p.neighbourhood_id = b.neighbourhood_id and p.home_id = b.home_id and p.line_id = b.line_id)
        + (select coalesce(sum(case when i.direction = 'in' then case i.channel when 'transfer' then o.settled else 0 end when o.withdrawn_at is null then -o.amount else -o.settled end), 0) from instalment i
           join ledger_open_item o on o.neighbourhood_id = i.neighbourhood_id and o.id = i.id
           where i.neighbourhood_id = b.neighbourhood_id and i.home_id = b.home_id and i.menu_line_id = b.line_id and i.purpose = 'works'))`,
  },
  {
    name: 'the history of a claim ends where the claim stands',
    why: 'No step of a claim is taken without being written down.',
    offenders: `
      select c.id::text as subject from provident_claim c
      where (c.status, c.to_return) is distinct from (
        select (e.status, e.to_return) from provident_claim_event e where e.neighbourhood_id = c.neighbourhood_id and e.claim_id = c.id order by e.at desc, e.id desc limit 1)`,
  },
];
