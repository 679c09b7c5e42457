// Why: a poll counts against a roll that is frozen when it is published, so later sales and corrections never change a result. Ballots
// are events: one row for each owner, guarded by the primary key, numbered in the order of acceptance, never changed.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop, wallOff } from './tenancy.ts';

export class Polls1764000000004 implements MigrationInterface {
  readonly name = 'Polls1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table poll (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        menu_id uuid not null,
        title text not null check (length(title) between 1 and 80),
        jurisdiction text not null,
        rule_set text not null,
        channel text not null check (channel in ('paper', 'municipal-evote', 'assembly', 'platform')),
        legal_effect text not null check (legal_effect in ('statutory', 'consultative')),
        non_return_policy text not null check (non_return_policy in ('not-participating', 'participating-abstain', 'follow-majority')),
        opens_at timestamptz not null,
        closes_at timestamptz not null check (closes_at > opens_at),
        roll_digest text not null check (roll_digest ~ '^[0-9a-f]{64}$'),
        roll_area_m2 numeric(14, 2) not null check (roll_area_m2 > 0),
        roll_owners int not null check (roll_owners > 0),
        published_by uuid not null,
        published_at timestamptz not null default clock_timestamp(),
        last_seq int not null default 0,
        last_cast_at timestamptz,
        closed_at timestamptz,
        final_seq int,
        primary key (neighbourhood_id, id),
        foreign key (neighbourhood_id, menu_id) references menu (neighbourhood_id, id),
        check ((closed_at is null) = (final_seq is null))
      );
      create table poll_question (
        neighbourhood_id uuid not null,
        id uuid not null,
        poll_id uuid not null,
        position int not null check (position between 1 and 60),
        menu_line_id uuid,
        title text not null check (length(title) between 1 and 80),
        matter text not null check (matter ~ '^D([1-9]|10)$'),
        matter_class text not null check (matter_class in ('ordinary', 'special')),
        scope_kind text not null check (scope_kind in ('neighbourhood', 'building', 'entrance')),
        building_code text,
        entrance_code text,
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, poll_id, position),
        unique (neighbourhood_id, poll_id, id),
        foreign key (neighbourhood_id, poll_id) references poll (neighbourhood_id, id),
        foreign key (neighbourhood_id, menu_line_id) references menu_line (neighbourhood_id, id)
      );
      create table roll_owner (
        neighbourhood_id uuid not null,
        poll_id uuid not null,
        owner_id uuid not null,
        area_m2 numeric(14, 2) not null check (area_m2 > 0),
        primary key (neighbourhood_id, poll_id, owner_id),
        foreign key (neighbourhood_id, poll_id) references poll (neighbourhood_id, id),
        foreign key (neighbourhood_id, owner_id) references owner (neighbourhood_id, id)
      );
      create table roll_home (
        neighbourhood_id uuid not null,
        poll_id uuid not null,
        home_id uuid not null,
        owner_id uuid not null,
        full_code text not null,
        building_code text not null,
        entrance_code text not null,
        floor int not null,
        area_m2 numeric(10, 2) not null check (area_m2 > 0),
        primary key (neighbourhood_id, poll_id, home_id),
        foreign key (neighbourhood_id, poll_id, owner_id) references roll_owner (neighbourhood_id, poll_id, owner_id)
      );
      create index roll_home_owner on roll_home (neighbourhood_id, poll_id, owner_id);
      create table ballot (
        neighbourhood_id uuid not null,
        poll_id uuid not null,
        owner_id uuid not null,
        id uuid not null,
        seq int not null check (seq > 0),
        person_id uuid not null,
        channel text not null check (channel in ('paper', 'municipal-evote', 'assembly', 'platform')),
        cast_at timestamptz not null,
        request_key uuid not null,
        request_digest text not null check (request_digest ~ '^[0-9a-f]{64}$'),
        receipt_code text not null check (length(receipt_code) between 8 and 40),
        primary key (neighbourhood_id, poll_id, owner_id),
        unique (neighbourhood_id, poll_id, seq),
        foreign key (neighbourhood_id, poll_id, owner_id) references roll_owner (neighbourhood_id, poll_id, owner_id)
      );
      create table ballot_choice (
        neighbourhood_id uuid not null,
        poll_id uuid not null,
        question_id uuid not null,
        owner_id uuid not null,
        choice text not null check (choice in ('yes', 'no', 'abstain')),
        primary key (neighbourhood_id, poll_id, question_id, owner_id),
        foreign key (neighbourhood_id, poll_id, owner_id) references ballot (neighbourhood_id, poll_id, owner_id),
        foreign key (neighbourhood_id, poll_id, question_id) references poll_question (neighbourhood_id, poll_id, id)
      );
      create table poll_result (
        neighbourhood_id uuid not null,
        poll_id uuid not null,
        question_id uuid not null,
        outcome text not null check (outcome in ('passed', 'rejected', 'no-quorum')),
        record jsonb not null,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        computed_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, poll_id, question_id),
        foreign key (neighbourhood_id, poll_id, question_id) references poll_question (neighbourhood_id, poll_id, id)
      );
      ${['poll'].map(wallOff).join('')}
      ${['poll_question', 'roll_owner', 'roll_home', 'ballot', 'ballot_choice', 'poll_result'].map(appendOnly).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop('poll_result', 'ballot_choice', 'ballot', 'roll_home', 'roll_owner', 'poll_question', 'poll'));
  }
}
