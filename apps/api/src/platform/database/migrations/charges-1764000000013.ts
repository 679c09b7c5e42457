// Why: what homes really owe. Events of a line (cost accepted, money that came late, who takes part) are written once; every sheet is
// computed from all events before it, and a row of the view `charge` for each line and home says what the home bears and by how much the
// sheet changed that. Sixty lines of ten thousand homes are six hundred thousand such rows: kept one by one with their keys they take a
// server ten times as long to write. So the homes of a scope are kept once, in parts by the end of their keys, and a sheet keeps
// their amounts in the same order, in fen; no changes means that all of it is new. Instalments say why money is expected; whether it
// came, the ledger's open item of the same key says.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop, wallOff } from './tenancy.ts';

const KINDS = `('accepted', 'late-source', 'participants', 'table', 'compensation', 'schedule')`;
const PURPOSES = `('works', 'compensation')`;

export class Charges1764000000013 implements MigrationInterface {
  readonly name = 'Charges1764000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table line_event (
        neighbourhood_id uuid not null,
        id uuid not null,
        menu_line_id uuid not null,
        serial int not null check (serial > 0),
        kind text not null check (kind in ${KINDS}),
        source_type text not null,
        source_id text not null,
        content jsonb not null,
        made_by uuid,
        checked_by uuid check (checked_by <> made_by),
        recorded_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, menu_line_id, serial),
        unique (neighbourhood_id, kind, source_type, source_id),
        foreign key (neighbourhood_id, menu_line_id) references menu_line (neighbourhood_id, id)
      );
      create table charge_sheet (
        neighbourhood_id uuid not null,
        id uuid not null,
        menu_line_id uuid not null,
        purpose text not null check (purpose in ${PURPOSES}),
        version int not null check (version > 0),
        event_id uuid not null,
        poll_id uuid not null,
        accepted numeric(14, 2) not null check (accepted >= 0 and accepted <> 'NaN'),
        residents_total numeric(14, 2) not null check (residents_total between 0 and accepted),
        payers int not null check (payers >= 0),
        plan jsonb not null,
        rule_code text not null,
        rule_version int not null,
        input jsonb not null,
        input_digest text not null check (input_digest ~ '^[0-9a-f]{64}$'),
        changes text[] not null,
        created_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, menu_line_id, purpose, version),
        foreign key (neighbourhood_id, event_id) references line_event (neighbourhood_id, id),
        foreign key (neighbourhood_id, menu_line_id) references menu_line (neighbourhood_id, id),
        foreign key (neighbourhood_id, poll_id) references poll (neighbourhood_id, id),
        check (purpose <> 'compensation' or accepted = 0)
      );
      create table charge_roll (
        neighbourhood_id uuid not null,
        id uuid not null,
        bucket smallint not null check (bucket between 0 and 63),
        home_ids uuid[] not null check (cardinality(home_ids) > 0),
        primary key (neighbourhood_id, id, bucket)
      );
      create table charge_part (
        neighbourhood_id uuid not null,
        bucket smallint not null,
        sheet_id uuid not null,
        roll_id uuid not null,
        amounts bigint[] not null,
        changes bigint[],
        primary key (neighbourhood_id, bucket, sheet_id),
        foreign key (neighbourhood_id, sheet_id) references charge_sheet (neighbourhood_id, id),
        foreign key (neighbourhood_id, roll_id, bucket) references charge_roll (neighbourhood_id, id, bucket),
        check (changes is null or cardinality(amounts) = cardinality(changes))
      );
      create view charge with (security_invoker = true) as
        select p.neighbourhood_id, p.bucket, c.home_id, p.sheet_id, (c.amount / 100.0)::numeric(14, 2) as amount, (c.change / 100.0)::numeric(14, 2) as change
        from charge_part p
        join charge_roll r on r.neighbourhood_id = p.neighbourhood_id and r.id = p.roll_id and r.bucket = p.bucket
        cross join lateral unnest(r.home_ids, p.amounts, coalesce(p.changes, p.amounts)) as c(home_id, amount, change);
      grant select on charge to linli_app, linli_reader;
      create table instalment (
        neighbourhood_id uuid not null,
        id uuid not null,
        home_id uuid not null,
        sheet_id uuid not null,
        menu_line_id uuid not null,
        purpose text not null check (purpose in ${PURPOSES}),
        direction text not null check (direction in ('in', 'out')),
        channel text not null check (channel in ('transfer', 'provident-fund')),
        amount numeric(14, 2) not null check (amount > 0 and amount <> 'NaN'),
        due_on date not null,
        replaces uuid,
        primary key (neighbourhood_id, id),
        foreign key (neighbourhood_id, sheet_id) references charge_sheet (neighbourhood_id, id),
        foreign key (neighbourhood_id, replaces) references instalment (neighbourhood_id, id)
      );
      create index instalment_home on instalment (neighbourhood_id, home_id, menu_line_id);
      create table payment_reference (
        neighbourhood_id uuid primary key,
        last bigint not null check (last > 0)
      );
      create table line_proposal (
        neighbourhood_id uuid not null,
        id uuid not null,
        menu_line_id uuid not null,
        kind text not null check (kind in ${KINDS} and kind <> 'accepted'),
        content jsonb not null,
        reason text not null check (length(reason) between 1 and 200),
        made_by uuid not null,
        made_at timestamptz not null default clock_timestamp(),
        request_key uuid not null,
        request_digest text not null check (request_digest ~ '^[0-9a-f]{64}$'),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, made_by, request_key),
        foreign key (neighbourhood_id, menu_line_id) references menu_line (neighbourhood_id, id)
      );
      create table line_decision (
        neighbourhood_id uuid not null,
        proposal_id uuid not null,
        outcome text not null check (outcome in ('approved', 'refused')),
        reason text,
        decided_by uuid not null,
        decided_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, proposal_id),
        foreign key (neighbourhood_id, proposal_id) references line_proposal (neighbourhood_id, id)
      );
      ${wallOff('payment_reference')}
      revoke delete, truncate on payment_reference from linli_app;
      ${['line_event', 'charge_sheet', 'charge_roll', 'charge_part', 'instalment', 'line_proposal', 'line_decision'].map(appendOnly).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop view charge; ${drop('line_decision', 'line_proposal', 'payment_reference', 'instalment', 'charge_part', 'charge_roll', 'charge_sheet', 'line_event')}`);
  }
}
