// Why: streets and districts look over many neighbourhoods at once. They read one row for each, written by the neighbourhood's own
// transactions, so no screen of theirs ever joins across the walls.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { drop, globalTable } from './tenancy.ts';

export class Overview1764000000007 implements MigrationInterface {
  readonly name = 'Overview1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table neighbourhood_overview (
        neighbourhood_id uuid primary key references neighbourhood (neighbourhood_id),
        homes int not null default 0,
        owners int not null default 0,
        area_m2 numeric(14, 2) not null default 0,
        stage text not null check (stage in ('roster', 'menu', 'notice', 'poll', 'decided')),
        poll_id uuid,
        poll_title text,
        poll_closes_at timestamptz,
        passed int,
        questions int,
        works_total numeric(14, 2),
        updated_at timestamptz not null default clock_timestamp()
      );
      ${globalTable('neighbourhood_overview', 'select, insert, update')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop('neighbourhood_overview'));
  }
}
