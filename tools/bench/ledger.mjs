// The books. (1) Approving postings through HTTP (session, role, second person, balance, log, audit) against one hand-written PL/pgSQL
// function under pgbench that only locks two accounts and moves money: spread over accounts, and on one hot account. (2) The balance of an
// account as of a day over a million entries. Both on a database of their own, with the durability of the product.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { line, median, percentile } from './figures.mjs';
import { addPeople, API, once, rush, start, withDatabase } from './server.mjs';

const CLIENTS = 64;
const POSTINGS = 6_000;
const LIST = 50;
const ROUNDS = 3;
const ACCOUNTS = 500;
const DAYS = 3_650;
const MILLION = 1_000_000;
const ID = (kind, at) => `00000000-0000-7000-8${kind}00-${String(at).padStart(12, '0')}`;
const HOOD = ID('0', 1);
const [MAKER, CHECKER] = [ID('1', 1), ID('1', 2)];

/** pgbench of Debian, wherever a server's tools lie. */
function pgbench() {
  const places = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin/pgbench`) : [];
  return ['pgbench', ...places].find((path) => spawnSync(path, ['--version']).status === 0);
}

/** Proposals that wait for a second person: `spread` over accounts, or all on the bank. */
async function propose(client, kind, from) {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const contents = Array.from({ length: POSTINGS }, (_, at) => JSON.stringify(
    kind === 'hot'
      ? { act: 'entry', fund: 'renovation', kind: 'party-payment', bookedOn: today, memo: 'x', postings: [{ account: 'bank', detail: '', amount: '1.00' }, { account: 'party-receivable', detail: 'city', amount: '-1.00' }] }
      : { act: 'entry', fund: 'common-income', kind: 'income-earned', bookedOn: today, memo: 'x', postings: [{ account: 'enterprise-receivable', detail: `e${at % ACCOUNTS}`, amount: '1.00' }, { account: 'income', detail: `i${(at * 7) % ACCOUNTS}`, amount: '-1.00' }] }));
  const ids = contents.map((_, at) => ID('9', from + at));
  await client.query(
    `insert into ledger_proposal (neighbourhood_id, id, act, fund, content, reason, made_by, request_key, request_digest)
     select $1, i, 'entry', (c::jsonb)->>'fund', c::jsonb, 'x', $2, gen_random_uuid(), 'x' from unnest($3::uuid[], $4::text[]) x(i, c)`,
    [HOOD, MAKER, ids, contents],
  );
  return ids;
}

const BASELINE = `
  create schema by_hand;
  create table by_hand.account (id int primary key, balance numeric(14, 2) not null default 0);
  create table by_hand.entry (id uuid primary key, booked_on date not null, memo text not null, at timestamptz not null);
  create table by_hand.posting (entry_id uuid not null references by_hand.entry, account_id int not null references by_hand.account, amount numeric(14, 2) not null, primary key (entry_id, account_id));
  create function by_hand.post(entry uuid, debit int, credit int, amount numeric) returns void language plpgsql as $$
  begin
    perform 1 from by_hand.account where id in (debit, credit) order by id for no key update;
    insert into by_hand.entry values (entry, current_date, 'x', clock_timestamp());
    insert into by_hand.posting values (entry, debit, amount), (entry, credit, -amount);
    update by_hand.account set balance = balance + case when id = debit then amount else -amount end where id in (debit, credit);
  end $$;
  insert into by_hand.account select n from generate_series(0, ${2 * ACCOUNTS}) n;`;

const SCRIPTS = {
  spread: `\\set d random(1, ${ACCOUNTS})\n\\set c random(${ACCOUNTS + 1}, ${2 * ACCOUNTS})\nselect by_hand.post(gen_random_uuid(), :d, :c, 1.00);\n`,
  hot: `select by_hand.post(gen_random_uuid(), 0, 1, 1.00);\n`,
};

function byHand(tool, url, file) {
  const text = execFileSync(tool, ['-n', '-c', String(CLIENTS), '-j', '2', '-T', '5', '-f', file, url], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return Number(/tps = ([\d.]+) \(without/.exec(text)?.[1] ?? /tps = ([\d.]+)/.exec(text)?.[1]);
}

/** A bank account with a million entries over ten years, kept as the product keeps them. */
async function history(client) {
  const account = ID('5', 1);
  await client.query(`insert into ledger_account (neighbourhood_id, id, fund, account, detail, debit_natured, never_below_zero) values ($1, $2, 'maintenance', 'bank', '', true, true)`, [HOOD, account]);
  await client.query(`insert into ledger_posting (neighbourhood_id, account_id, booked_on, seq, position, amount) select $1, $2, date '2016-01-01' + (n % ${DAYS}), 10000000 + n, 1, 1.00 from generate_series(1, ${MILLION}) n`, [HOOD, account]);
  await client.query(`insert into ledger_day (neighbourhood_id, account_id, booked_on, debit) select neighbourhood_id, account_id, booked_on, sum(amount) from ledger_posting where account_id = $1 group by 1, 2, 3`, [account]);
  await client.query('analyze');
}

await withDatabase(({ url, env }) => once(url, async (client) => {
  const [, token] = await addPeople(client, HOOD, [MAKER, CHECKER], 'committee');
  await client.query(BASELINE);
  const tool = pgbench();
  const api = await start(API, env);
  const rates = { spread: { ours: [], listed: [], theirs: [] }, hot: { ours: [], listed: [], theirs: [] } };
  let from = 1;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const kind of ['spread', 'hot']) {
      const ids = await propose(client, kind, from);
      from += POSTINGS;
      await client.query('checkpoint');
      // Half are approved one by one, half as people do it: a list is looked through and approved together.
      const half = POSTINGS / 2;
      const ours = await rush(api.port, CLIENTS, ids.slice(0, half).map((id) => ({ path: `/api/neighbourhoods/${HOOD}/books/proposals/${id}/decision`, token, key: randomUUID(), body: { outcome: 'approved' }, expect: 200 })));
      const lists = Array.from({ length: half / LIST }, (_, at) => ids.slice(half + at * LIST, half + (at + 1) * LIST));
      const listed = LIST * (await rush(api.port, CLIENTS, lists.map((proposalIds) => ({ path: `/api/neighbourhoods/${HOOD}/books/approvals`, token, key: randomUUID(), body: { proposalIds }, expect: 200 }))));
      const file = join(env.LINLI_FILES_DIR, `${kind}.sql`);
      writeFileSync(file, SCRIPTS[kind]);
      const theirs = tool === undefined ? undefined : byHand(tool, url, file);
      // The first round warms both up.
      if (round === 0) continue;
      rates[kind].ours.push(ours);
      rates[kind].listed.push(listed);
      if (theirs !== undefined) rates[kind].theirs.push(theirs);
    }
  }
  for (const [kind, goal] of [['spread', '0.70'], ['hot', '2']]) {
    const [ours, listed] = [median(rates[kind].ours), median(rates[kind].listed)];
    line(`postings a second through the API, ${CLIENTS} clients, ${kind === 'hot' ? 'one hot account' : 'spread over accounts'}, one a request`, ours.toFixed(0));
    line(`  lists of ${LIST} a request`, listed.toFixed(0));
    if (tool === undefined) line('  pgbench is not installed here: the hand-written function was left out', '–');
    else {
      const theirs = median(rates[kind].theirs);
      line('  a hand-written PL/pgSQL post() under pgbench', theirs.toFixed(0));
      line('  one a request ÷ by hand', (ours / theirs).toFixed(2), `goal ≥ ${goal}`);
      line('  in lists ÷ by hand', (listed / theirs).toFixed(2), `goal ≥ ${goal}`);
    }
  }
  await history(client);
  const times = [];
  for (let at = 0; at < 60; at += 1) {
    const day = new Date(Date.UTC(2016, 0, 1 + at * 60)).toISOString().slice(0, 10);
    const began = performance.now();
    await client.query(`select coalesce(sum(d.debit - d.credit), 0) from ledger_account a join ledger_day d on d.neighbourhood_id = a.neighbourhood_id and d.account_id = a.id and d.booked_on <= $2::date where a.neighbourhood_id = $1 and a.fund = 'maintenance' and a.account = 'bank' and a.detail = ''`, [HOOD, day]);
    times.push(performance.now() - began);
  }
  line('balance as of a day over 1,000,000 entries, p95', `${percentile(times, 0.95).toFixed(1)} ms`, 'goal ≤ 20 ms');
  await api.stop();
}));
