// A bank statement of 50,000 lines through HTTP, against 10,000 open items: the upload until the dry run, the confirmation until the last
// line is booked and the day is proven, and what both cost the API's process in memory.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { line } from './figures.mjs';
import { addPeople, API, asBrowser, once, start, withDatabase } from './server.mjs';

const LINES = 50_000;
const ITEMS = 10_000;
const WARM = 2_000;
const HEAP_MB = 256;
const HOOD = '00000000-0000-7000-8000-000000000001';
const CLERK = '00000000-0000-7000-8100-000000000001';
const ACCOUNT = '0200001019200123456';
const SIGNS = '23456789ABCDEFGHJKMNPQRTVWXYZ';

const day = (back) => new Date(Date.now() + 8 * 3_600_000 - back * 86_400_000).toISOString().slice(0, 10);
const reference = (at) => `LL${Array.from({ length: 8 }, (_, place) => SIGNS[Math.floor((at * 7_919) / 29 ** place) % 29]).join('')}`;
const name = (at) => `业主${at % ITEMS}`;

/** Nine lines of ten name their item; the others say nothing and go into suspense. */
function memo(at) {
  return at % 10 === 9 ? '转账' : `转账 ${reference(at % ITEMS)} 3号楼`;
}

function csv(lines, opening, from, to, prefix) {
  const rows = Array.from({ length: lines }, (_, at) => `${day(from - Math.floor((at * (from - to)) / lines))},,100.00,${memo(at)},${name(at)}的家人,6222020200001234567,${prefix}${at}`);
  const frame = [`账号,${ACCOUNT}`, `起始日期,${day(from)},终止日期,${day(to)}`, `期初余额,${opening}.00,期末余额,${opening + lines * 100}.00`];
  return [...frame, '交易日期,借方发生额,贷方发生额,摘要,对方户名,对方账号,流水号', ...rows].join('\r\n');
}

function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
  } catch {
    return NaN;
  }
}

async function call(server, token, path, init = {}) {
  const { json, ...rest } = init;
  const headers = { ...asBrowser(server.port, token), 'idempotency-key': randomUUID(), ...(json === undefined ? {} : { 'content-type': 'application/json' }) };
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/neighbourhoods/${HOOD}${path}`, { ...rest, ...(json === undefined ? {} : { body: JSON.stringify(json) }), headers });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
  return body;
}

async function importOnce(server, token, text) {
  const form = new FormData();
  form.append('file', new Blob([text]), 'statement.csv');
  const from = performance.now();
  const { statementId, refusal, summary } = await call(server, token, '/bank-accounts/maintenance/statements', { method: 'POST', body: form });
  const shown = performance.now();
  if (refusal !== null) throw new Error(JSON.stringify(refusal));
  await call(server, token, `/bank-statements/${statementId}/confirmation`, { method: 'POST' });
  let view = { status: 'confirmed' };
  while (view.status === 'confirmed') {
    await new Promise((resolve) => setTimeout(resolve, 100));
    view = await call(server, token, `/bank-statements/${statementId}`);
  }
  if (view.comparison?.proven !== true) throw new Error(`bank and books differ: ${JSON.stringify(view.comparison)}`);
  return { preview: shown - from, booked: performance.now() - shown, summary };
}

/** Items that wait, each of 600 yuan, as a first deposit opens them. */
async function addItems(client) {
  const many = Array.from({ length: ITEMS }, (_, at) => at);
  await client.query(`insert into ledger_book (neighbourhood_id, root) values ($1, repeat('0', 64)) on conflict do nothing`, [HOOD]);
  await client.query(`update ledger_book set root = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' where neighbourhood_id = $1`, [HOOD]);
  await client.query(`insert into ledger_fund (neighbourhood_id, fund) select $1, f from unnest(array['renovation', 'maintenance', 'common-income']) f on conflict do nothing`, [HOOD]);
  await client.query(
    `insert into ledger_open_item (neighbourhood_id, id, fund, direction, amount, reference, counterparty, memo, kind, account, detail, source_type, source_id)
     select $1, gen_random_uuid(), 'maintenance', 'in', 600, r, n, '首次交存', 'first-deposit', 'home-balance', gen_random_uuid()::text, 'bench', r from unnest($2::text[], $3::text[]) x(r, n)`,
    [HOOD, many.map(reference), many.map(name)],
  );
}

await withDatabase(async ({ url, env }) => {
  const [token] = await once(url, async (client) => {
    const tokens = await addPeople(client, HOOD, [CLERK], 'committee');
    await addItems(client);
    return tokens;
  });
  // V8 clears away when it comes near what it is allowed, and takes it all before; the API gets the heap that a small container gives it.
  const server = await start(API, { ...env, NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` });
  await call(server, token, '/bank-accounts/maintenance', { method: 'PUT', json: { number: ACCOUNT, bankName: '银行', bankCode: '', holder: '业主' } });
  // Some thousand lines first, and the statistics that autovacuum gathers within a minute: figures of a product in use, not of its first
  // seconds, when the database still plans for empty tables.
  await importOnce(server, token, csv(WARM, 0, 400, 399, 'w'));
  await once(url, (client) => client.query('analyze'));
  const before = memoryOf(server.pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(server.pid))), 20);
  const { preview, booked } = await importOnce(server, token, csv(LINES, WARM * 100, 398, 2, 'b'));
  clearInterval(watch);
  await server.stop();
  line(`${LINES.toLocaleString('en')} lines .csv against ${ITEMS.toLocaleString('en')} items: upload until the dry run`, `${preview.toFixed(0)} ms`);
  line('confirmation until every line is booked and the day proven', `${booked.toFixed(0)} ms`);
  line('import in all', `${(preview + booked).toFixed(0)} ms`, 'goal ≤ 20000 ms');
  line(`what others wanted meanwhile: load on ${cpus().length} processors`, loadavg()[0].toFixed(1));
  line(`memory growth of the API (heap of ${HEAP_MB} MB), most during the import`, `${(most - before).toFixed(0)} MB`, 'goal ≤ 150 MB');
});
