/**
 * One fault for each live check, planted behind the product's back by the owner of the tables: a check that does not find its fault is no
 * check. Constraints that would refuse the fault are taken off first; everything is rolled back afterwards.
 */
export const PLANTS: Readonly<Record<string, string>> = {
  'one ballot for each owner, numbered without gaps': `update ballot set seq = seq + 1000000 where (poll_id, owner_id) = (select poll_id, owner_id from ballot order by seq desc limit 1)`,
  'every ballot answers exactly the questions of its owner': `update ballot set choices = choices || array['yes'] where (poll_id, owner_id) = (select poll_id, owner_id from ballot limit 1)`,
  'no ballot after the closing': `update ballot set cast_at = cast_at + interval '1 year' where (poll_id, owner_id) = (select poll_id, owner_id from ballot limit 1)`,
  'the roll adds up': `update roll_owner set area_m2 = area_m2 + 0.01 where (poll_id, owner_id) = (select poll_id, owner_id from ballot limit 1)`,
  'a closed poll has a result for every question': `delete from poll_result where question_id = (select question_id from poll_result limit 1)`,
  'the shares of a line make the residents’ part': `update share_sheet set total = total + 1, residents_total = residents_total + 0.01 where id = (select id from share_sheet limit 1)`,
  'every owner of a home has somebody behind it': `delete from owner_person where owner_id = (select owner_id from home limit 1)`,
  'every entry balances': `
    alter table ledger_entry drop constraint ledger_entry_balances;
    update ledger_entry set amounts[1] = amounts[1] + 0.01 where (neighbourhood_id, seq) = (select neighbourhood_id, seq from ledger_entry limit 1)`,
  'the postings are those of the entries': `update ledger_posting set amount = amount + 0.01 where (account_id, seq, position) = (select account_id, seq, position from ledger_posting limit 1)`,
  'balances are the sums of the postings': `update ledger_account set balance = balance + 0.01 where account = 'bank'`,
  'the days of an account are the sums of its postings': `update ledger_day set debit = debit + 0.01 where (account_id, booked_on) = (select account_id, booked_on from ledger_day limit 1)`,
  'no money is spent that is not there': `
    alter table ledger_account drop constraint ledger_account_holds_enough;
    update ledger_account set balance = -1 where account = 'bank'`,
  'the log has no gap': `update ledger_book set size = size + 1`,
  'a reversal is the opposite of its entry': `
    alter table ledger_entry drop constraint ledger_entry_reversal;
    update ledger_entry e set reverses = o.id from (select neighbourhood_id, id, seq from ledger_entry order by seq limit 1) o where e.neighbourhood_id = o.neighbourhood_id and e.seq = o.seq + 1`,
  'an open item is settled by what was booked for it': `update ledger_open_item set settled = case when settled = 0 then 0.01 else 0 end`,
  'the bank of the books is the bank of the statement': `update ledger_fund set proven_through = '2199-01-01', proven_balance = 123456.78`,
  'a closed period is at rest': `update ledger_fund set closed_through = '2199-01-01'`,
  'the log is made of the entries as they stand': `update ledger_entry set memo = memo || '。' where (neighbourhood_id, seq) = (select neighbourhood_id, seq from ledger_entry order by seq desc limit 1)`,
  'shares and sources make the accepted cost of every line': `update charge_sheet set accepted = accepted + 0.01 where id = (select id from charge_sheet limit 1)`,
  'a compensation takes what it gives': `update charge_sheet set purpose = 'compensation', accepted = 0, residents_total = 0 where id = (select id from charge_sheet where residents_total > 0 limit 1)`,
  'the changes of a home make its share': `update charge_part set changes = array(select c + 1 from unnest(coalesce(changes, amounts)) as c) where (bucket, sheet_id) = (select bucket, sheet_id from charge_part limit 1)`,
  'every charge is in the books': `update ledger_entry set source_type = 'lost' where source_type = 'charge-sheet'`,
  'what homes owe is what is expected of them': `update ledger_open_item set withdrawn_at = 'epoch' where id = (select id from ledger_open_item where source_type = 'instalment' and withdrawn_at is null and settled < amount limit 1)`,
  'the parts of a repair make its amount': `update fund_spend_part set owed = owed + 0.01, amount = amount + 0.01 where (spend_id, bearer, detail) = (select spend_id, bearer, detail from fund_spend_part limit 1)`,
  'every repair is in the books': `update ledger_entry set source_type = 'lost' where kind = 'fund-spend'`,
  'what moved the fund was asked for by one person and decided by another': `update fund_decision set outcome = 'refused' where proposal_id = (select id from fund_spend limit 1)`,
  'claims on the provident fund stay within what the home paid': `update provident_claim set amount = amount + 1000000 where id = (select id from provident_claim where status = 'paid' limit 1)`,
  'the history of a claim ends where the claim stands': `update provident_claim set status = 'approved' where id = (select id from provident_claim where status = 'paid' limit 1)`,
  'the lines of a report make its total': `update cost_line set amount = amount + 0.01 where (report_id, position) = (select report_id, position from cost_line limit 1)`,
  'a published report went through three pairs of hands': `
    update report_step s set taken_by = (select taken_by from report_step f where f.report_id = s.report_id and f.position = 1) where s.step = 'street-check'`,
  'accepted works are in the books': `update cost_acceptance set amount = amount + 0.01 where id = (select id from cost_acceptance limit 1)`,
  'a confirmed promise is owed and expected': `update ledger_open_item set source_type = 'lost' where source_type = 'party-promise'`,
  'the operator owes exactly the owners’ share': `update ledger_entry set source_type = 'lost' where source_type = 'operations-line'`,
  'while the fund is low it gets at least half': `
    alter table operating_fund_part drop constraint operating_fund_part_least;
    update operating_fund_part set is_low = true, to_fund = 0`,
  'a line of the bank is explained by what was booked for it': `update bank_line set matched = 0 where id = (select id from bank_line where matched > 0 limit 1)`,
  'a receipt in suspense is in the books with its own amount and day': `update bank_line set booked_on = booked_on - 1 where suspense_entry_id is not null`,
  'a booked statement has all its lines': `update bank_statement set closing = closing + 1 where status = 'done'`,
  'what people matched or ordered was decided by another': `
    with p as (
      insert into bank_match_proposal (neighbourhood_id, id, line_id, content, reason, made_by, request_key, request_digest)
      select neighbourhood_id, gen_random_uuid(), id, '{}', 'x', id, gen_random_uuid(), 'x' from bank_line limit 1 returning neighbourhood_id, id, made_by
    )
    insert into bank_match_decision (neighbourhood_id, proposal_id, outcome, decided_by) select neighbourhood_id, id, 'approved', made_by from p`,
  'no item is ordered beyond its amount': `
    insert into payment_order (neighbourhood_id, id, fund, execute_on, payees, item_ids, amounts, reason, made_by, request_key, request_digest)
    select i.neighbourhood_id, gen_random_uuid(), i.fund, '2199-01-01', 'x', array[i.id], array[i.amount + 1], 'x', i.id, i.id, 'x' from ledger_open_item i join bank_account b using (neighbourhood_id, fund) limit 1`,
};
