import type { Invariant } from './invariant.ts';

/** What must hold in the books. */
export const LEDGER_INVARIANTS: readonly Invariant[] = [
  {
    name: 'every entry balances',
    why: 'Debits and credits of one entry are equal to the fen.',
    offenders: `select seq::text as subject from ledger_entry where sum_of(amounts) <> 0`,
  },
  {
    name: 'the postings are those of the entries',
    why: 'An entry and its postings are two ways to read one thing.',
    offenders: `
      select e.seq::text as subject from ledger_entry e
      where (select array_agg((u.account, u.amount)::text order by u.position) from unnest(e.accounts, e.amounts) with ordinality as u(account, amount, position))
        is distinct from
        (select array_agg((p.account_id, p.amount)::text order by p.position) from ledger_account a join ledger_posting p on p.neighbourhood_id = a.neighbourhood_id and p.account_id = a.id
         where a.neighbourhood_id = e.neighbourhood_id and a.id = any(e.accounts) and p.booked_on = e.booked_on and p.seq = e.seq)`,
  },
  {
    name: 'balances are the sums of the postings',
    why: 'What an account holds is what its entries brought and took.',
    offenders: `
      select a.id::text as subject from ledger_account a
      left join (select neighbourhood_id, account_id, sum(amount) as total from ledger_posting group by neighbourhood_id, account_id) p on p.neighbourhood_id = a.neighbourhood_id and p.account_id = a.id
      where a.balance <> coalesce(p.total, 0)`,
  },
  {
    name: 'the days of an account are the sums of its postings',
    why: 'A balance as of a day is summed from them.',
    offenders: `
      select coalesce(d.account_id, p.account_id)::text as subject from ledger_day d
      full join (select neighbourhood_id, account_id, booked_on, sum(greatest(amount, 0)) as debit, sum(greatest(-amount, 0)) as credit from ledger_posting group by neighbourhood_id, account_id, booked_on) p
        on p.neighbourhood_id = d.neighbourhood_id and p.account_id = d.account_id and p.booked_on = d.booked_on
      where d.debit is distinct from p.debit or d.credit is distinct from p.credit`,
  },
  {
    name: 'no money is spent that is not there',
    why: 'The bank, the balance of a home and what is owed never fall below zero.',
    offenders: `select id::text as subject from ledger_account where never_below_zero and case when debit_natured then balance < 0 else balance > 0 end`,
  },
  {
    name: 'the log has no gap',
    why: 'Entries are numbered from one, and the head counts them all.',
    offenders: `
      select b.neighbourhood_id::text as subject from ledger_book b
      where b.size <> (select count(*) from ledger_entry e where e.neighbourhood_id = b.neighbourhood_id)
         or b.size <> (select coalesce(max(seq), 0) from ledger_entry e where e.neighbourhood_id = b.neighbourhood_id)`,
  },
  {
    name: 'a reversal is the opposite of its entry',
    why: 'Taking back takes back all of it and nothing else.',
    offenders: `
      select r.seq::text as subject from ledger_entry r join ledger_entry e on e.neighbourhood_id = r.neighbourhood_id and e.id = r.reverses
      where r.accounts <> e.accounts or r.fund <> e.fund or r.amounts <> (select array_agg(-amount order by position) from unnest(e.amounts) with ordinality as u(amount, position))`,
  },
  {
    name: 'an open item is settled by what was booked for it',
    why: 'What arrived of an expected sum is the sum of its settlements, and each of them is in the books.',
    offenders: `
      select o.id::text as subject from ledger_open_item o
      where o.settled <> (select coalesce(sum(s.amount), 0) from ledger_settlement s where s.neighbourhood_id = o.neighbourhood_id and s.item_id = o.id)
      union all
      select s.item_id::text from ledger_settlement s join ledger_entry e on e.neighbourhood_id = s.neighbourhood_id and e.id = s.entry_id
      where s.amount <> (select sum(greatest(amount, 0)) from unnest(e.amounts) as amount)`,
  },
  {
    name: 'the bank of the books is the bank of the statement',
    why: 'At the end of the last proven day the books hold what the bank holds.',
    offenders: `
      select f.neighbourhood_id || '/' || f.fund as subject from ledger_fund f
      where f.proven_through is not null and f.proven_balance <> (
        select coalesce(sum(d.debit - d.credit), 0) from ledger_account a join ledger_day d on d.neighbourhood_id = a.neighbourhood_id and d.account_id = a.id and d.booked_on <= f.proven_through
        where a.neighbourhood_id = f.neighbourhood_id and a.fund = f.fund and a.account = 'bank')`,
  },
  {
    name: 'a closed period is at rest',
    why: 'Nothing is earned or spent in a period after it was closed: its income and expense are empty on its last day.',
    offenders: `
      select f.neighbourhood_id || '/' || f.fund as subject from ledger_fund f
      where f.closed_through is not null and exists (
        select 1 from ledger_account a join ledger_day d on d.neighbourhood_id = a.neighbourhood_id and d.account_id = a.id and d.booked_on <= f.closed_through
        where a.neighbourhood_id = f.neighbourhood_id and a.fund = f.fund and a.account in ('home-contributions', 'party-contributions', 'income', 'works', 'costs')
        group by a.id having sum(d.debit - d.credit) <> 0)`,
  },
];
