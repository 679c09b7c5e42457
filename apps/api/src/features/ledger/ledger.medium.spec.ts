import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@linli/kernel';
import { toHex, fromHex, verifyConsistency, verifyInclusion } from '@linli/transparency';
import { newId } from '../../platform/crypto/new-id.ts';
import { aHome, importRoster } from '../../testing/scenes.ts';
import { TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';
import { balancesOf, newReference, openItems, postEntries, settleItems, type NewItem } from './index.ts';

let api: TestApp;
let hood: { id: Id };
let maker: TestClient;
let checker: TestClient;
let resident: TestClient;
let homeIds: Id[];

beforeAll(async () => {
  api = await TestApp.start();
  hood = await api.neighbourhood();
  maker = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  checker = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  await importRoster(maker, hood.id, [aHome('101', { phone: '19900070001' }), aHome('201'), aHome('301')]);
  resident = await api.signIn('19900070001');
  homeIds = (await api.asOwner<{ id: Id }>('select id from home where neighbourhood_id = $1 order by code', [hood.id])).map((row) => row.id);
});
afterAll(() => api.close());

const books = (rest = ''): string => `/neighbourhoods/${hood.id}/books${rest}`;
const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const entry = (amount: string, more: object = {}): object => ({
  act: 'entry', fund: 'renovation', kind: 'party-payment', bookedOn: today, memo: '市级补贴到账',
  postings: [{ account: 'bank', detail: '', amount }, { account: 'party-receivable', detail: 'city', amount: `-${amount}` }], ...more,
});
const propose = (content: object, headers = key()): Promise<Answer> => maker.post(books('/proposals'), { content, reason: '见回单' }, headers);
const decide = (proposalId: Id, by = checker, body: object = { outcome: 'approved' }): Promise<Answer> => by.post(books(`/proposals/${proposalId}/decision`), body);
async function post(content: object): Promise<Answer> {
  const made = await propose(content);
  expect([made.status, made.body.code]).toEqual([201, undefined]);
  return decide(made.body.proposalId);
}
async function heading(fund: string, account: string, asOf = ''): Promise<string | undefined> {
  const read = await api.request('GET', books(asOf === '' ? '' : `?asOf=${asOf}`));
  return read.body.funds.find((one: { fund: string }) => one.fund === fund).headings.find((one: { account: string }) => one.account === account)?.balance;
}
/** Everything the books hold, byte by byte. */
async function snapshot(): Promise<string> {
  const tables = ['ledger_book', 'ledger_fund', 'ledger_account', 'ledger_entry', 'ledger_posting', 'ledger_day', 'ledger_open_item', 'ledger_settlement', 'ledger_decision', 'ledger_period'];
  const parts = await Promise.all(tables.map((table) => api.asOwner(`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows from ${table} t where neighbourhood_id = $1`, [hood.id])));
  return JSON.stringify(parts);
}

describe('the books of a neighbourhood that has none yet', () => {
  it('are empty, with the root of the empty log', async () => {
    const { body, status } = await api.request('GET', books());
    expect(status).toBe(200);
    expect(body.head).toEqual({ size: 0, root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', recordedAt: null });
    expect(body.funds.map((one: { fund: string; headings: unknown[] }) => [one.fund, one.headings])).toEqual([['renovation', []], ['maintenance', []], ['common-income', []]]);
  });
});

describe('two people', () => {
  it('book an entry: one asks, the other approves; nobody approves her own', async () => {
    const made = await propose(entry('1000.00'));
    expect(made.body).toMatchObject({ state: 'waiting', mine: true, fundName: '改造资金', inWords: `${today}，改造资金，各方出资到账，1,000.00 元：市级补贴到账。` });
    expect(await heading('renovation', 'bank')).toBeUndefined();
    expect(await decide(made.body.proposalId, maker)).toMatchObject({ status: 403, body: { code: 'proposal-own' } });
    const done = await decide(made.body.proposalId);
    expect(done).toMatchObject({ status: 200, body: { state: 'approved', mine: false } });
    expect(await heading('renovation', 'bank')).toBe('1000.00');
    expect(await heading('renovation', 'party-receivable')).toBe('-1000.00');
    // The same decision once more changes nothing; the opposite one comes too late.
    const before = await snapshot();
    expect(await decide(made.body.proposalId)).toMatchObject({ status: 200, body: { entryIds: done.body.entryIds } });
    expect(await decide(made.body.proposalId, checker, { outcome: 'refused', reason: '不对' })).toMatchObject({ status: 409, body: { code: 'proposal-decided' } });
    expect(await snapshot()).toBe(before);
  });

  it('approve many at once: each is judged alone, and what the books refuse stays waiting', async () => {
    const pay = { act: 'entry', fund: 'renovation', kind: 'works-paid', bookedOn: today, memo: '付款', postings: [{ account: 'payable', detail: 'e', amount: '1.00' }, { account: 'bank', detail: '', amount: '-1.00' }] };
    const ids = [(await propose(entry('11.00'))).body.proposalId, (await propose(pay)).body.proposalId, (await propose(entry('12.00'))).body.proposalId];
    const own = (await checker.post(books('/proposals'), { content: entry('13.00'), reason: 'x' }, key())).body.proposalId;
    const { body, status } = await checker.post(books('/approvals'), { proposalIds: [...ids, own, newId()] });
    expect(status).toBe(200);
    expect(body.answers.map((one: { approved: boolean; code: string | null }) => [one.approved, one.code])).toEqual([[true, null], [false, 'balance-insufficient'], [true, null], [false, 'proposal-own'], [false, 'not-found']]);
    expect(body.answers[1].sentence).toContain('应付款');
    const { body: list } = await maker.get(books('/proposals'));
    expect(list.proposals.filter((one: { state: string }) => one.state === 'waiting').map((one: { proposalId: Id }) => one.proposalId).sort()).toEqual([ids[1], own].sort());
  });

  it('refuse with a reason, and nothing is booked', async () => {
    const made = await propose(entry('5.00'));
    const before = await heading('renovation', 'bank');
    expect(await decide(made.body.proposalId, checker, { outcome: 'refused', reason: '回单金额不符' })).toMatchObject({ status: 200, body: { state: 'refused', decisionReason: '回单金额不符', entryIds: [] } });
    expect(await heading('renovation', 'bank')).toBe(before);
  });

  it('ask once with one key; another content under it is refused, and without a key nothing is asked', async () => {
    const headers = key();
    const [a, b] = [await propose(entry('7.00'), headers), await propose(entry('7.00'), headers)];
    expect(b.body.proposalId).toBe(a.body.proposalId);
    expect(await propose(entry('8.00'), headers)).toMatchObject({ status: 422, body: { code: 'key-reused' } });
    expect(await maker.post(books('/proposals'), { content: entry('9.00'), reason: 'x' })).toMatchObject({ body: { code: 'key-missing' } });
  });

  it('are told at once what is wrong with an entry, with the field and the figure', async () => {
    const wrong: [object, string][] = [
      [entry('1.00', { postings: [{ account: 'bank', detail: '', amount: '1.00' }, { account: 'party-receivable', detail: 'city', amount: '-0.99' }] }), 'entry-unbalanced'],
      [entry('1.00', { kind: 'charge' }), 'entry-kind-not-by-hand'],
      [entry('1.00', { kind: 'payment' }), 'entry-account-wrong'],
      [entry('1.00', { fund: 'maintenance' }), 'entry-fund-wrong'],
      [{ act: 'reversal', entryId: newId(), bookedOn: today }, 'entry-unknown'],
      [{ act: 'close-period', fund: 'renovation', period: '2026-13' }, 'period-malformed'],
    ];
    for (const [content, code] of wrong) expect([code, (await propose(content)).body.code]).toEqual([code, code]);
    for (const amount of ['1e5', '１.00', 'NaN', '0x10', '-', '1.001', '1,000.00', '9999999999999']) expect((await propose(entry(amount))).status).toBe(422);
    expect((await post(entry('1.00', { bookedOn: '2199-01-01' }))).body).toMatchObject({ code: 'entry-in-future' });
  });

  it('cannot spend what is not there: nothing changes, not a byte', async () => {
    const spend = { act: 'entry', fund: 'renovation', kind: 'works-paid', bookedOn: today, memo: '付款', postings: [{ account: 'payable', detail: 'e', amount: '1.00' }, { account: 'bank', detail: '', amount: '-1.00' }] };
    const made = await propose(spend);
    const before = await snapshot();
    expect(await decide(made.body.proposalId)).toMatchObject({ status: 409, body: { code: 'balance-insufficient', detail: expect.stringContaining('1.00') } });
    expect(await snapshot()).toBe(before);
  });

  it('take an entry back once, by its opposite; the wrong one stays and is marked', async () => {
    const { body } = await post(entry('250.00'));
    const bank = await heading('renovation', 'bank');
    const content = { act: 'reversal', entryId: body.entryIds[0], bookedOn: today };
    const [first, second] = [await propose(content), await propose(content)];
    expect((await decide(first.body.proposalId)).status).toBe(200);
    expect(Number(bank) - Number(await heading('renovation', 'bank'))).toBe(250);
    const before = await snapshot();
    expect(await decide(second.body.proposalId)).toMatchObject({ status: 409, body: { code: 'entry-reversed' } });
    expect(await snapshot()).toBe(before);
    expect(await maker.get(books(`/entries/${body.entryIds[0]}`))).toMatchObject({ body: { reversedBy: expect.any(String), postings: [{ name: '银行存款', amount: '250.00' }, { amount: '-250.00' }] } });
  });
});

describe('what everybody sees', () => {
  it('is what happened by headings, without homes; the whole entry is for those who watch', async () => {
    await api.database.inNeighbourhood(hood.id, (tx) =>
      postEntries(tx, hood.id, [{
        kind: 'charge', fund: 'renovation', bookedOn: today, memo: '电梯分摊', source: { type: 'test-line', id: '1' }, reverses: null,
        postings: homeIds.flatMap((id, at) => [{ account: 'home-receivable' as const, detail: id, amount: BigInt(at + 1) * 100n }, { account: 'home-contributions' as const, detail: id, amount: BigInt(at + 1) * -100n }]),
      }]),
    );
    const { body } = await api.request('GET', books('/renovation/entries'));
    expect(body.entries[0]).toMatchObject({ kindName: '应交分摊款', postings: [{ account: 'home-receivable', accounts: 3, amount: '6.00' }, { account: 'home-contributions', accounts: 3, amount: '-6.00' }] });
    expect(JSON.stringify(body)).not.toContain(homeIds[0]);
    const whole = await maker.get(books(`/entries/${body.entries[0].entryId}`));
    expect(whole.body.postings.map((one: { detail: string }) => one.detail)).toEqual(['1-1-101', '1-1-101', '1-1-201', '1-1-201', '1-1-301', '1-1-301']);
    expect((await resident.get(books(`/entries/${body.entries[0].entryId}`))).status).toBe(403);
    expect((await resident.get(books('/journal'))).status).toBe(403);
    expect((await resident.post(books('/proposals'), { content: entry('1.00'), reason: 'x' }, key())).status).toBe(403);
  });

  it('can be proven against the head: every entry stands in the log, and the log only grows', async () => {
    const before = (await api.request('GET', books())).body.head;
    await post(entry('3.00'));
    const { body: list } = await api.request('GET', books('/renovation/entries?limit=100'));
    for (const one of list.entries) {
      const { body: proof } = await api.request('GET', books(`/entries/${one.entryId}/proof`));
      const path = proof.path.map(fromHex);
      expect(verifyInclusion({ leafHash: fromHex(one.leafHash), index: proof.seq - 1, size: proof.head.size, path, root: fromHex(proof.head.root) })).toBe(true);
      const flipped = fromHex(one.leafHash);
      flipped[0] = (flipped[0] ?? 0) ^ 1;
      expect(verifyInclusion({ leafHash: flipped, index: proof.seq - 1, size: proof.head.size, path, root: fromHex(proof.head.root) })).toBe(false);
    }
    const { body: growth } = await api.request('GET', books(`/growth?from=${before.size}`));
    expect(growth.from).toEqual({ size: before.size, root: before.root });
    expect(verifyConsistency({ from: before.size, fromRoot: fromHex(before.root), to: growth.head.size, toRoot: fromHex(growth.head.root), path: growth.path.map(fromHex) })).toBe(true);
    expect(toHex(fromHex(growth.head.root))).toBe(growth.head.root);
  });
});

describe('open items', () => {
  const item = (amount: bigint, sourceId = randomUUID()): NewItem => ({
    id: newId(), fund: 'maintenance', direction: 'in', amount, reference: newReference(), counterparty: '王秀兰', memo: '首次交存', dueOn: null,
    kind: 'first-deposit', account: 'home-balance', detail: homeIds[0] ?? '', source: { type: 'test-deposit', id: sourceId },
  });
  const inHood = <T>(work: Parameters<typeof api.database.inNeighbourhood<T>>[1]): Promise<T> => api.database.inNeighbourhood(hood.id, work);

  it('are expected once, settled in parts, never beyond what remains; the same line settles once', async () => {
    const one = item(10_000n);
    expect(await inHood((tx) => openItems(tx, hood.id, [one, item(1n)]))).toBe(2);
    expect(await inHood((tx) => openItems(tx, hood.id, [{ ...one, id: newId(), reference: newReference() }]))).toBe(0);
    const settle = (amount: bigint, line: string): ReturnType<typeof settleItems> =>
      inHood((tx) => settleItems(tx, hood.id, [{ itemId: one.id, amount, bookedOn: today, source: { type: 'statement-line', id: line } }]));
    expect(await settle(6_000n, 'a')).toMatchObject([{ repeated: false }]);
    expect(await settle(6_000n, 'a')).toMatchObject([{ repeated: true }]);
    await expect(settle(4_001n, 'b')).rejects.toMatchObject({ refusal: { code: 'settlement-too-large', params: { remaining: '40.00' } } });
    expect(await settle(4_000n, 'b')).toMatchObject([{ repeated: false }]);
    expect(await inHood((tx) => balancesOf(tx, hood.id, { fund: 'maintenance', account: 'home-balance' }))).toMatchObject([{ balance: -10_000n }]);
  });

  it('64 payments race for money for 10: 10 leave, and the fund never falls below zero', async () => {
    const spend = (at: number): Promise<unknown> =>
      inHood((tx) =>
        postEntries(tx, hood.id, [{
          kind: 'fund-refund', fund: 'maintenance', bookedOn: today, memo: '返还', source: { type: 'race', id: String(at) }, reverses: null,
          postings: [{ account: 'home-balance', detail: homeIds[0] ?? '', amount: 1_000n }, { account: 'bank', detail: '', amount: -1_000n }],
        }]),
      );
    const settled = await Promise.allSettled(Array.from({ length: 64 }, (_, at) => spend(at)));
    expect(settled.filter((one) => one.status === 'fulfilled')).toHaveLength(10);
    const refusals = settled.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { refusal?: { code: string } }).refusal?.code] : []));
    expect(new Set(refusals)).toEqual(new Set(['balance-insufficient']));
    expect(await heading('maintenance', 'bank')).toBe('0.00');
  });
});

describe('a period', () => {
  it('is closed by two people when it is over, in order; its result is carried forward; reopening is a record of its own', async () => {
    const earned = (bookedOn: string, amount: string): object => ({
      act: 'entry', fund: 'common-income', kind: 'income-earned', bookedOn, memo: '停车收入', postings: [{ account: 'bank', detail: '', amount }, { account: 'income', detail: 'parking', amount: `-${amount}` }],
    });
    expect((await post(earned('2025-11-10', '300.00'))).status).toBe(200);
    expect((await post(earned('2025-12-10', '500.00'))).status).toBe(200);
    const close = (period: string): Promise<Answer> => post({ act: 'close-period', fund: 'common-income', period });
    expect((await close(today.slice(0, 7))).body.code).toBe('period-not-over');
    expect(await close('2025-11')).toMatchObject({ status: 200, body: { state: 'approved', entryIds: [expect.any(String), expect.any(String)] } });
    expect(await heading('common-income', 'income', '2025-11-30')).toBe('0.00');
    expect(await heading('common-income', 'carried-forward', '2025-12-01')).toBe('-300.00');
    expect(await heading('common-income', 'income', '2025-12-31')).toBe('-500.00');
    expect((await post(earned('2025-11-20', '1.00'))).body).toMatchObject({ code: 'period-closed' });
    expect((await close('2026-01')).body).toMatchObject({ code: 'period-gap' });
    expect((await close('2025-11')).body).toMatchObject({ code: 'period-closed' });
    const entriesBefore = (await api.request('GET', books())).body.head.size;
    expect(await post({ act: 'reopen-period', fund: 'common-income', period: '2025-11' })).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect((await api.request('GET', books())).body.head.size).toBe(entriesBefore + 2);
    expect((await post(earned('2025-11-20', '1.00'))).status).toBe(200);
    expect((await close('2025-11')).status).toBe(200);
    expect(await heading('common-income', 'carried-forward', '2025-12-01')).toBe('-301.00');
    expect((await post({ act: 'reopen-period', fund: 'common-income', period: '2025-12' })).body).toMatchObject({ code: 'period-not-last' });
    const events = await api.asOwner('select event, serial, made_by <> checked_by as two from ledger_period where neighbourhood_id = $1 order by serial', [hood.id]);
    expect(events).toEqual([{ event: 'closed', serial: 1, two: true }, { event: 'reopened', serial: 2, two: true }, { event: 'closed', serial: 3, two: true }]);
  });
});

describe('the database', () => {
  it('refuses an entry that does not balance, money that is not there and a second reversal, whoever writes them', async () => {
    const [account] = await api.asOwner<{ id: Id }>(`select id from ledger_account where neighbourhood_id = $1 and account = 'bank' and fund = 'maintenance'`, [hood.id]);
    const write = (amounts: string): Promise<unknown> =>
      api.asOwner(
        `insert into ledger_entry (neighbourhood_id, seq, id, kind, fund, booked_on, memo, source_type, source_id, accounts, amounts, recorded_at, leaf_hash)
         values ($1, 900000, gen_random_uuid(), 'payment', 'maintenance', '2026-01-01', 'x', 'x', 'x', array[$2, $2]::uuid[], $3, now(), repeat('0', 64))`,
        [hood.id, account?.id, amounts],
      );
    await expect(write('{1.00,-0.99}')).rejects.toThrow(/ledger_entry_balances/);
    await expect(api.asOwner('update ledger_account set balance = -1 where id = $1', [account?.id])).rejects.toThrow(/holds_enough/);
    // The control: a balanced one would be taken.
    await expect(write('{1.00,-1.00}')).resolves.toBeDefined();
    await api.asOwner('delete from ledger_entry where seq = 900000');
  });
});
