// Why: the books. An entry is written once, whole, and balances by constraint; what an account holds is kept beside it, so that money which
// is not there cannot be spent by two at once. Every entry is a leaf of its neighbourhood's log, whose edge and root stand in one row:
// that row is the lock of the books. Nothing here is ever changed or removed; a mistake is taken back by another entry.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop, wallOff } from './tenancy.ts';

const AMOUNT = (name: string): string => `${name} numeric(14, 2) not null check (${name} <> 'NaN')`;

export class Ledger1764000000010 implements MigrationInterface {
  readonly name = 'Ledger1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function sum_of(amounts numeric[]) returns numeric language sql immutable parallel safe
        as $$ select coalesce(sum(amount), 0) from unnest(amounts) as amount $$;

      create table ledger_book (
        neighbourhood_id uuid primary key,
        size bigint not null default 0 check (size >= 0),
        frontier text[] not null default '{}',
        root text not null check (root ~ '^[0-9a-f]{64}$'),
        last_recorded_at timestamptz
      );
      create table ledger_fund (
        neighbourhood_id uuid not null,
        fund text not null check (fund in ('renovation', 'maintenance', 'common-income')),
        closed_through date,
        proven_through date,
        proven_balance numeric(14, 2) check (proven_balance <> 'NaN'),
        proven_at timestamptz,
        primary key (neighbourhood_id, fund),
        foreign key (neighbourhood_id) references ledger_book (neighbourhood_id)
      );
      create table ledger_account (
        neighbourhood_id uuid not null,
        id uuid not null,
        fund text not null,
        account text not null,
        detail text not null check (length(detail) <= 64),
        debit_natured boolean not null,
        never_below_zero boolean not null,
        ${AMOUNT('balance')} default 0,
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, fund, account, detail),
        foreign key (neighbourhood_id, fund) references ledger_fund (neighbourhood_id, fund),
        constraint ledger_account_holds_enough check (not never_below_zero or case when debit_natured then balance >= 0 else balance <= 0 end)
      );
      create table ledger_entry (
        neighbourhood_id uuid not null,
        seq bigint not null check (seq > 0),
        id uuid not null,
        kind text not null,
        fund text not null,
        booked_on date not null,
        memo text not null check (length(memo) between 1 and 200),
        source_type text not null,
        source_id text not null,
        reverses uuid,
        accounts uuid[] not null,
        amounts numeric(14, 2)[] not null,
        made_by uuid,
        checked_by uuid,
        recorded_at timestamptz(3) not null,
        leaf_hash text not null check (leaf_hash ~ '^[0-9a-f]{64}$'),
        primary key (neighbourhood_id, seq),
        unique (neighbourhood_id, id),
        unique (neighbourhood_id, kind, fund, source_type, source_id),
        unique (neighbourhood_id, reverses),
        foreign key (neighbourhood_id, fund) references ledger_fund (neighbourhood_id, fund),
        foreign key (neighbourhood_id, reverses) references ledger_entry (neighbourhood_id, id),
        constraint ledger_entry_balances check (sum_of(amounts) = 0 and cardinality(amounts) >= 2),
        constraint ledger_entry_whole check (cardinality(accounts) = cardinality(amounts)),
        constraint ledger_entry_two_people check (checked_by is null or checked_by <> made_by),
        constraint ledger_entry_reversal check ((kind = 'reversal') = (reverses is not null))
      );
      create table ledger_posting (
        neighbourhood_id uuid not null,
        account_id uuid not null,
        booked_on date not null,
        seq bigint not null,
        position int not null,
        ${AMOUNT('amount')},
        primary key (neighbourhood_id, account_id, booked_on, seq, position)
      );
      create table ledger_day (
        neighbourhood_id uuid not null,
        account_id uuid not null,
        booked_on date not null,
        debit numeric(16, 2) not null default 0 check (debit >= 0 and debit <> 'NaN'),
        credit numeric(16, 2) not null default 0 check (credit >= 0 and credit <> 'NaN'),
        primary key (neighbourhood_id, account_id, booked_on)
      );
      create table ledger_open_item (
        neighbourhood_id uuid not null,
        id uuid not null,
        fund text not null,
        direction text not null check (direction in ('in', 'out')),
        amount numeric(14, 2) not null check (amount > 0 and amount <> 'NaN'),
        settled numeric(14, 2) not null default 0 check (settled >= 0 and settled <= amount),
        withdrawn_at timestamptz,
        reference text not null check (length(reference) between 4 and 40),
        counterparty text not null,
        memo text not null check (length(memo) between 1 and 200),
        due_on date,
        kind text not null,
        account text not null,
        detail text not null,
        source_type text not null,
        source_id text not null,
        created_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, reference),
        unique (neighbourhood_id, source_type, source_id),
        foreign key (neighbourhood_id, fund) references ledger_fund (neighbourhood_id, fund)
      );
      create index ledger_open_item_waiting on ledger_open_item (neighbourhood_id, fund) where settled < amount and withdrawn_at is null;
      create index ledger_open_item_detail on ledger_open_item (neighbourhood_id, detail);
      create table ledger_settlement (
        neighbourhood_id uuid not null,
        item_id uuid not null,
        entry_id uuid not null,
        amount numeric(14, 2) not null check (amount > 0 and amount <> 'NaN'),
        primary key (neighbourhood_id, item_id, entry_id),
        foreign key (neighbourhood_id, item_id) references ledger_open_item (neighbourhood_id, id),
        foreign key (neighbourhood_id, entry_id) references ledger_entry (neighbourhood_id, id)
      );
      create table ledger_proposal (
        neighbourhood_id uuid not null,
        id uuid not null,
        act text not null check (act in ('entry', 'reversal', 'close-period', 'reopen-period')),
        fund text not null,
        content jsonb not null,
        reason text not null check (length(reason) between 1 and 200),
        made_by uuid not null,
        made_at timestamptz not null default clock_timestamp(),
        request_key uuid not null,
        request_digest text not null,
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, made_by, request_key)
      );
      create table ledger_decision (
        neighbourhood_id uuid not null,
        proposal_id uuid not null,
        outcome text not null check (outcome in ('approved', 'refused')),
        reason text,
        decided_by uuid not null,
        decided_at timestamptz not null default clock_timestamp(),
        entry_ids uuid[] not null,
        primary key (neighbourhood_id, proposal_id),
        foreign key (neighbourhood_id, proposal_id) references ledger_proposal (neighbourhood_id, id)
      );
      create table ledger_period (
        neighbourhood_id uuid not null,
        id uuid not null,
        fund text not null,
        period text not null check (period ~ '^[0-9]{4}(-[0-9]{2})?$'),
        serial int not null check (serial between 1 and 999),
        event text not null check (event in ('closed', 'reopened')),
        from_day date not null,
        to_day date not null check (to_day >= from_day),
        entry_ids uuid[] not null,
        made_by uuid not null,
        checked_by uuid not null check (checked_by <> made_by),
        recorded_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, fund, period, serial),
        foreign key (neighbourhood_id, fund) references ledger_fund (neighbourhood_id, fund)
      );
      ${['ledger_book', 'ledger_fund', 'ledger_account', 'ledger_day', 'ledger_open_item'].map(wallOff).join('')}
      revoke delete, truncate on ledger_book, ledger_fund, ledger_account, ledger_day, ledger_open_item from linli_app;
      ${['ledger_entry', 'ledger_posting', 'ledger_settlement', 'ledger_proposal', 'ledger_decision', 'ledger_period'].map(appendOnly).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `${drop('ledger_period', 'ledger_decision', 'ledger_proposal', 'ledger_settlement', 'ledger_open_item', 'ledger_day', 'ledger_posting', 'ledger_entry', 'ledger_account', 'ledger_fund', 'ledger_book')}
       drop function sum_of(numeric[]);`,
    );
  }
}
