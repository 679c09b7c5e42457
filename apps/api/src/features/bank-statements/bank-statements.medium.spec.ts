import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, beijingDate, type Id } from '@linli/kernel';
import { parseMoney } from '@linli/quantities';
import { newId } from '../../platform/crypto/new-id.ts';
import { gb18030 } from '../../testing/gb18030.ts';
import { ACCOUNT, bankCsv, bookStatement, registerAccount, uploadStatement, type BankRow } from '../../testing/statements.ts';
import { TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';
import { balancesOf, findItems, openItems, newReference, postEntries, type NewItem } from '../ledger/index.ts';

let api: TestApp;
let hood: { id: Id };
let maker: TestClient;
let checker: TestClient;

const TODAY = beijingDate(Date.now());
const DAY = (back: number): string => addDays(TODAY, -back);
const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
const at = (rest: string): string => `/neighbourhoods/${hood.id}${rest}`;
const inHood = <T>(work: Parameters<typeof api.database.inNeighbourhood<T>>[1]): Promise<T> => api.database.inNeighbourhood(hood.id, work);

/** A neighbourhood of its own for each chapter, so that its books begin empty. */
async function begin(fund = 'maintenance'): Promise<void> {
  hood = await api.neighbourhood();
  maker = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  checker = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  expect((await registerAccount(maker, hood.id, fund)).status).toBe(200);
}

beforeAll(async () => {
  api = await TestApp.start();
});
afterAll(() => api.close());

function anItem(amount: bigint, more: Partial<NewItem> = {}): NewItem {
  return {
    id: newId(), fund: 'maintenance', direction: 'in', amount, reference: newReference(), counterparty: '王秀兰', memo: '首次交存', dueOn: null,
    kind: 'first-deposit', account: 'home-balance', detail: newId(), source: { type: 'test-item', id: newId() }, ...more,
  };
}
async function expected(...items: NewItem[]): Promise<NewItem[]> {
  await inHood((tx) => openItems(tx, hood.id, items));
  return items;
}
const bank = async (asOf?: string): Promise<bigint> => (await inHood((tx) => balancesOf(tx, hood.id, { fund: 'maintenance', account: 'bank', ...(asOf === undefined ? {} : { asOf }) })))[0]?.balance ?? 0n;
const suspense = async (): Promise<bigint> => (await inHood((tx) => balancesOf(tx, hood.id, { fund: 'maintenance', account: 'suspense' })))[0]?.balance ?? 0n;
const remaining = async (item: NewItem): Promise<bigint> => {
  const found = (await inHood((tx) => findItems(tx, hood.id, {}))).find((one) => one.id === item.id);
  return (found?.amount ?? 0n) - (found?.settled ?? 0n);
};
const fen = (text: string): bigint => { const read = parseMoney(text); return read.ok ? read.value : -1n; };
/** A statement whose sums agree. */
function csv(rows: readonly BankRow[], from: string, to: string, opening = '0.00', more: object = {}): string {
  const sum = rows.reduce((total, row) => total + fen(row.in ?? '0') - fen(row.out ?? '0'), fen(opening));
  const closing = `${sum / 100n}.${(sum % 100n).toString().padStart(2, '0')}`;
  return bankCsv(rows, { opening, closing, from, to, ...more });
}
const upload = (bytes: Buffer | string, clerk = maker): Promise<Answer> => uploadStatement(clerk, hood.id, 'maintenance', bytes);
async function book(bytes: Buffer | string): Promise<Answer['body']> {
  const { body } = await upload(bytes);
  expect([body.refusal?.sentence, body.status]).toEqual([undefined, 'uploaded']);
  return bookStatement(maker, hood.id, body.statementId);
}
async function snapshot(): Promise<string> {
  const tables = ['ledger_book', 'ledger_account', 'ledger_entry', 'ledger_posting', 'ledger_open_item', 'ledger_settlement', 'bank_line', 'bank_match', 'bank_match_decision', 'payment_order', 'payment_order_event'];
  const parts = await Promise.all(tables.map((table) => api.asOwner(`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows from ${table} t where neighbourhood_id = $1`, [hood.id])));
  return JSON.stringify(parts);
}

describe('a statement', () => {
  let home: NewItem;
  let half: NewItem;
  let named: NewItem;
  let rows: BankRow[];

  beforeAll(async () => {
    await begin();
    [home, half, named] = (await expected(anItem(120_000n), anItem(80_000n), anItem(66_600n, { counterparty: '李明' }))) as [NewItem, NewItem, NewItem];
    rows = [
      { day: DAY(9), in: '1200.00', memo: `转账 ${home.reference} 3号楼`, name: '王秀兰' },
      { day: DAY(9), in: '300.00', memo: half.reference, name: '王秀兰' },
      { day: DAY(8), in: '666.00', memo: '维修资金', name: '李 明' },
      { day: DAY(8), in: '50.00', memo: '不写名字', name: '赵六' },
      { day: DAY(8), in: '50.00', memo: '不写名字', name: '赵六' },
      { day: DAY(7), out: '5.00', memo: '手续费' },
    ];
  });

  it('is shown before anything is booked, in GB18030 too', async () => {
    const before = await snapshot();
    const { status, body } = await upload(gb18030(csv(rows, DAY(10), DAY(5))));
    expect([status, body.refusal]).toEqual([201, null]);
    expect(body).toMatchObject({
      format: 'csv', status: 'uploaded', from: DAY(10), to: DAY(5), opening: '0.00', closing: '2261.00', lineCount: 6,
      summary: {
        newLines: 6, knownLines: 0, in: { lines: 5, amount: '2266.00' }, out: { lines: 1, amount: '5.00' },
        byRule: [{ rule: 'reference-amount', lines: 1, amount: '1200.00' }, { rule: 'reference-part', lines: 1, amount: '300.00' }, { rule: 'amount-counterparty', lines: 1, amount: '666.00' }],
        waiting: [{ reason: 'nothing-fits', lines: 3, amount: '105.00' }],
      },
    });
    expect(body.preview.slice(0, 3).map((one: { position: number }) => one.position)).toEqual([4, 5, 6]);
    expect(body.preview[3]).toMatchObject({ position: 1, rule: '交款码和金额都一致', sentence: '首次交存', direction: 'in', amount: '1200.00' });
    expect(await snapshot()).toBe(before);
  });

  it('is booked when a person confirms: items are settled, receipts nobody knows go into suspense, payments nobody knows wait', async () => {
    const view = await book(csv(rows, DAY(10), DAY(5)));
    expect(view).toMatchObject({ status: 'done', linesDone: 6, lineCount: 6, summary: { newLines: 6, waiting: [{ lines: 3 }] } });
    expect([await remaining(home), await remaining(half), await remaining(named)]).toEqual([0n, 50_000n, 0n]);
    expect([await bank(), await suspense()]).toEqual([226_600n, -10_000n]);
    // The fee is not in the books, so nothing is proven, and the difference is said.
    expect(view.comparison).toEqual({ day: DAY(5), bank: '2261.00', books: '2266.00', difference: '5.00', proven: false });
  });

  it('imported again recognises every line once; the twins stay two', async () => {
    const before = await snapshot();
    const { body } = await upload(csv(rows, DAY(10), DAY(5)));
    expect(body.summary).toMatchObject({ newLines: 0, knownLines: 6, byRule: [], waiting: [] });
    expect(await bookStatement(maker, hood.id, body.statementId)).toMatchObject({ status: 'done', summary: { newLines: 0, knownLines: 6 } });
    expect(await snapshot()).toBe(before);
    expect(await api.asOwner(`select count(*)::int as twins from bank_line where neighbourhood_id = $1 and amount = 50`, [hood.id])).toEqual([{ twins: 2 }]);
  });

  it('keeps names and words of payers sealed', async () => {
    const stored = await api.asOwner<{ content: string }>('select content from bank_line where neighbourhood_id = $1', [hood.id]);
    expect(stored).toHaveLength(6);
    for (const { content } of stored) expect(Buffer.from(content.slice(3), 'base64url').toString('utf8')).not.toMatch(/王秀兰|维修资金/);
  });

  it('must go on where the last one ended', async () => {
    const next = (from: string, opening: string, day = DAY(3)): Promise<Answer> => upload(csv([{ day, in: '1.00', memo: 'x' }], from, DAY(2), opening));
    expect((await next(DAY(3), '2261.00')).body.refusal).toMatchObject({ code: 'statement-gap', sentence: expect.stringContaining(DAY(4)) });
    expect((await next(DAY(4), '2262.00')).body.refusal).toMatchObject({ code: 'statement-opening-wrong', sentence: expect.stringContaining('1.00') });
    expect((await upload(csv([{ day: DAY(6), in: '1.00', memo: '新的' }], DAY(6), DAY(2), '2260.00'))).body.refusal).toMatchObject({ code: 'line-behind-statement' });
    expect((await next(DAY(4), '2261.00')).body.refusal).toBeNull();
  });
});

describe('the queue', () => {
  const queue = async (clerk = maker): Promise<Answer['body']> => (await clerk.get(at('/bank-lines/unmatched'))).body;
  const propose = (lineId: Id, content: object, headers = key(), clerk = maker): Promise<Answer> => clerk.post(at(`/bank-lines/${lineId}/proposals`), { content, reason: '见回单' }, headers);
  const decide = (proposalId: Id, clerk = checker, body: object = { outcome: 'approved' }): Promise<Answer> => clerk.post(at(`/bank-match-proposals/${proposalId}/decision`), body);
  let item: NewItem;

  beforeAll(async () => {
    await begin();
    [item] = (await expected(anItem(7_000n, { counterparty: '' }))) as [NewItem];
    await book(csv([{ day: DAY(9), in: '100.00', memo: '没有码', name: '孙七' }, { day: DAY(8), out: '5.00', memo: '手续费' }], DAY(10), DAY(5)));
  });

  it('lists what waits, with what it may be, for those who sort it', async () => {
    const body = await queue();
    expect(body).toMatchObject({ waiting: 2, next: null, lines: [{ bookedOn: DAY(9), direction: 'in', amount: '100.00', remaining: '100.00', counterparty: '孙七', accountTail: '4567', memo: '没有码', inSuspense: true, proposal: null }, { direction: 'out', amount: '5.00', inSuspense: false }] });
    const { body: one } = await maker.get(at(`/bank-lines/${body.lines[0].lineId}/candidates`));
    expect(one.items).toMatchObject([{ itemId: item.id, remaining: '70.00', fits: [] }]);
    expect((await maker.get(at(`/bank-lines/${body.lines[0].lineId}/candidates?search=nothing`))).body.items).toEqual([]);
    expect((await maker.get(at(`/bank-lines/${body.lines[1].lineId}/candidates`))).body.items).toEqual([]);
    const paged = (await maker.get(at('/bank-lines/unmatched?limit=1'))).body;
    expect([paged.lines.length, (await maker.get(at(`/bank-lines/unmatched?limit=1&after=${paged.next}`))).body.lines[0].amount]).toEqual([1, '5.00']);
  });

  it('is worked on by two people: one says, the other approves, and only then it is booked', async () => {
    const [line] = (await queue()).lines;
    const settle = (amount: string): object => ({ kind: 'items', settlements: [{ itemId: item.id, amount }] });
    const wrong: [object, string][] = [
      [settle('70.01'), 'settlement-too-large'],
      [settle('0.00'), 'payment-amount-wrong'],
      [{ kind: 'items', settlements: [{ itemId: newId(), amount: '1.00' }] }, 'match-item-wrong'],
      [{ kind: 'items', settlements: [{ itemId: item.id, amount: '1.00' }, { itemId: item.id, amount: '1.00' }] }, 'match-item-wrong'],
      [{ kind: 'entry', entryId: newId() }, 'match-entry-wrong'],
    ];
    for (const [content, code] of wrong) expect([code, (await propose(line.lineId, content)).body.code]).toEqual([code, code]);
    const headers = key();
    const [made, again] = [await propose(line.lineId, settle('70.00'), headers), await propose(line.lineId, settle('70.00'), headers)];
    expect([made.status, again.body.proposalId]).toEqual([201, made.body.proposalId]);
    expect((await propose(line.lineId, settle('60.00'), headers)).body.code).toBe('key-reused');
    expect((await propose(line.lineId, settle('60.00'))).body.code).toBe('match-waiting');
    expect((await maker.post(at(`/bank-lines/${line.lineId}/proposals`), { content: settle('1.00'), reason: 'x' })).body.code).toBe('key-missing');
    expect(await decide(made.body.proposalId, maker)).toMatchObject({ status: 403, body: { code: 'proposal-own' } });
    expect(await remaining(item)).toBe(7_000n);
    expect(await decide(made.body.proposalId)).toMatchObject({ status: 200, body: { state: 'approved', mine: false } });
    expect([await remaining(item), await suspense(), await bank()]).toEqual([0n, -3_000n, 10_000n]);
    const before = await snapshot();
    expect((await decide(made.body.proposalId)).status).toBe(200);
    expect(await decide(made.body.proposalId, checker, { outcome: 'refused', reason: '不对' })).toMatchObject({ status: 409, body: { code: 'proposal-decided' } });
    expect(await snapshot()).toBe(before);
    expect((await queue()).lines[0]).toMatchObject({ lineId: line.lineId, remaining: '30.00', proposal: null });
  });

  it('approves one of two that race, and never more than the line', async () => {
    const [other] = (await expected(anItem(3_000n))) as [NewItem];
    const [line] = (await queue()).lines;
    const made = await propose(line.lineId, { kind: 'items', settlements: [{ itemId: other.id, amount: '30.00' }] });
    const third = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
    const answers = await Promise.all([checker, third, checker, third].map((clerk) => decide(made.body.proposalId, clerk)));
    expect(answers.filter((answer) => answer.status >= 500)).toEqual([]);
    expect([await remaining(other), await suspense()]).toEqual([0n, 0n]);
    expect((await propose(line.lineId, { kind: 'items', settlements: [{ itemId: other.id, amount: '1.00' }] })).body.code).toBe('line-settled');
  });

  it('lets two people say that a payment is an entry they booked by hand; then bank and books agree and the day is proven', async () => {
    const [line] = (await queue()).lines;
    const [entry] = await inHood((tx) =>
      postEntries(tx, hood.id, [{
        kind: 'fund-refund', fund: 'maintenance', bookedOn: DAY(8), memo: '手续费', source: { type: 'test-fee', id: '1' }, reverses: null,
        postings: [{ account: 'home-balance', detail: item.detail, amount: 500n }, { account: 'bank', detail: '', amount: -500n }],
      }]),
    );
    expect((await maker.get(at(`/bank-lines/${line.lineId}/candidates`))).body.entries).toMatchObject([{ entryId: entry?.id, amount: '5.00' }]);
    const made = await propose(line.lineId, { kind: 'entry', entryId: entry?.id });
    expect(await decide(made.body.proposalId)).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect((await queue()).waiting).toBe(0);
    const { body } = await api.request('GET', at('/bank-proof'));
    expect(body.funds[1]).toMatchObject({ fund: 'maintenance', bank: '95.00', provenThrough: DAY(5), provenBalance: '95.00', lastStatement: { day: DAY(5), bank: '95.00', books: '95.00', difference: '0.00', proven: true }, waiting: { in: { lines: 0 }, out: { lines: 0 } } });
    const total = body.funds[1].parts.reduce((sum: bigint, part: { amount: string }) => sum + fen(part.amount), 0n);
    expect(total).toBe(9_500n);
    expect(JSON.stringify(body)).not.toContain(item.detail);
  });

  it('after the proof nothing that touches the bank goes before it; the day after it does', async () => {
    const deposit = (bookedOn: string): Promise<unknown> =>
      inHood((tx) =>
        postEntries(tx, hood.id, [{
          kind: 'first-deposit', fund: 'maintenance', bookedOn, memo: '补记', source: { type: 'test-late', id: bookedOn }, reverses: null,
          postings: [{ account: 'bank', detail: '', amount: 1n }, { account: 'home-balance', detail: item.detail, amount: -1n }],
        }]),
      );
    await expect(deposit(DAY(5))).rejects.toMatchObject({ refusal: { code: 'statement-proven' } });
    await expect(deposit(DAY(4))).resolves.toBeDefined();
  });
});

describe('what the books have already', () => {
  it('is not booked twice: a line stands for the entry by hand, and a reversed one is no candidate', async () => {
    await begin();
    const detail = newId();
    const deposit = (amount: bigint, source: string): Promise<{ id: Id }[]> =>
      inHood((tx) =>
        postEntries(tx, hood.id, [{
          kind: 'first-deposit', fund: 'maintenance', bookedOn: DAY(9), memo: '现金交存', source: { type: 'test-hand', id: source }, reverses: null,
          postings: [{ account: 'bank', detail: '', amount }, { account: 'home-balance', detail, amount: -amount }],
        }]),
      );
    await deposit(2_500n, 'a');
    const [wrong] = await deposit(900n, 'b');
    await inHood((tx) =>
      postEntries(tx, hood.id, [{
        kind: 'reversal', fund: 'maintenance', bookedOn: DAY(9), memo: '记错', source: { type: 'entry', id: wrong?.id ?? '' }, reverses: wrong?.id ?? null,
        postings: [{ account: 'bank', detail: '', amount: -900n }, { account: 'home-balance', detail, amount: 900n }],
      }]),
    );
    const view = await book(csv([{ day: DAY(9), in: '25.00' }, { day: DAY(9), in: '9.00' }], DAY(10), DAY(5)));
    expect(view).toMatchObject({ summary: { byRule: [{ rule: 'booked-entry', lines: 1, amount: '25.00' }], waiting: [{ lines: 1, amount: '9.00' }] }, comparison: { difference: '0.00', proven: true } });
    expect([await bank(), await suspense()]).toEqual([3_400n, -900n]);
  });
});

describe('a statement through today', () => {
  it('asserts only days that are over, so that the next may begin with today again', async () => {
    await begin();
    const today = { day: TODAY, in: '2.00', memo: '今天', ref: '1' };
    const first = await book(csv([{ day: DAY(1), in: '1.00', memo: '昨天' }, today], DAY(2), TODAY));
    expect(first.comparison).toMatchObject({ day: DAY(1), bank: '1.00', books: '1.00', proven: true });
    const { body } = await upload(csv([today, { day: TODAY, in: '4.00', memo: '今天', ref: '2' }], TODAY, TODAY, '1.00'));
    expect([body.refusal, body.summary]).toMatchObject([null, { newLines: 1, knownLines: 1 }]);
    await bookStatement(maker, hood.id, body.statementId);
    expect(await bank()).toBe(700n);
    expect((await upload(csv([], DAY(-1), DAY(-1), '7.00'))).body.refusal).toMatchObject({ code: 'statement-in-future' });
  });
});

describe('confirming', () => {
  it('needs a key; the same key again begins nothing; another finds it confirmed; three at once book it once', async () => {
    await begin();
    const { body } = await upload(csv(Array.from({ length: 30 }, (_, line) => ({ day: DAY(9), in: `${line + 1}.00` })), DAY(10), DAY(5)));
    const path = at(`/bank-statements/${body.statementId}/confirmation`);
    expect((await maker.post(path)).body.code).toBe('key-missing');
    const headers = key();
    const answers = await Promise.all([maker.post(path, undefined, headers), maker.post(path, undefined, headers), checker.post(path, undefined, key())]);
    expect(answers.map((answer) => answer.status).filter((status) => status !== 409)).not.toEqual([]);
    expect(answers.every((answer) => [202, 409].includes(answer.status))).toBe(true);
    await bookStatementOf(body.statementId);
    expect(await bank()).toBe(46_500n);
    expect((await maker.post(path, undefined, key())).body.code).toBe('statement-not-open');
  });

  async function bookStatementOf(statementId: Id): Promise<void> {
    for (let tries = 0; tries < 200 && (await maker.get(at(`/bank-statements/${statementId}`))).body.status !== 'done'; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  it('keeps a line that the books refuse, and books the others', async () => {
    await begin();
    const [bill] = (await expected(anItem(5_000n, { direction: 'out', kind: 'fund-paid', account: 'payable', detail: '施工单位', counterparty: '施工单位' }))) as [NewItem];
    const view = await book(csv([{ day: DAY(9), in: '10.00' }, { day: DAY(8), out: '50.00', memo: bill.reference }], DAY(10), DAY(5), '40.00'));
    expect(view.summary.waiting).toMatchObject([{ reason: 'nothing-fits', lines: 1 }, { reason: 'not-booked', lines: 1, amount: '50.00' }]);
    expect([await bank(), await remaining(bill)]).toEqual([1_000n, 5_000n]);
    expect(view.comparison).toMatchObject({ bank: '0.00', books: '10.00', difference: '10.00', proven: false });
  });
});

describe('what cannot be taken', () => {
  beforeAll(() => begin());
  const rows = [{ day: DAY(9), in: '1.00' }];

  it('is shown with its reason and can be completed; nothing is booked before', async () => {
    const { body } = await upload(`日期,数目\n${DAY(9)},5.00`);
    expect(body.refusal).toMatchObject({ code: 'statement-columns-missing', sentence: '找不到这些列：收入、支出。请指定是哪一列。' });
    const path = at(`/bank-statements/${body.statementId}`);
    expect((await maker.post(`${path}/confirmation`, undefined, key())).body.code).toBe('statement-columns-missing');
    const named = await maker.send('PUT', `${path}/options`, { mapping: { bookedOn: [0], amount: [1] } });
    expect(named.body.refusal).toMatchObject({ code: 'statement-balance-missing' });
    const whole = await maker.send('PUT', `${path}/options`, { mapping: { bookedOn: [0], amount: [1] }, opening: '1.00', closing: '6.00', from: DAY(10), to: DAY(5) });
    expect(whole.body).toMatchObject({ refusal: null, lineCount: 1, closing: '6.00' });
    expect((await maker.send('PUT', `${path}/options`, { mapping: { nothing: [0] } })).status).toBe(422);
    expect((await maker.send('PUT', `${path}/options`, { opening: '-1.00' })).status).toBe(422);
  });

  it.each([
    ['wrong sums', () => bankCsv(rows, { opening: '0.00', closing: '1.01', from: DAY(10), to: DAY(5) }), 'statement-sum-wrong'],
    ['another account', () => csv(rows, DAY(10), DAY(5), '0.00', { account: '6222000000009999' }), 'statement-account-wrong'],
    ['an entity bomb', () => '<!DOCTYPE a [<!ENTITY x "lol">]><Document>&x;</Document>', 'statement-not-plain'],
    ['a file of the server', () => '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><Document>&x;</Document>', 'statement-not-plain'],
    ['half an XML', () => '<Document><BkToCstmrStmt>', 'statement-unreadable'],
    ['an amount that is none', () => csv([{ day: DAY(9), in: '1.00' }], DAY(10), DAY(5)).replace('"1.00"', '"1e400"'), 'line-amount-wrong'],
    ['a negative zero', () => csv([{ day: DAY(9), in: '1.00' }], DAY(10), DAY(5)).replace('"1.00"', '"-0"'), 'line-amount-wrong'],
    ['full-width digits', () => csv([{ day: DAY(9), in: '1.00' }], DAY(10), DAY(5)).replace('"1.00"', '"１.00"'), 'line-amount-wrong'],
  ])('%s', async (_what, file, code) => {
    const before = await snapshot();
    const { status, body } = await upload(file());
    expect([status, body.refusal?.code]).toEqual([201, code]);
    expect((await maker.post(at(`/bank-statements/${body.statementId}/confirmation`), undefined, key())).body.code).toBe(code);
    expect(await snapshot()).toBe(before);
  });

  it('bytes that are no text, a form without a file and a fund without an account are refused', async () => {
    expect((await upload(Buffer.from([0xff, 0x00, 0xff, 0x81, 0x20]))).body.refusal).toMatchObject({ code: 'statement-encoding' });
    expect((await maker.post(at('/bank-accounts/maintenance/statements'), {})).status).toBeGreaterThanOrEqual(400);
    expect((await uploadStatement(maker, hood.id, 'renovation', 'x')).body.code).toBe('bank-account-unknown');
  });

  it('somebody of another neighbourhood finds nothing, and who only lives here may not look', async () => {
    const { body } = await upload(csv(rows, DAY(10), DAY(5)));
    const stranger = await api.staff({ role: 'committee', neighbourhoodId: (await api.neighbourhood()).id });
    expect((await stranger.get(at(`/bank-statements/${body.statementId}`))).status).toBe(404);
    await api.resident(hood.id, '19900088001');
    const resident = await api.signIn('19900088001');
    expect((await resident.get(at('/bank-lines/unmatched'))).status).toBe(403);
    expect((await resident.get(at('/bank-proof'))).status).toBe(200);
  });

  it('the account stays once a statement is confirmed; its number is sealed', async () => {
    const { body } = await upload(csv(rows, DAY(10), DAY(5)));
    expect((await registerAccount(maker, hood.id, 'maintenance')).body).toMatchObject({ numberTail: '3456' });
    await bookStatement(maker, hood.id, body.statementId);
    expect((await registerAccount(maker, hood.id, 'maintenance', '1234567890')).body.code).toBe('bank-account-fixed');
    expect(JSON.stringify(await api.asOwner('select number_sealed from bank_account'))).not.toContain(ACCOUNT);
    expect((await registerAccount(maker, hood.id, 'renovation', '=1+1')).status).toBe(422);
  });
});
