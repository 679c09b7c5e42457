import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, beijingDate, type Id } from '@linli/kernel';
import type { AccountCode, EntryDraft, EntryKindCode, FundCode } from '@linli/ledger';
import { newId } from '../../platform/crypto/new-id.ts';
import { aHome, aLine, frozenMenu, importRoster } from '../../testing/scenes.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { newReference, openItems, postEntries } from '../ledger/index.ts';

let api: TestApp;
let hood: { id: Id };
let clerk: TestClient;
let homes: Id[];
let line: { lineId: Id; title: string };
const today = beijingDate(Date.now());

let serial = 0;
function draft(fund: FundCode, kind: EntryKindCode, debit: [AccountCode, string], credit: [AccountCode, string], amount: bigint, bookedOn = today): EntryDraft {
  serial += 1;
  return {
    kind, fund, bookedOn, memo: '测试', source: { type: 'test', id: String(serial) }, reverses: null,
    postings: [{ account: debit[0], detail: debit[1], amount }, { account: credit[0], detail: credit[1], amount: -amount }],
  };
}

beforeAll(async () => {
  api = await TestApp.start();
  hood = await api.neighbourhood();
  clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  await importRoster(clerk, hood.id, [aHome('101'), aHome('201'), aHome('301')]);
  homes = (await api.asOwner<{ id: Id }>('select id from home where neighbourhood_id = $1 order by code', [hood.id])).map((row) => row.id);
  const menu = await frozenMenu(clerk, hood.id, [aLine({ title: '加装电梯' })]);
  line = menu.lines[0];
  const [a = '', b = '', c = ''] = homes;
  await api.database.inNeighbourhood(hood.id, (tx) =>
    postEntries(tx, hood.id, [
      draft('renovation', 'charge-party', ['party-receivable', 'city'], ['party-contributions', 'city'], 60_000n, addDays(today, -400)),
      draft('renovation', 'party-payment', ['bank', ''], ['party-receivable', 'city'], 50_000n),
      ...[a, b, c].map((home, at) => draft('renovation', 'charge', ['home-receivable', home], ['home-contributions', home], 1_000n * BigInt(at + 1))),
      draft('renovation', 'payment', ['bank', ''], ['home-receivable', a], 1_000n),
      draft('renovation', 'works-accepted', ['works', line.lineId], ['payable', '施工单位'], 66_000n),
      draft('renovation', 'works-paid', ['payable', '施工单位'], ['bank', ''], 40_000n),
      draft('renovation', 'unmatched-in', ['bank', ''], ['suspense', ''], 77n),
      draft('maintenance', 'first-deposit', ['bank', ''], ['home-balance', a], 500n),
      draft('maintenance', 'interest', ['bank', ''], ['unallocated', ''], 3n),
      draft('common-income', 'income-earned', ['bank', ''], ['income', 'parking'], 900n),
    ]),
  );
});
afterAll(() => api.close());

const money = (rest = ''): string => `/neighbourhoods/${hood.id}/money${rest}`;

describe('the public money page', () => {
  it('shows who gave how much and what of it arrived, and what it went into, to everybody', async () => {
    const { status, body } = await api.request('GET', money());
    expect(status).toBe(200);
    expect(body.renovation).toEqual({
      sources: [
        { code: 'city', name: expect.any(String), payer: 'government', promised: '600.00', arrived: '500.00', outstanding: '100.00' },
        { code: 'residents', name: expect.any(String), payer: 'residents', promised: '60.00', arrived: '10.00', outstanding: '50.00' },
      ],
      uses: [{ code: line.lineId, title: '加装电梯', accepted: '660.00' }],
      promised: '660.00', arrived: '510.00', accepted: '660.00', payable: '260.00', suspense: '0.77', bank: '110.77',
    });
    // What arrived and what is unmatched, less what was paid out, is what the bank holds.
    expect(51_000n + 77n - 40_000n).toBe(11_077n);
    expect(body.funds[1]).toMatchObject({ fund: 'maintenance', bank: '5.03', parts: [{ account: 'home-balance', accounts: 1, amount: '5.00' }, { account: 'unallocated', amount: '0.03' }], provenThrough: null });
    for (const fund of body.funds) expect(fund.parts.reduce((sum: bigint, one: { amount: string }) => sum + BigInt(one.amount.replace('.', '')), 0n)).toBe(BigInt(fund.bank.replace('.', '')));
    expect(body.income).toEqual([{ code: 'parking', earned: '9.00', cost: '0.00' }]);
    for (const home of homes) expect(JSON.stringify(body)).not.toContain(home);
  });

  it('says in sentences what is not in order, and hides sums of fewer than three', async () => {
    const item = (at: number): Parameters<typeof openItems>[2][number] => ({
      id: newId(), fund: 'renovation', direction: 'in', amount: 1_000n, reference: newReference(), counterparty: '张三', memo: '分期', dueOn: addDays(today, -1), kind: 'payment', account: 'home-receivable', detail: homes[at] ?? '', source: { type: 'overdue', id: String(at) },
    });
    await api.database.inNeighbourhood(hood.id, (tx) => openItems(tx, hood.id, [item(0), item(1)]));
    const codes = async (): Promise<string[]> => (await api.request('GET', money())).body.exceptions.map((one: { code: string; fund: string | null }) => `${one.code} ${one.fund ?? ''}`);
    expect(await codes()).toEqual(['unmatched renovation', 'never-proven renovation', 'never-proven maintenance', 'never-proven common-income']);
    await api.database.inNeighbourhood(hood.id, (tx) => openItems(tx, hood.id, [item(2)]));
    expect(await codes()).toContain('overdue renovation');
    expect((await api.request('GET', money())).body.exceptions.at(-1).sentence).toBe('改造资金有 3 笔到期没有收到，共 30.00 元。');
  });

  it('keeps what was given and spent in all years when the books of one are closed', async () => {
    const before = (await api.request('GET', money())).body.renovation;
    const checker = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
    const year = String(Number(today.slice(0, 4)) - 1);
    const asked = await clerk.post(`/neighbourhoods/${hood.id}/books/proposals`, { content: { act: 'close-period', fund: 'renovation', period: year }, reason: '年度结账' }, { 'idempotency-key': newId() });
    expect((await checker.post(`/neighbourhoods/${hood.id}/books/proposals/${asked.body.proposalId}/decision`, { outcome: 'approved' })).status).toBe(200);
    expect((await api.request('GET', money())).body.renovation).toEqual(before);
  });
});

describe('open data', () => {
  it('is every entry by headings as CSV and JSON, with the head of the log and without homes', async () => {
    const csv = await api.app.inject({ url: `/api${money('/open-data/csv')}` });
    expect([csv.statusCode, csv.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    const json = JSON.parse((await api.app.inject({ url: `/api${money('/open-data/json')}` })).body);
    expect(csv.body).toContain(json.head.root);
    expect(json.entries).toHaveLength(json.head.size);
    const fen = (text: string): bigint => BigInt(text.replace('.', ''));
    for (const entry of json.entries) expect(entry.headings.reduce((sum: bigint, one: { amount: string }) => sum + fen(one.amount), 0n)).toBe(0n);
    for (const home of homes) expect(csv.body + JSON.stringify(json)).not.toContain(home);
    expect((await api.app.inject({ url: `/api${money('/open-data/xml')}` })).statusCode).toBe(422);
  });
});

describe('the yearly accounts', () => {
  it('are a PDF whose text can be read and whose figures are those of the books; a year to come has none', async () => {
    const file = await api.app.inject({ url: `/api${money(`/renovation/accounts/${today.slice(0, 4)}`)}` });
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    const path = join(tmpdir(), `accounts-${hood.id}.pdf`);
    writeFileSync(path, file.rawPayload);
    let text = '';
    try {
      text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    } catch {
      console.warn('pdftotext is not installed here (apt-get install poppler-utils): the text of the PDF was not read.');
    }
    if (text !== '') for (const part of ['改造资金', '银行存款', '110.77', '应付款', '260.00']) expect(text).toContain(part);
    expect((await api.app.inject({ url: `/api${money('/renovation/accounts/2150')}` })).statusCode).toBe(422);
  });
});

describe('the notice of the books', () => {
  it('hangs once for one key, with the figures and the head of that moment, and its words are frozen', async () => {
    const headers = { 'idempotency-key': newId() };
    const hang = (): ReturnType<TestClient['post']> => clerk.post(money('/notices'), { confirmed: true }, headers);
    const first = await hang();
    expect(first.status).toBe(201);
    expect((await hang()).body).toEqual(first.body);
    const { body: now } = await api.request('GET', money());
    const { body: notice } = await api.request('GET', `/neighbourhoods/${hood.id}/notices/${first.body.noticeId}`);
    expect(notice).toMatchObject({ type: 'books-notice', number: 1 });
    const text = JSON.stringify(notice.document);
    for (const part of [now.head.root, '110.77', '还没有和对账单核对']) expect(text).toContain(part);
    for (const home of homes) expect(text).not.toContain(home);
    expect((await api.request('POST', money('/notices'), { headers, body: { confirmed: true } })).status).toBe(401);
  });
});
