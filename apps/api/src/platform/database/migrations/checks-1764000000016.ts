// Why: the public page says when the data were last checked and whether everything held. A run is an event: a bad night is not overwritten.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop } from './tenancy.ts';

export class Checks1764000000016 implements MigrationInterface {
  readonly name = 'Checks1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table check_run (
        neighbourhood_id uuid not null,
        id uuid not null,
        ran_at timestamptz not null default clock_timestamp(),
        held int not null check (held >= 0),
        broken jsonb not null,
        ledger_size bigint not null,
        ledger_root text not null,
        primary key (neighbourhood_id, id)
      );
      create index check_run_last on check_run (neighbourhood_id, ran_at desc);
      ${appendOnly('check_run')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop('check_run'));
  }
}
