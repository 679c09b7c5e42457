// Why: work that must not be lost (an import, the closing of a poll) is a row in the same database, written in the same transaction as
// its cause. The queue's own schema is made here by its owner; the application gets rows and functions, no right to change it.
import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Jobs1764000000008 implements MigrationInterface {
  readonly name = 'Jobs1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    // The plan brings its own BEGIN and COMMIT; ours is the transaction here.
    const plan = getConstructionPlans('boss').replace(/^\s*BEGIN;/i, '').replace(/COMMIT;\s*$/i, '');
    await runner.query(plan);
    await runner.query(`
      grant usage on schema boss to linli_app;
      grant select, insert, update, delete on all tables in schema boss to linli_app;
      grant usage, select on all sequences in schema boss to linli_app;
      grant execute on all functions in schema boss to linli_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema boss cascade');
  }
}
