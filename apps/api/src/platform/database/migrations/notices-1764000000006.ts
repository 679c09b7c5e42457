// Why: a notice is a frozen text with a digest and a period. What was posted stays as it was; a change is another notice.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendOnly, drop } from './tenancy.ts';

export class Notices1764000000006 implements MigrationInterface {
  readonly name = 'Notices1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        neighbourhood_id uuid not null references neighbourhood (neighbourhood_id),
        id uuid not null,
        type text not null check (type ~ '^[a-z-]{2,40}$'),
        number int not null check (number > 0),
        title text not null check (length(title) between 1 and 120),
        document jsonb not null,
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        menu_id uuid,
        poll_id uuid,
        published_by uuid not null,
        published_at timestamptz not null default clock_timestamp(),
        primary key (neighbourhood_id, id),
        unique (neighbourhood_id, number),
        foreign key (neighbourhood_id, menu_id) references menu (neighbourhood_id, id),
        foreign key (neighbourhood_id, poll_id) references poll (neighbourhood_id, id)
      );
      ${appendOnly('notice')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(drop('notice'));
  }
}
