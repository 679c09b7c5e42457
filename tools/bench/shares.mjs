// Shares. (1) One cost among 10,000 homes: our rule against dinero.js, time and mean rounding error of each, measured against fraction.js.
// (2) Sixty lines apportioned to 10,000 homes with every row written, as one line is after the other, in the application's role. (3) The
// whole of one line: rows, ledger entries and expected payments. (4) The statement of a home with ten years of entries.
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apportion, chargeLine } from '@linli/cost-sharing';
import { startPostgres } from '../up/postgres.mjs';
import { line, median, percentile } from './figures.mjs';

const HOMES = 10_000;
const LINES = 60;
const TOTAL = 123_456_789n;
const WARM = 10;
const ROUNDS = 41;
const ID = (kind, at) => `00000000-0000-7000-8${kind}00-${at.toString(16).padStart(12, '0')}`;
const HOOD = ID('0', 1);
const homes = Array.from({ length: HOMES }, (_, at) => ({ code: `1-1-${at}`, floor: (at % 6) + 1, areaM2: BigInt(3800 + ((at * 7919) % 5800)), participates: true }));

/** Nanoseconds for one share of a piece of work. */
function nanoseconds(work) {
  const from = performance.now();
  work();
  return ((performance.now() - from) * 1_000_000) / HOMES;
}

async function againstDinero() {
  const plain = await import('dinero.js');
  const exact = await import('dinero.js/bigint');
  const { default: Fraction } = await import('fraction.js');
  const ours = () => {
    const shared = apportion({ total: TOTAL, rule: 'by-exclusive-area', parameters: {}, homes });
    if (!shared.ok) throw new Error(shared.refusal.code);
    return shared.value.amounts;
  };
  const ratios = homes.map(({ areaM2 }) => Number(areaM2));
  const wide = homes.map(({ areaM2 }) => areaM2);
  const currency = { code: 'CNY', base: 10n, exponent: 2n };
  const theirs = () => plain.allocate(plain.dinero({ amount: Number(TOTAL), currency: plain.CNY }), ratios).map((share) => BigInt(plain.toSnapshot(share).amount));
  const theirsWide = () => exact.allocate(exact.dinero({ amount: TOTAL, currency }), wide).map((share) => exact.toSnapshot(share).amount);
  const whole = wide.reduce((sum, one) => sum + one, 0n);
  const parts = wide.map((weight) => new Fraction(TOTAL * weight, whole));
  const error = (amounts) => amounts.reduce((sum, amount, at) => sum.add(new Fraction(amount, 1n).sub(parts[at]).abs()), new Fraction(0)).div(HOMES).valueOf();
  // Turn about, round by round: whatever else the machine does falls on all three.
  const rounds = { ours: [], theirs: [], wide: [], ratio: [] };
  for (let round = -WARM; round < ROUNDS; round += 1) {
    const [us, them, themWide] = [nanoseconds(ours), nanoseconds(theirs), nanoseconds(theirsWide)];
    if (round < 0) continue;
    rounds.ours.push(us);
    rounds.theirs.push(them);
    rounds.wide.push(themWide);
    rounds.ratio.push(Math.min(them, themWide) / us);
  }
  for (const [name, amounts] of [['ours', ours()], ['dinero.js', theirs()], ['dinero.js/bigint', theirsWide()]]) {
    if (amounts.reduce((sum, one) => sum + one, 0n) !== TOTAL) throw new Error(`${name} does not add up`);
  }
  line(`one share of ${HOMES} homes: ours`, `${median(rounds.ours).toFixed(0)} ns`);
  line('  dinero.js (numbers) · dinero.js/bigint', `${median(rounds.theirs).toFixed(0)} · ${median(rounds.wide).toFixed(0)} ns`);
  line('  dinero.js ÷ ours, median of the rounds', median(rounds.ratio).toFixed(2), 'goal > 1');
  line('mean rounding error of a share against exact fractions: ours', `${error(ours()).toFixed(4)} fen`);
  line('  dinero.js', `${error(theirs()).toFixed(4)} fen`, 'goal: ours smaller');
}

/** A decided menu of sixty lines that concern every home, and the roll of its poll, written by the owner of the tables. */
async function fill(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  const many = (sql, ...columns) => client.query(sql, columns);
  const each = (make, count = HOMES) => Array.from({ length: count }, (_, at) => make(at));
  await client.query(`insert into region values ('c', null, 'city', 'c'), ('d', 'c', 'district', 'd'), ('s', 'd', 'street', 's')`);
  await many(`insert into neighbourhood (neighbourhood_id, code, name, street_id, jurisdiction, address, built_year, help_phone, desk_place, desk_hours, is_invented) values ($1, 'bench', 'bench', 's', 'hangzhou', 'x', 1990, '1', 'x', 'x', true)`, HOOD);
  await many(`insert into building (neighbourhood_id, id, code, storeys) values ($1, $2, '1', 6)`, HOOD, ID('2', 1));
  await many(`insert into entrance (neighbourhood_id, id, building_id, code) values ($1, $2, $3, '1')`, HOOD, ID('3', 1), ID('2', 1));
  await many(`insert into owner (neighbourhood_id, id, kind, roster_key, name_sealed, name_mask) select $1, o, 'person', sha256(o::text::bytea), 'x', 'x' from unnest($2::uuid[]) o`, HOOD, each((at) => ID('4', at)));
  const [codes, areas, floors] = [homes.map(({ code }) => code), homes.map(({ areaM2 }) => `${areaM2 / 100n}.${String(areaM2 % 100n).padStart(2, '0')}`), homes.map(({ floor }) => floor)];
  await many(`insert into home (neighbourhood_id, id, building_id, entrance_id, code, full_code, floor, area_m2, area_source, use, owner_id) select $1, h, $2, $3, c, c, f, a, 'registered', 'dwelling', o from unnest($4::uuid[], $5::text[], $6::int[], $7::numeric[], $8::uuid[]) s(h, c, f, a, o)`, HOOD, ID('2', 1), ID('3', 1), each((at) => ID('5', at)), codes, floors, areas, each((at) => ID('4', at)));
  const lines = each((at) => ID('8', at), LINES);
  const source = { party: 'residents', kind: 'remainder', isExample: true };
  const record = { format: 'linli-menu-1', title: 'x', version: 1, lines: lines.map((lineId) => ({ lineId, itemCode: 'B05', title: 'x', scope: { kind: 'neighbourhood' }, quantity: '1', unitPrice: '1234567.89', note: '', isExample: true, needs: [], excludes: [], sources: [source], rule: { code: 'by-exclusive-area', parameters: {} } })) };
  await many(`insert into menu (neighbourhood_id, id, title, version, status, record, digest, created_by, frozen_at) values ($1, $2, 'x', 1, 'frozen', $3, repeat('0', 64), $2, clock_timestamp())`, HOOD, ID('6', 1), JSON.stringify(record));
  await many(`insert into menu_line (neighbourhood_id, id, menu_id, position, item_code, title, scope_kind, quantity, unit_price, is_example, rule_code) select $1, l, $2, n, 'B05', 'x', 'neighbourhood', 1, 1234567.89, true, 'by-exclusive-area' from unnest($3::uuid[]) with ordinality s(l, n)`, HOOD, ID('6', 1), lines);
  await many(`insert into cost_source (neighbourhood_id, line_id, position, party, kind, is_example) select $1, l, 1, 'residents', 'remainder', true from unnest($2::uuid[]) l`, HOOD, lines);
  await many(`insert into poll (neighbourhood_id, id, menu_id, title, jurisdiction, rule_set, channel, legal_effect, non_return_policy, opens_at, closes_at, roll_digest, roll_area_m2, roll_owners, published_by) values ($1, $2, $3, 'x', 'hangzhou', 'civil-code-2021', 'platform', 'statutory', 'not-participating', clock_timestamp() - interval '2 hours', clock_timestamp() - interval '1 hour', repeat('0', 64), 1, 1, $3)`, HOOD, ID('7', 1), ID('6', 1));
  await many(`insert into roll_owner (neighbourhood_id, poll_id, owner_id, area_m2) select $1, $2, o, 60 from unnest($3::uuid[]) o`, HOOD, ID('7', 1), each((at) => ID('4', at)));
  await many(`insert into roll_home (neighbourhood_id, poll_id, home_id, owner_id, full_code, building_code, entrance_code, floor, area_m2) select $1, $2, h, o, c, '1', '1', f, a from unnest($3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::numeric[]) s(h, o, c, f, a)`, HOOD, ID('7', 1), each((at) => ID('5', at)), each((at) => ID('4', at)), codes, floors, areas);
  await many(`insert into share_sheet (neighbourhood_id, id, menu_line_id, poll_id, version, total, residents_total, rule_code, rule_version, input, input_digest) select $1, gen_random_uuid(), l, $2, 1, 1234567.89, 1234567.89, 'by-exclusive-area', 1, '{}', repeat('0', 64) from unnest($3::uuid[]) l`, HOOD, ID('7', 1), lines);
  await client.query('analyze');
  return client;
}

/** Sixty lines, one after the other in one transaction: apportioned, and a row for each home written. */
async function rowsOfSixtyLines(database, store) {
  const state = { accepted: TOTAL, sources: [{ party: 'residents', kind: 'remainder' }], late: [], rule: 'by-exclusive-area', parameters: {}, homes };
  const roll = store.chargeRoll(ID('7', 1), { kind: 'neighbourhood' }, homes.map((_, place) => ID('5', place)));
  const from = performance.now();
  await database.inNeighbourhood(HOOD, async (tx) => {
    for (let at = 0; at < LINES; at += 1) {
      const charged = chargeLine(state);
      if (!charged.ok) throw new Error(charged.refusal.code);
      const event = { id: randomUUID(), menuLineId: ID('8', at), kind: 'accepted', serial: 1_000, source: { type: 'bench', id: randomUUID() }, content: { amount: '0.00' }, madeBy: null, checkedBy: null };
      await store.insertEvent(tx, HOOD, event);
      const sheet = { id: randomUUID(), menuLineId: ID('8', at), purpose: 'compensation', version: 1_000, eventId: event.id, pollId: ID('7', 1), accepted: '0.00', residentsTotal: '0.00', payers: HOMES, plan: [], rule: 'by-exclusive-area', ruleVersion: 1, input: {}, inputDigest: '0'.repeat(64), changes: [] };
      await store.insertSheet(tx, HOOD, sheet);
      await store.insertCharges(tx, HOOD, sheet.id, roll, { amounts: charged.value.amounts, changes: charged.value.amounts });
    }
  });
  return performance.now() - from;
}

/** Ten years of one home: every month something charged and something paid, as entries, instalments and open items. */
async function tenYears(client, homeId) {
  const MONTHS = 120;
  const [account, bank] = [randomUUID(), randomUUID()];
  const each = (make, count = MONTHS * 2) => Array.from({ length: count }, (_, at) => make(at));
  const { rows: [{ size }] } = await client.query('select size::int from ledger_book where neighbourhood_id = $1', [HOOD]);
  const { rows: [sheet] } = await client.query('select id, menu_line_id from charge_sheet where neighbourhood_id = $1 limit 1', [HOOD]);
  const receivable = (await client.query(`select id from ledger_account where neighbourhood_id = $1 and account = 'home-receivable' and detail = $2`, [HOOD, homeId])).rows[0]?.id ?? account;
  await client.query(`insert into ledger_account (neighbourhood_id, id, fund, account, detail, debit_natured, never_below_zero) values ($1, $2, 'renovation', 'bank', 'bench', true, false)`, [HOOD, bank]);
  const day = (at) => new Date(Date.UTC(2016, Math.floor(at / 2), 1 + (at % 28))).toISOString().slice(0, 10);
  const seqs = each((at) => size + 1 + at);
  await client.query(`insert into ledger_entry (neighbourhood_id, seq, id, kind, fund, booked_on, memo, source_type, source_id, accounts, amounts, recorded_at, leaf_hash) select $1, s, gen_random_uuid(), 'charge', 'renovation', d, 'x', 'bench', s::text, array[$2, $3]::uuid[], array[1, -1]::numeric[], clock_timestamp(), repeat('0', 64) from unnest($4::bigint[], $5::date[]) e(s, d)`, [HOOD, receivable, bank, seqs, each(day)]);
  await client.query(`insert into ledger_posting (neighbourhood_id, account_id, booked_on, seq, position, amount) select $1, a, d, s, p, case p when 1 then 1 else -1 end from unnest($2::bigint[], $3::date[]) e(s, d) cross join (values ($4::uuid, 1), ($5::uuid, 2)) x(a, p)`, [HOOD, seqs, each(day), receivable, bank]);
  const items = each(() => randomUUID());
  await client.query(`insert into instalment (neighbourhood_id, id, home_id, sheet_id, menu_line_id, purpose, direction, channel, amount, due_on) select $1, i, $2, $3, $4, 'works', 'in', 'transfer', 1, d from unnest($5::uuid[], $6::date[]) x(i, d)`, [HOOD, homeId, sheet.id, sheet.menu_line_id, items, each(day)]);
  await client.query(`insert into ledger_open_item (neighbourhood_id, id, fund, direction, amount, settled, reference, counterparty, memo, due_on, kind, account, detail, source_type, source_id) select $1, i, 'renovation', 'in', 1, 1, 'B' || left(i::text, 30), 'x', 'x', d, 'payment', 'home-receivable', $2::text, 'instalment', i::text from unnest($3::uuid[], $4::date[]) x(i, d)`, [HOOD, homeId, items, each(day)]);
  await client.query('analyze');
}

await againstDinero();
const dataDir = mkdtempSync(join(tmpdir(), 'linli-bench-'));
const password = randomBytes(18).toString('base64url');
const server = await startPostgres({ dataDir, password });
try {
  const { default: pg } = await import('pg');
  const owner = `postgres://linli_owner:${password}@127.0.0.1:${server.port}`;
  const admin = new pg.Client(`${owner}/postgres`);
  await admin.connect();
  await admin.query('create database linli');
  await admin.end();
  const api = (path) => import(`../../apps/api/dist/${path}`);
  const { migrate } = await api('platform/database/migrator.js');
  const { applicationUrl } = await migrate(`${owner}/linli`);
  const client = await fill(`${owner}/linli`);
  // The server goes before this connection when a measurement fails.
  client.on('error', () => undefined);
  const { readConfig } = await api('config.js');
  const { makeApp } = await api('app.js');
  const app = await makeApp(readConfig({ DATABASE_URL: applicationUrl, LINLI_MODE: 'demo', LINLI_MASTER_KEY: randomBytes(32).toString('base64'), LINLI_FILES_DIR: dataDir, LINLI_LOG: 'silent' }));
  const database = app.get((await api('platform/database/transaction.js')).Database);
  const store = { ...(await api('features/shares/charges/charge.store.js')), ...(await api('features/shares/charges/event.store.js')) };
  const took = await rowsOfSixtyLines(database, store);
  line(`${LINES} lines to ${HOMES} homes: apportioned, ${(LINES * HOMES).toLocaleString('en')} rows written`, `${took.toFixed(0)} ms`, 'goal ≤ 1000 ms');
  const charge = app.get((await api('features/shares/charges/charge-line.js')).ChargeLine);
  const whole = [];
  for (let at = 0; at < 3; at += 1) {
    const from = performance.now();
    await charge.run(HOOD, { menuLineId: ID('8', 50 + at), reportLineId: randomUUID(), total: '1234567.89' });
    whole.push(performance.now() - from);
  }
  line(`one line to ${HOMES} homes with entries and expected payments`, `${median(whole).toFixed(0)} ms`);
  await tenYears(client, ID('5', 7));
  const account = app.get((await api('features/shares/charges/read-account.js')).ReadAccount);
  const caller = { personId: randomUUID(), roles: ['committee'] };
  const times = [];
  for (let at = 0; at < 200; at += 1) {
    const from = performance.now();
    await account.run(HOOD, ID('5', 7), caller);
    await account.movements(HOOD, ID('5', 7), { limit: 20 }, caller);
    times.push(performance.now() - from);
  }
  line('statement of a home with ten years of entries, p95', `${percentile(times, 0.95).toFixed(1)} ms`, 'goal ≤ 80 ms');
  await app.close();
  await client.end();
} finally {
  await server.stop();
  server.remove();
  rmSync(dataDir, { recursive: true, force: true });
}
