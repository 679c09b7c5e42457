// Why: what the bank says, kept apart from what the books say. A line is stored once, whatever statement brings it again, and cannot settle
// more than itself. An entry made from a line has it as its source; a match is written down only for an entry that was made otherwise. Orders to the bank are made by one person and decided by
// another; both are events. Names and accounts of payers are sealed.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop, wallOff } from './tenancy.ts';

const FUND = `fund text not null check (fund in ('renovation', 'maintenance', 'common-income'))`;
const POSITIVE = (name: string): string => `${name} numeric(14, 2) not null check (${name} > 0 and ${name} <> 'NaN')`;
const REQUEST = `
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  request_key uuid not null,
  request_digest text not null`;

export class BankStatements1764000000015 implements MigrationInterface {
  readonly name = 'BankStatements1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bank_account (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        ${FUND},
        number_sealed text not null,
        number_tail text not null check (length(number_tail) = 4),
        bank_name text not null check (length(bank_name) between 1 and 100),
        bank_code text not null check (bank_code ~ '^([0-9]{12})?$'),
        holder text not null check (length(holder) between 1 and 100),
        registered_by uuid not null,
        registered_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, fund)
      );
      create table bank_statement (
        neighbourhood_id uuid not null,
        id uuid not null,
        ${FUND},
        file_name text not null check (length(file_name) between 1 and 200),
        file_key text not null,
        file_digest text not null check (file_digest ~ '^[0-9a-f]{64}$'),
        format text not null check (format in ('camt.053', 'csv')),
        options jsonb not null,
        status text not null check (status in ('uploaded', 'confirmed', 'done', 'abandoned')),
        from_day date,
        to_day date,
        opening numeric(14, 2) check (opening <> 'NaN'),
        closing numeric(14, 2) check (closing <> 'NaN'),
        proof_day date,
        proof_balance numeric(14, 2) check (proof_balance <> 'NaN'),
        line_count int not null default 0 check (line_count >= 0),
        lines_done int not null default 0 check (lines_done >= 0),
        outcome jsonb,
        uploaded_by uuid not null,
        uploaded_at timestamptz not null default clock_timestamp(),
        confirmed_by uuid,
        confirmed_at timestamptz,
        confirm_key uuid,
        finished_at timestamptz,
        primary key (neighbourhood_id, id),
        foreign key (neighbourhood_id, fund) references bank_account (neighbourhood_id, fund),
        constraint bank_statement_whole check (status in ('uploaded', 'abandoned') or (from_day <= to_day and opening is not null and closing is not null and confirmed_by is not null))
      );
      create index bank_statement_fund on bank_statement (neighbourhood_id, fund, to_day);
      create table bank_line (
        neighbourhood_id uuid not null,
        id uuid not null,
        ${FUND},
        statement_id uuid not null,
        position int not null check (position > 0),
        booked_on date not null,
        amount numeric(14, 2) not null check (amount <> 0 and amount <> 'NaN'),
        line_key bytea not null check (octet_length(line_key) = 32),
        content text not null,
        rule text,
        reason text,
        suspense_entry_id uuid,
        matched numeric(14, 2) not null default 0,
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, fund, line_key),
        foreign key (neighbourhood_id, statement_id) references bank_statement (neighbourhood_id, id),
        foreign key (neighbourhood_id, suspense_entry_id) references ledger_entry (neighbourhood_id, id),
        constraint bank_line_not_more_than_itself check (matched >= 0 and matched <= abs(amount) and matched <> 'NaN'),
        constraint bank_line_suspense_is_for_receipts check (suspense_entry_id is null or amount > 0)
      );
      create index bank_line_waiting on bank_line (neighbourhood_id, fund, booked_on, id) where matched < abs(amount);
      create table bank_match (
        neighbourhood_id uuid not null,
        entry_id uuid not null,
        line_id uuid not null,
        ${POSITIVE('amount')},
        proposal_id uuid,
        recorded_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, entry_id),
        foreign key (neighbourhood_id, line_id) references bank_line (neighbourhood_id, id),
        foreign key (neighbourhood_id, entry_id) references ledger_entry (neighbourhood_id, id)
      );
      create index bank_match_line on bank_match (neighbourhood_id, line_id);
      create table bank_match_proposal (
        neighbourhood_id uuid not null,
        id uuid not null,
        line_id uuid not null,
        content jsonb not null,
        reason text not null check (length(reason) between 1 and 200),
        ${REQUEST},
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, made_by, request_key),
        foreign key (neighbourhood_id, line_id) references bank_line (neighbourhood_id, id)
      );
      create table bank_match_decision (
        neighbourhood_id uuid not null,
        proposal_id uuid not null,
        outcome text not null check (outcome in ('approved', 'refused')),
        reason text,
        decided_by uuid not null,
        decided_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, proposal_id),
        foreign key (neighbourhood_id, proposal_id) references bank_match_proposal (neighbourhood_id, id)
      );
      create table payment_order (
        neighbourhood_id uuid not null,
        id uuid not null,
        ${FUND},
        execute_on date not null,
        payees text not null,
        item_ids uuid[] not null check (cardinality(item_ids) between 1 and 1000),
        amounts numeric(14, 2)[] not null,
        reason text not null check (length(reason) between 1 and 200),
        ${REQUEST},
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, made_by, request_key),
        foreign key (neighbourhood_id, fund) references bank_account (neighbourhood_id, fund),
        constraint payment_order_whole check (cardinality(amounts) = cardinality(item_ids))
      );
      create table payment_order_event (
        neighbourhood_id uuid not null,
        order_id uuid not null,
        event text not null check (event in ('approved', 'refused', 'returned')),
        reason text,
        made_by uuid not null,
        made_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, order_id, event),
        foreign key (neighbourhood_id, order_id) references payment_order (neighbourhood_id, id)
      );
      ${['bank_account', 'bank_statement', 'bank_line'].map(wallOff).join('')}
      revoke delete, truncate on bank_account, bank_statement, bank_line from linli_app;
      ${['bank_match', 'bank_match_proposal', 'bank_match_decision', 'payment_order', 'payment_order_event'].map(appendOnly).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop('payment_order_event', 'payment_order', 'bank_match_decision', 'bank_match_proposal', 'bank_match', 'bank_line', 'bank_statement', 'bank_account'));
  }
}
