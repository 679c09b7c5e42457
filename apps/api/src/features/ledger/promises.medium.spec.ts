import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, beijingDate, type Id } from '@linli/kernel';
import { accountName, applyEntry, entryLeaf, reversalOf, type AccountCode, type EntryDraft, type EntryKindCode, type FundCode, type Posting } from '@linli/ledger';
import { appendLeaf, EMPTY_FRONTIER, frontierRoot, leafHash, toHex } from '@linli/transparency';
import { newId } from '../../platform/crypto/new-id.ts';
import { isNotNow } from '../../platform/http/problem.filter.ts';
import { TestApp } from '../../testing/test-app.ts';
import { balancesOf, findHead, findItems, newReference, openItems, postEach, settleItems, type NewItem, type PostAnswer } from './index.ts';
import { listEntries, type StoredEntry } from './entry.queries.ts';
import { ReadBooks } from './read-books.ts';

/** Commands a run, and how many sessions give them at once. The seed is printed, so that a run can be had again. */
const COMMANDS = 10_000;
const SESSIONS = 8;
const SEED = Number(process.env['LINLI_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const TODAY = beijingDate(Date.now());
const HOMES = Array.from({ length: 12 }, () => newId());

/** A small generator with a seed (mulberry32), for choices in a test. */
function chooser(seed: number): { below: (most: number) => number; of: <T>(all: readonly T[]) => T } {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return { below, of: (all) => all[below(all.length)] as never };
}
type Chooser = ReturnType<typeof chooser>;

/** Movements that can be right or wrong: money that may not be there, accounts that everybody wants at once. */
const MOVES: readonly { kind: EntryKindCode; fund: FundCode; debit: AccountCode; credit: AccountCode }[] = [
  { kind: 'charge', fund: 'renovation', debit: 'home-receivable', credit: 'home-contributions' },
  { kind: 'payment', fund: 'renovation', debit: 'bank', credit: 'home-receivable' },
  { kind: 'works-accepted', fund: 'renovation', debit: 'works', credit: 'payable' },
  { kind: 'works-paid', fund: 'renovation', debit: 'payable', credit: 'bank' },
  { kind: 'first-deposit', fund: 'maintenance', debit: 'bank', credit: 'home-balance' },
  { kind: 'fund-spend', fund: 'maintenance', debit: 'home-balance', credit: 'payable' },
  { kind: 'fund-refund', fund: 'maintenance', debit: 'home-balance', credit: 'bank' },
  { kind: 'balance-transferred', fund: 'maintenance', debit: 'home-balance', credit: 'home-balance' },
  { kind: 'income-earned', fund: 'common-income', debit: 'bank', credit: 'income' },
];
const DETAIL: Partial<Record<AccountCode, (choose: Chooser) => string>> = {
  'home-receivable': (choose) => choose.of(HOMES), 'home-contributions': (choose) => choose.of(HOMES), 'home-balance': (choose) => choose.of(HOMES), payable: () => '施工单位', works: () => 'lift', income: () => 'parking',
};

let serial = 0;
function anyDraft(choose: Chooser): EntryDraft {
  const { kind, fund, debit, credit } = choose.of(MOVES);
  const side = (account: AccountCode, sign: bigint, amounts: readonly bigint[]): Posting[] => amounts.map((amount) => ({ account, detail: DETAIL[account]?.(choose) ?? '', amount: amount * sign }));
  const amounts = Array.from({ length: 1 + choose.below(3) }, () => BigInt(1 + choose.below(50_000)));
  const total = amounts.reduce((sum, one) => sum + one, 0n);
  return {
    kind, fund, bookedOn: addDays(TODAY, -choose.below(400)), memo: '模型', source: { type: 'model', id: String((serial += 1)) }, reverses: null,
    postings: [...side(debit, 1n, amounts), ...side(credit, -1n, [total])],
  };
}

let api: TestApp;
let hood: Id;
beforeAll(async () => {
  api = await TestApp.start({ LINLI_POOL: '10' });
  hood = (await api.neighbourhood()).id;
});
afterAll(() => api.close());

const inHood = <T>(work: Parameters<typeof api.database.inNeighbourhood<T>>[1]): Promise<T> => api.database.inNeighbourhood(hood, work);
const everyEntry = (): Promise<StoredEntry[]> => inHood((tx) => listEntries(tx, hood, { from: 1, limit: 1_000_000 }));
const answers = new Map<string, PostAnswer>();

/** Gives a command until it is answered; when the connection dies it asks again with the same sources, as a client would. */
async function insist<T>(command: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await command();
    } catch (error) {
      const lost = isNotNow(error);
      if (!lost || attempt > 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * attempt));
    }
  }
}

async function session(choose: Chooser, quota: number): Promise<void> {
  const posted: StoredEntry[] = [];
  for (let given = 0; given < quota; ) {
    const drafts = Array.from({ length: Math.min(quota - given, 1 + choose.below(8)) }, () => anyDraft(choose));
    // Now and then an entry is taken back, sometimes twice; and a source is given a second time.
    const known = posted.length > 0 && choose.below(3) === 0 ? choose.of(posted) : undefined;
    if (known !== undefined) {
      const back = reversalOf(known, { bookedOn: TODAY, memo: '冲销' });
      if (back.ok) drafts.push(back.value, back.value);
    }
    if (choose.below(4) === 0) drafts.push(drafts[0] as EntryDraft);
    const got = await insist(() => inHood((tx) => postEach(tx, hood, drafts.map((draft) => ({ draft, hands: { madeBy: null, checkedBy: null } })))));
    for (const [at, answer] of got.entries()) {
      const draft = drafts[at] as EntryDraft;
      const name = `${draft.kind} ${draft.source.id}`;
      const before = answers.get(name);
      if ('id' in answer && before !== undefined && 'id' in before) expect(answer.id).toBe(before.id);
      if (before === undefined || !('id' in before)) answers.set(name, answer);
      if ('id' in answer && !answer.repeated) posted.push({ ...draft, id: answer.id, neighbourhoodId: hood, seq: answer.seq, recordedAt: '', madeBy: null, checkedBy: null, leafHash: '', reversedBy: null });
    }
    given += drafts.length;
  }
}

/** Ends connections of the application while it works. */
function killer(): { stop: () => Promise<number> } {
  let [running, killed] = [true, 0];
  const loop = (async () => {
    while (running) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      const rows = await api.asOwner<{ n: number }>(`select count(pg_terminate_backend(pid))::int as n from (select pid from pg_stat_activity where datname = current_database() and state <> 'idle' and query like '%ledger%' and pid <> pg_backend_pid() order by random() limit 1) p`);
      killed += rows[0]?.n ?? 0;
    }
  })();
  return { stop: async () => ((running = false), await loop, killed) };
}

describe(`the promises of the books, after ${COMMANDS} commands by ${SESSIONS} sessions (seed ${SEED})`, () => {
  it('every command is answered although connections die under it', async () => {
    const death = killer();
    const sessions = await Promise.allSettled(Array.from({ length: SESSIONS }, (_, at) => session(chooser(SEED + at), COMMANDS / SESSIONS)));
    const killed = await death.stop();
    expect(sessions.filter((one) => one.status === 'rejected')).toEqual([]);
    expect(killed).toBeGreaterThan(0);
    const all = [...answers.values()];
    expect(all.filter((answer) => 'id' in answer).length).toBeGreaterThan(1_000);
    expect(all.filter((answer) => 'refusal' in answer).length).toBeGreaterThan(200);
  }, 240_000);

  it('what was acknowledged is there once, what was refused is not, and the places have no gap', async () => {
    const entries = await everyEntry();
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, at) => at + 1));
    const byName = new Map(entries.map((entry) => [`${entry.kind} ${entry.source.id}`, entry]));
    expect(byName.size).toBe(entries.length);
    for (const [name, answer] of answers) {
      if ('id' in answer) expect([name, byName.get(name)?.id]).toEqual([name, answer.id]);
      else expect([name, byName.has(name)]).toEqual([name, false]);
    }
    const reversed = entries.flatMap((entry) => (entry.reverses === null ? [] : [entry.reverses]));
    expect(new Set(reversed).size).toBe(reversed.length);
    expect(reversed.length).toBeGreaterThan(50);
  });

  it('gone through again in their order, the rule takes every entry, no money is missing at any moment, and the balances are those that are kept', async () => {
    let balances = new Map<string, bigint>();
    let edge = EMPTY_FRONTIER;
    for (const entry of await everyEntry()) {
      expect(entry.postings.reduce((sum, posting) => sum + posting.amount, 0n)).toBe(0n);
      const applied = applyEntry(balances, entry);
      if (!applied.ok) throw new Error(`entry ${entry.seq}: ${applied.refusal.code}`);
      for (const [name, balance] of applied.value) balances = balances.set(name, balance);
      edge = appendLeaf(edge, leafHash(new TextEncoder().encode(entryLeaf(entry))));
      expect(toHex(leafHash(new TextEncoder().encode(entryLeaf(entry))))).toBe(entry.leafHash);
    }
    const kept = await inHood((tx) => balancesOf(tx, hood));
    expect(new Map(kept.map((one) => [accountName(one), one.balance]))).toEqual(balances);
    const summed = await inHood((tx) => balancesOf(tx, hood, { asOf: TODAY }));
    expect(summed).toEqual(kept);
    const head = await inHood((tx) => findHead(tx, hood));
    expect(head).toMatchObject({ size: edge.size, root: toHex(frontierRoot(edge)) });
  });

  it('hledger, a program of other people, checks the journal and finds the same balances', async () => {
    let version = '';
    try {
      version = execFileSync('hledger', ['--version'], { encoding: 'utf8' });
    } catch {
      console.warn('hledger is not installed here (apt-get install hledger): its check of the journal was left out.');
      return;
    }
    expect(version).toMatch(/^hledger/);
    const journal = await api.app.get(ReadBooks).journal(hood);
    const file = join(tmpdir(), `linli-${hood}.journal`);
    const check = (text: string | Buffer): string => {
      writeFileSync(file, text);
      return execFileSync('hledger', ['-f', file, 'check', '-s'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, LANG: 'C.UTF-8' } });
    };
    check(journal);
    const table = execFileSync('hledger', ['-f', file, 'balance', '--flat', '--no-total', '--empty', '-O', 'csv'], { encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8' } });
    const theirs = new Map(table.trim().split('\n').slice(1).map((row) => /^"(.*)","(.*)"$/.exec(row)).map((row) => [row?.[1] ?? '', (row?.[2] ?? '').replace(/^CNY /, '').replace(/^0$/, '0.00').replaceAll(',', '')]));
    const ours = (await inHood((tx) => balancesOf(tx, hood))).filter((one) => one.balance !== 0n);
    expect(theirs.size).toBeGreaterThanOrEqual(ours.length);
    for (const one of ours) {
      const name = [...theirs.keys()].find((key) => key.endsWith(one.detail === '' ? `${one.fund}:${one.account}` : `${one.fund}:${one.account}:${one.detail}`)) ?? accountName(one);
      const sign = one.balance < 0n ? '-' : '';
      const fen = String(one.balance < 0n ? -one.balance : one.balance).padStart(3, '0');
      expect([name, theirs.get(name)]).toEqual([name, `${sign}${fen.slice(0, -2)}.${fen.slice(-2)}`]);
    }
    // The control: one fen changed, and hledger refuses the journal.
    const text = journal.toString();
    const at = text.lastIndexOf('CNY ');
    expect(() => check(`${text.slice(0, at)}CNY 0.01\n`)).toThrow();
  });

  it('no deadlock and no waiting in a circle was seen', async () => {
    const [row] = await api.asOwner<{ deadlocks: string }>(`select deadlocks::text from pg_stat_database where datname = current_database()`);
    expect(row?.deadlocks).toBe('0');
  });
});

describe('one hot account under open items', () => {
  it('64 settlements of items that share money move each fen once', async () => {
    const items = Array.from({ length: 16 }, (): NewItem => ({
      id: newId(), fund: 'renovation', direction: 'in', amount: 1_000n, reference: newReference(), counterparty: '张三', memo: '分期', dueOn: null, kind: 'payment', account: 'home-receivable', detail: HOMES[0] ?? '', source: { type: 'hot', id: newId() },
    }));
    await inHood((tx) => openItems(tx, hood, items));
    const settle = (at: number): Promise<unknown> =>
      inHood((tx) => settleItems(tx, hood, [{ itemId: items[at % 16]?.id ?? '', amount: 500n, bookedOn: TODAY, source: { type: 'hot-line', id: String(at) } }]));
    const settled = await Promise.allSettled(Array.from({ length: 64 }, (_, at) => settle(at)));
    expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(32);
    expect((await inHood((tx) => findItems(tx, hood, { sourceType: 'hot' }))).every((item) => item.settled === item.amount)).toBe(true);
  });
});
