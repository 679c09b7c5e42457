// Why: what a home owes is computed once, stored once, and explained by the same rule later. A sheet holds the inputs and their digest;
// a correction is a new version beside the old one.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop } from './tenancy.ts';

export class Shares1764000000005 implements MigrationInterface {
  readonly name = 'Shares1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table share_sheet (
        neighbourhood_id uuid not null,
        id uuid not null,
        menu_line_id uuid not null,
        poll_id uuid,
        version int not null check (version between 1 and 999),
        total numeric(14, 2) not null check (total >= 0 and total <> 'NaN'),
        residents_total numeric(14, 2) not null check (residents_total >= 0 and residents_total <= total),
        rule_code text not null,
        rule_version int not null,
        input jsonb not null,
        input_digest text not null check (input_digest ~ '^[0-9a-f]{64}$'),
        created_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, menu_line_id, version),
        foreign key (neighbourhood_id, menu_line_id) references menu_line (neighbourhood_id, id),
        foreign key (neighbourhood_id, poll_id) references poll (neighbourhood_id, id)
      );
      create table share (
        neighbourhood_id uuid not null,
        sheet_id uuid not null,
        home_id uuid not null,
        amount numeric(14, 2) not null check (amount >= 0 and amount <> 'NaN'),
        primary key (neighbourhood_id, sheet_id, home_id),
        foreign key (neighbourhood_id, sheet_id) references share_sheet (neighbourhood_id, id),
        foreign key (neighbourhood_id, home_id) references home (neighbourhood_id, id)
      );
      create index share_home on share (neighbourhood_id, home_id);
      ${['share_sheet', 'share'].map(appendOnly).join('')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop('share', 'share_sheet'));
  }
}
