import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, beijingDate, type Id } from '@linli/kernel';
import { BANK_INVARIANTS } from '../../checks/bank-invariants.ts';
import { runChecks } from '../../checks/run-checks.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { bankCsv, bookStatement, registerAccount, uploadStatement } from '../../testing/statements.ts';
import { TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';
import { newReference, openItems, postEntries, type NewItem } from '../ledger/index.ts';

const TODAY = beijingDate(Date.now());
const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
let api: TestApp;
let hood: { id: Id };
let maker: TestClient;
let checker: TestClient;
let bill: NewItem;
let refund: NewItem;

const at = (rest: string): string => `/neighbourhoods/${hood.id}${rest}`;
const item = (amount: bigint, counterparty: string): NewItem => ({
  id: newId(), fund: 'renovation', direction: 'out', amount, reference: newReference(), counterparty, memo: '电梯工程款', dueOn: TODAY,
  kind: 'works-paid', account: 'payable', detail: counterparty, source: { type: 'test-bill', id: newId() },
});

beforeAll(async () => {
  api = await TestApp.start();
  hood = await api.neighbourhood();
  maker = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  checker = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  [bill, refund] = [item(100_000n, '试验工程公司'), item(2_500n, '王芳')];
  await api.database.inNeighbourhood(hood.id, (tx) => openItems(tx, hood.id, [bill, refund]));
});
afterAll(() => api.close());

const payee = { name: '试验工程公司', account: '11020001234567', bankCode: '103100000018' };
const order = (amount = '400.00', more: object = {}): object => ({ fund: 'renovation', executeOn: TODAY, reason: '第三次进度款', instructions: [{ itemId: bill.id, amount, payee }], ...more });
const make = (body: object, headers = key()): Promise<Answer> => maker.post(at('/payment-orders'), body, headers);
const decide = (orderId: Id, clerk = checker, body: object = { outcome: 'approved' }): Promise<Answer> => clerk.post(at(`/payment-orders/${orderId}/decision`), body);
const available = async (): Promise<string[]> => (await maker.get(at('/payment-orders/payable?fund=renovation'))).body.items.map((one: { itemId: Id; available: string }) => (one.itemId === bill.id ? one.available : '')).filter((text: string) => text !== '');

describe('an order to the bank', () => {
  it('needs the account of the fund first', async () => {
    expect((await make(order())).body.code).toBe('bank-account-unknown');
    expect((await registerAccount(maker, hood.id, 'renovation')).status).toBe(200);
  });

  it('is made once with one key, of what is owed and not ordered yet', async () => {
    const headers = key();
    const [made, again] = [await make(order(), headers), await make(order(), headers)];
    expect(made).toMatchObject({ status: 201, body: { state: 'waiting', inWords: '1 笔，共 400.00 元', amountTotal: '400.00', instructions: [{ reference: bill.reference, memo: '电梯工程款', payeeName: '试验工程公司' }] } });
    expect(again.body.orderId).toBe(made.body.orderId);
    expect((await make(order('300.00'), headers)).body.code).toBe('key-reused');
    expect((await maker.post(at('/payment-orders'), order())).body.code).toBe('key-missing');
    expect(await available()).toEqual(['600.00']);
    expect(await make(order('600.01'))).toMatchObject({ status: 409, body: { code: 'payment-item-taken', title: expect.stringContaining('600.00') } });
    expect((await make(order('400.00', { instructions: [{ itemId: bill.id, amount: '400.00', payee }, { itemId: bill.id, amount: '200.01', payee }] }))).body.code).toBe('payment-item-taken');
  });

  it('is refused when a bank could not carry it out', async () => {
    const one = (more: object): object => order('1.00', { instructions: [{ itemId: bill.id, amount: '1.00', payee: { ...payee, ...more } }] });
    expect((await make(one({ account: '=1+1' }))).status).toBe(422);
    expect((await make(one({ bankCode: '12' }))).status).toBe(422);
    expect((await make(order('0.00'))).body.code).toBe('payment-amount-wrong');
    expect((await make(order('1.00', { executeOn: addDays(TODAY, -1) }))).body.code).toBe('payment-day-past');
    expect((await make(order('1.00', { fund: 'maintenance' }))).body.code).toBe('bank-account-unknown');
    expect((await make(order('1.00', { instructions: [{ itemId: newId(), amount: '1.00', payee }] }))).body.code).toBe('match-item-wrong');
  });

  it('races for the same money: together they order what is owed and no more', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => make(order('250.00'))));
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 201, 409, 409, 409, 409, 409, 409]);
    expect(await available()).toEqual(['100.00']);
  });

  it('has a file only when another person approved it', async () => {
    const { body } = await make(order('100.00', { instructions: [{ itemId: refund.id, amount: '25.00', payee: { name: '=王芳 & 李', account: '6222020200001234567', bankCode: '' } }] }));
    const file = (format: string): Promise<Answer> => maker.get(at(`/payment-orders/${body.orderId}/file?format=${format}`));
    expect((await file('csv')).body.code).toBe('payment-not-approved');
    expect((await decide(body.orderId, maker)).body.code).toBe('proposal-own');
    expect(await decide(body.orderId)).toMatchObject({ status: 200, body: { state: 'approved' } });
    expect((await decide(body.orderId)).status).toBe(200);
    expect((await decide(body.orderId, checker, { outcome: 'refused', reason: '不对' })).body.code).toBe('proposal-decided');
    const csv = await file('csv');
    expect(csv.headers['content-disposition']).toContain('attachment');
    expect(csv.body).toContain(`'=王芳 & 李`);
    const xml = await file('pain.001');
    expect(xml.body).toContain('<Nm>=王芳 &amp; 李</Nm>');
    expect(xml.body).toContain(`<EndToEndId>${refund.reference}</EndToEndId>`);
    expect((await file('exe')).status).toBe(422);
    const stored = await api.asOwner<{ payees: string }>('select payees from payment_order where neighbourhood_id = $1', [hood.id]);
    expect(JSON.stringify(stored)).not.toContain('6222020200001234567');
  });

  it('comes back in the statement under its reference and settles the item', async () => {
    const day = addDays(TODAY, -2);
    await api.database.inNeighbourhood(hood.id, (tx) =>
      postEntries(tx, hood.id, [{
        kind: 'party-payment', fund: 'renovation', bookedOn: day, memo: '补贴', source: { type: 'test-party', id: '1' }, reverses: null,
        postings: [{ account: 'bank', detail: '', amount: 100_000n }, { account: 'party-receivable', detail: 'city', amount: -100_000n }],
      }, {
        kind: 'works-accepted', fund: 'renovation', bookedOn: day, memo: '验收', source: { type: 'test-works', id: '1' }, reverses: null,
        postings: [{ account: 'works', detail: newId(), amount: 2_500n }, { account: 'payable', detail: '王芳', amount: -2_500n }],
      }]),
    );
    const { body } = await uploadStatement(maker, hood.id, 'renovation', bankCsv([{ day, in: '1000.00', memo: '补贴' }, { day, out: '25.00', memo: `汇款 ${refund.reference}`, name: '王芳' }], { opening: '0.00', closing: '975.00', from: day, to: day }));
    expect(body.summary.byRule.map((one: { rule: string }) => one.rule)).toEqual(['reference-amount', 'booked-entry']);
    expect(await bookStatement(maker, hood.id, body.statementId)).toMatchObject({ comparison: { difference: '0.00', proven: true } });
    const [settled] = await api.asOwner<{ settled: string }>('select settled from ledger_open_item where id = $1', [refund.id]);
    expect(settled?.settled).toBe('25.00');
  });

  it('that the bank sent back frees its items; one that was refused never held them', async () => {
    const { body: list } = await maker.get(at('/payment-orders'));
    const waiting = list.orders.filter((one: { state: string }) => one.state === 'waiting');
    expect((await decide(waiting[0].orderId, checker, { outcome: 'refused', reason: '账号不对' })).body).toMatchObject({ state: 'refused', decisionReason: '账号不对' });
    await decide(waiting[1].orderId);
    const before = Number((await available())[0]);
    const back = (): Promise<Answer> => maker.post(at(`/payment-orders/${waiting[1].orderId}/return`), { reason: '户名不符，银行退回' });
    expect(await back()).toMatchObject({ status: 200, body: { state: 'returned' } });
    expect((await back()).status).toBe(200);
    expect(Number((await available())[0]) - before).toBe(Number(waiting[1].amountTotal));
    expect((await maker.get(at(`/payment-orders/${waiting[1].orderId}/file?format=csv`))).body.code).toBe('payment-not-approved');
    expect((await maker.post(at(`/payment-orders/${waiting[0].orderId}/return`), { reason: 'x' })).body.code).toBe('payment-not-approved');
  });
});

describe('the live checks', () => {
  const ours = new Set(BANK_INVARIANTS.map((one) => one.name));
  const broken = async (): Promise<string[]> => (await runChecks(api.ownerUrl)).filter((one) => ours.has(one.name) && one.offenders.length > 0).map((one) => one.name);

  it('find nothing in what went through the use cases, and each fault that is planted', async () => {
    expect(await broken()).toEqual([]);
    const faults: [string, string, string][] = [
      ['a line of the bank is explained by what was booked for it', `update bank_line set matched = matched - 1 where amount = -25`, `update bank_line set matched = matched + 1 where amount = -25`],
      ['a booked statement has all its lines', `update bank_line set amount = -26 where amount = -25`, `update bank_line set amount = -25 where amount = -26`],
      ['what people matched or ordered was decided by another', `update payment_order_event e set made_by = o.made_by from payment_order o where o.id = e.order_id and e.event = 'approved'`, `update payment_order_event set made_by = '${checker.personId}' where event = 'approved'`],
      ['no item is ordered beyond its amount', `update payment_order set amounts = array[5000.00] where amounts = array[25.00]`, `update payment_order set amounts = array[25.00] where amounts = array[5000.00]`],
    ];
    for (const [name, plant, mend] of faults) {
      await api.asOwner(plant);
      expect(await broken()).toContain(name);
      await api.asOwner(mend);
    }
    const { body } = await uploadStatement(maker, hood.id, 'renovation', bankCsv([{ day: addDays(TODAY, -1), in: '3.00' }], { opening: '975.00', closing: '978.00', from: addDays(TODAY, -1), to: addDays(TODAY, -1) }));
    await bookStatement(maker, hood.id, body.statementId);
    expect(await broken()).toEqual([]);
    await api.asOwner(`update bank_line set booked_on = booked_on - 1 where amount = 3`);
    expect(await broken()).toContain('a receipt in suspense is in the books with its own amount and day');
  });
});
