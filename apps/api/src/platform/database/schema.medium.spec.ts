import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApp } from '../../testing/test-app.ts';
import { migrate, unwind } from './migrator.ts';

/** Tables that belong to no neighbourhood. A table that is neither here nor walled off fails the build. */
const GLOBAL = new Set([
  'credential', 'demo_message', 'demo_staff', 'neighbourhood', 'neighbourhood_overview', 'office_holding', 'one_time_code', 'person', 'person_membership',
  'rate_limit', 'region', 'schema_migration', 'session', 'sign_in_event',
]);
const EVENTS = [
  'audit_event', 'ballot', 'bank_match', 'bank_match_decision', 'bank_match_proposal', 'charge_part', 'charge_roll', 'charge_sheet', 'check_run', 'cost_acceptance', 'cost_line', 'evidence', 'finance_record', 'fund_decision', 'fund_proposal', 'fund_rate', 'fund_spend', 'fund_spend_part',
  'instalment', 'ledger_decision', 'ledger_entry', 'ledger_period', 'ledger_posting', 'ledger_proposal', 'ledger_settlement', 'line_decision', 'line_event', 'line_proposal', 'notice', 'operating_asset', 'operating_cost', 'operating_fund_part', 'operating_line',
  'party_promise', 'party_promise_decision', 'payment_order', 'payment_order_event', 'poll_question', 'poll_result', 'provident_batch', 'provident_claim_event', 'provident_payment', 'report', 'report_evidence', 'report_step',
  'report_warning', 'roll_home', 'roll_owner', 'share', 'share_sheet',
];

let api: TestApp;
beforeAll(async () => {
  api = await TestApp.start();
});
afterAll(() => api.close());

const TENANT_TABLES = `
  select c.relname as name, c.relrowsecurity as walled, c.relforcerowsecurity as forced
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p')`;

async function tenantTables(): Promise<{ name: string; walled: boolean; forced: boolean }[]> {
  return (await api.asOwner<{ name: string; walled: boolean; forced: boolean }>(TENANT_TABLES)).filter((table) => !GLOBAL.has(table.name));
}

/** Every key of a tenant table whose first column is not the neighbourhood. */
async function keysThatDoNotLeadWithTheNeighbourhood(): Promise<string[]> {
  const rows = await api.asOwner<{ relation: string; name: string; first: string }>(`
    select t.relname as relation, i.relname as name, a.attname as first
    from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
    join pg_namespace n on n.oid = t.relnamespace
    join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
    where n.nspname = 'public' and (x.indisunique or x.indisprimary)`);
  return rows.filter((row) => !GLOBAL.has(row.relation) && row.first !== 'neighbourhood_id').map((row) => `${row.relation}.${row.name}`);
}

describe('the schema', () => {
  it('walls off every tenant table, for its owner too', async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((table) => !table.walled || !table.forced)).toEqual([]);
  });

  it('leads every primary and unique key of a tenant table with the neighbourhood, and notices one that does not', async () => {
    expect(await keysThatDoNotLeadWithTheNeighbourhood()).toEqual([]);
    await api.asOwner('create unique index planted on home (id)');
    expect(await keysThatDoNotLeadWithTheNeighbourhood()).toEqual(['home.planted']);
    await api.asOwner('drop index planted');
  });

  it('lets foreign keys between tenant tables start with the neighbourhood on both sides, and none lead to people', async () => {
    const rows = await api.asOwner<{ name: string; source: string; target: string; first: string; there: string }>(`
      select k.conname as name, s.relname as source, t.relname as target, a.attname as first, b.attname as there
      from pg_constraint k join pg_class s on s.oid = k.conrelid join pg_class t on t.oid = k.confrelid
      join pg_attribute a on a.attrelid = s.oid and a.attnum = k.conkey[1] join pg_attribute b on b.attrelid = t.oid and b.attnum = k.confkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace`);
    const tenant = rows.filter((row) => !GLOBAL.has(row.source));
    expect(tenant.length).toBeGreaterThan(15);
    expect(tenant.filter((row) => row.first !== 'neighbourhood_id' || row.there !== 'neighbourhood_id')).toEqual([]);
    expect(tenant.filter((row) => GLOBAL.has(row.target) && row.target !== 'neighbourhood')).toEqual([]);
  });

  it('has no enum types, serial columns, floats, plain timestamps, triggers, rules or deferrable constraints', async () => {
    const columns = await api.asOwner(`
      select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'public' and table_name <> 'schema_migration'
        and (data_type in ('real', 'double precision', 'money', 'timestamp without time zone', 'USER-DEFINED') or column_default like 'nextval%')`);
    expect(columns).toEqual([]);
    const triggers = await api.asOwner(`select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid where not tgisinternal and c.relnamespace = 'public'::regnamespace`);
    expect(triggers).toEqual([]);
    expect(await api.asOwner(`select conname from pg_constraint where condeferrable and connamespace = 'public'::regnamespace`)).toEqual([]);
  });

  it('gives the application no right to change or remove an event', async () => {
    const rights = await api.asOwner<{ name: string }>(`
      select c.relname || ':' || p as name from pg_class c, unnest(array['update', 'delete', 'truncate']) as p
      where c.relnamespace = 'public'::regnamespace and c.relname = any($1) and has_table_privilege('linli_app', c.oid, p)`, [EVENTS]);
    expect(rights).toEqual([]);
    const [control] = await api.asOwner<{ may: boolean }>(`select has_table_privilege('linli_app', 'menu', 'update') as may`);
    expect(control?.may).toBe(true);
  });

  it('refuses amounts and areas that are not numbers, whoever writes them', async () => {
    const { id } = await api.neighbourhood();
    await expect(
      api.database.inNeighbourhood(id, async (tx) => {
        await tx.rows(`insert into building (neighbourhood_id, id, code, storeys) values ($1, gen_random_uuid(), '1', 6)`, [id]);
        await tx.rows(`insert into menu (neighbourhood_id, id, title, version, status, created_by) values ($1, '00000000-0000-7000-8000-000000000001', 'x', 1, 'draft', gen_random_uuid())`, [id]);
        await tx.rows(
          `insert into menu_line (neighbourhood_id, id, menu_id, position, item_code, title, scope_kind, quantity, unit_price, is_example, rule_code)
           values ($1, gen_random_uuid(), '00000000-0000-7000-8000-000000000001', 1, 'B01', 'x', 'neighbourhood', 1, 'NaN', false, 'equal')`, [id]);
      }),
    ).rejects.toThrow(/check constraint/);
  });
});

describe('the wall between neighbourhoods', () => {
  it('shows no row without a neighbourhood, none of another, and takes none for another', async () => {
    const [a, b] = [await api.neighbourhood(), await api.neighbourhood()];
    const add = (inside: string, owner: string): Promise<unknown> =>
      api.database.inNeighbourhood(inside, (tx) => tx.rows(`insert into building (neighbourhood_id, id, code, storeys) values ($1, gen_random_uuid(), '9', 6)`, [owner]));
    await add(a.id, a.id);
    await expect(add(b.id, a.id)).rejects.toThrow(/row-level security/);
    const count = (tx: { row: <R>(sql: string) => Promise<R | undefined> }): Promise<{ n: string } | undefined> => tx.row<{ n: string }>('select count(*) as n from building');
    expect(await api.database.inNeighbourhood(a.id, count)).toEqual({ n: '1' });
    expect(await api.database.inNeighbourhood(b.id, count)).toEqual({ n: '0' });
    expect(await api.database.globally(count)).toEqual({ n: '0' });
  });

  it('lets the application read nothing at all when the setting is missing, in every tenant table', async () => {
    for (const table of await tenantTables()) {
      const seen = await api.database.globally((tx) => tx.row<{ n: string }>(`select count(*) as n from ${table.name}`));
      expect([table.name, seen?.n]).toEqual([table.name, '0']);
    }
  });
});

describe('the migrations', () => {
  it('go up, down and up again to the same schema', async () => {
    const own = await TestApp.start();
    const dump = `select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns where table_schema = 'public' order by 1, 2`;
    const before = await own.asOwner(dump);
    await own.app.close();
    await unwind(own.ownerUrl);
    const url = own.ownerUrl;
    await migrate(url, new URL(own.config.databaseUrl).password);
    expect(await own.asOwner(dump)).toEqual(before);
    await own.close();
  });
});
