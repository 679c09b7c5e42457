import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.ts';

/** The two roles that own nothing: the application's rights, and the right to read. Logins are made members of them. */
const ROLES = ['linli_app', 'linli_reader'];
/** One number for all of Linli: two migrators at once apply every step once. */
const MIGRATION_LOCK = 7_274_611;

function source(url: string): DataSource {
  return new DataSource({ type: 'postgres', url, entities: [], migrations, migrationsTableName: 'schema_migration', applicationName: 'linli-migrator', poolSize: 2, connectTimeoutMS: 5_000 });
}

/** A name or password inside a statement that takes no parameters. */
function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Brings the database of `url` (its owner's connection) to the newest schema and answers the address with which the application logs
 * in: a member of `linli_app` that owns no table, so row-level security holds for it.
 */
export async function migrate(url: string, password = randomBytes(24).toString('base64url')): Promise<{ applicationUrl: string; applied: string[] }> {
  const database = await source(url).initialize();
  const runner = database.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    for (const role of ROLES) {
      await runner.query(`do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$`);
    }
    const applied = await database.runMigrations({ transaction: 'each' });
    const [row] = (await runner.query('select current_database() as name')) as { name: string }[];
    const login = `linli_app_${row?.name ?? ''}`.slice(0, 60);
    await runner.query(`do $$ begin create role ${quoted(login)} login in role linli_app; exception when duplicate_object or unique_violation then null; end $$`);
    await runner.query(`alter role ${quoted(login)} with login password '${password.replaceAll("'", '')}'`);
    const [held] = (await runner.query('select rolsuper or rolbypassrls as unbound from pg_roles where rolname = $1', [login])) as { unbound: boolean }[];
    if (held?.unbound !== false) throw new Error(`The role "${login}" is held to no wall: take SUPERUSER and BYPASSRLS from it.`);
    for (const [setting, value] of Object.entries({ statement_timeout: '5s', lock_timeout: '2s', idle_in_transaction_session_timeout: '10s' })) {
      await runner.query(`alter role ${quoted(login)} set ${setting} = '${value}'`);
    }
    const applicationUrl = new URL(url);
    applicationUrl.username = encodeURIComponent(login);
    applicationUrl.password = encodeURIComponent(password);
    return { applicationUrl: applicationUrl.href, applied: applied.map((migration) => migration.name) };
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
    await database.destroy();
  }
}

/** Takes migrations back, newest first, until the first `kept` are left: for the tests of migrations only. */
export async function unwind(url: string, kept = 0): Promise<void> {
  const database = await source(url).initialize();
  try {
    for (let left = migrations.length; left > kept; left -= 1) await database.undoLastMigration({ transaction: 'each' });
  } finally {
    await database.destroy();
  }
}
