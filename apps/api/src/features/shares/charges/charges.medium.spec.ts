import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Id } from '@linli/kernel';
import pg from 'pg';
import { aHome, aLine, closePoll, frozenMenu, importRoster, openPoll, phones, type MenuLineBody, type SheetLine } from '../../../testing/scenes.ts';
import { TestApp, type TestClient } from '../../../testing/test-app.ts';
import { runChecks } from '../../../checks/run-checks.ts';
import { findItems, settleItems } from '../../ledger/index.ts';
import { ApportionPoll } from '../apportion-poll.ts';
import { paidByHome } from './account.queries.ts';
import { bucketOf } from './charge.store.ts';
import { ChargeLine } from './charge-line.ts';

const number = phones('1990014');
const PHONES = Array.from({ length: 7 }, () => number.next().value as string);
const NAMES = ['马兰', '吴江', '郑磊', '冯雪', '褚亮', '卫东', '蒋英'];
/** One stair of seven floors, one home on each. */
const roster = (): SheetLine[] => PHONES.map((phone, at) => aHome(`${at + 1}01`, { floor: String(at + 1), areaM2: '60.00', ownerName: NAMES[at] ?? '', phone }));

const rest = (party: string): MenuLineBody['sources'][number] => ({ party, kind: 'remainder', isExample: true });
const fixed = (party: string, amount: string): MenuLineBody['sources'][number] => ({ party, kind: 'fixed', amount, isExample: true });
const stair: MenuLineBody['scope'] = { kind: 'entrance', building: '1', entrance: '1' };
const byFloor = { code: 'by-floor-percentage', parameters: { percentages: { 2: '5.00', 3: '9.00', 4: '14.00', 5: '19.00', 6: '24.00', 7: '29.00' }, withinFloor: 'equal' } };
const LINES = {
  lift: aLine({ itemCode: 'O01', title: '1单元加装电梯', scope: stair, quantity: '1', unitPrice: '1100000.00', sources: [rest('residents')], rule: byFloor }),
  risers: aLine({ quantity: '1', unitPrice: '100000.00', sources: [fixed('city', '30000.00'), { party: 'government', kind: 'basis-points', basisPoints: 3_333, isExample: true }, rest('residents')] }),
  solar: aLine({ itemCode: 'O06', title: '楼道太阳能照明', quantity: '1', unitPrice: '700.00', sources: [rest('residents')], rule: { code: 'by-floor-coefficient', parameters: { coefficients: { 1: '1', 2: '1', 3: '1', 4: '1', 5: '1', 6: '1', 7: '1' } } } }),
  clearing: aLine({ itemCode: 'G01', title: '拆除违法建设', quantity: '1', unitPrice: '500.00', sources: [fixed('district', '500.00')] }),
};

let api: TestApp;
let hood: { id: Id; streetId: string };
let clerk: TestClient;
let street: TestClient;
const residents: TestClient[] = [];
const homes = new Map<string, Id>();
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

const path = (tail: string): string => `/neighbourhoods/${hood.id}/${tail}`;
const home = (floor: number): Id => homes.get(`1-1-${floor}01`) ?? '';
const fen = (text: string): bigint => BigInt(text.replace('.', ''));
const charge = (line: MenuLineBody, total: string, reportLineId: string = randomUUID()) => api.app.get(ChargeLine).run(hood.id, { menuLineId: line.lineId, total, reportLineId });
const account = async (floor: number): Promise<any> => (await clerk.get(path(`homes/${home(floor)}/account`))).body;
const shares = async (line: MenuLineBody): Promise<string[]> => Promise.all([1, 2, 3, 4, 5, 6, 7].map(async (floor) => (await account(floor)).lines.find((one: any) => one.lineId === line.lineId && one.purpose === 'works')?.share));
const PREPAID = ['0.00', '55000.00', '99000.00', '154000.00', '209000.00', '264000.00', '319000.00'];
const SUBSIDISED = ['0.00', '15000.00', '27000.00', '42000.00', '57000.00', '72000.00', '87000.00'];

async function change(line: MenuLineBody, content: object, by = clerk, checker = street): Promise<{ proposed: any; decided: any }> {
  const proposed = await by.post(path(`lines/${line.lineId}/changes`), { content, reason: '按会议记录' }, { 'idempotency-key': randomUUID() });
  const decided = await checker.post(path(`line-changes/${proposed.body.proposalId}/decision`), { outcome: 'approved' });
  return { proposed, decided };
}

const receivables = (): Promise<{ detail: string; balance: string }[]> => api.asOwner(`select detail, balance::text from ledger_account where account = 'home-receivable' and neighbourhood_id = $1 order by detail`, [hood.id]);

/** What must hold after every step: shares + sources = total for every line, and every home's account adds up and agrees with the books. */
async function everythingAddsUp(): Promise<void> {
  const broken = await api.asOwner(`
    select s.id from charge_sheet s where s.purpose = 'works' and
      (s.accepted <> (select coalesce(sum((p->>'amount')::numeric), 0) from jsonb_array_elements(s.plan) p)
       or s.residents_total <> (select coalesce(sum(c.amount), 0) from charge c where c.sheet_id = s.id))`);
  expect(broken).toEqual([]);
  const balances = new Map((await receivables()).map(({ detail, balance }) => [detail, fen(balance)]));
  for (const floor of [1, 2, 3, 4, 5, 6, 7]) {
    const { charged, paid, refunded, refundDue, remaining, lines } = await account(floor);
    expect([floor, fen(paid) - fen(refunded) + fen(remaining) - fen(refundDue)]).toEqual([floor, fen(charged)]);
    expect([floor, fen(remaining) - fen(refundDue)]).toEqual([floor, balances.get(home(floor)) ?? 0n]);
    for (const line of lines) expect([line.title, fen(line.paid) - fen(line.refunded) + fen(line.remaining) - fen(line.refundDue)]).toEqual([line.title, fen(line.share)]);
  }
}

async function pay(floor: number, amount: bigint, line = LINES.lift, channel = 'transfer'): Promise<void> {
  const { instalments } = await account(floor);
  const open = instalments.find((one: any) => one.lineId === line.lineId && one.channel === channel && one.state !== 'paid');
  await api.database.inNeighbourhood(hood.id, (tx) => settleItems(tx, hood.id, [{ itemId: open.instalmentId, amount, bookedOn: today, source: { type: 'statement-line', id: randomUUID() } }]));
}

beforeAll(async () => {
  api = await TestApp.start({ LINLI_LOG: 'silent' });
  hood = await api.neighbourhood();
  clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  street = await api.staff({ role: 'street', regionId: hood.streetId });
  await importRoster(clerk, hood.id, roster());
  residents.push(...(await Promise.all(PHONES.map((phone) => api.signIn(phone)))));
  for (const row of await api.asOwner<{ id: Id; code: string }>('select id, full_code as code from home')) homes.set(row.code, row.id);
  const { menuId } = await frozenMenu(clerk, hood.id, Object.values(LINES));
  const poll = await openPoll(api, clerk, hood.id, menuId, 3_000);
  for (const resident of residents) {
    const [paper] = (await resident.get(path(`polls/${poll.pollId}/ballot-paper`))).body.papers;
    await resident.post(path(`polls/${poll.pollId}/ballots`), { ownerId: paper.ownerId, choices: paper.questionIds.map((questionId: Id) => ({ questionId, choice: 'yes' })) }, { 'idempotency-key': randomUUID() });
  }
  expect((await charge(LINES.lift, '1.00').catch((error: any) => error.refusal.code))).toBe('line-not-decided');
  await closePoll(clerk, hood.id, poll.pollId);
  await api.app.get(ApportionPoll).run(hood.id, poll.pollId);
}, 60_000);
afterAll(() => api.close());

describe('an accepted cost', () => {
  const report = randomUUID();

  it('M5: becomes what each home bears, booked and expected, once however often it is told', async () => {
    const first = await Promise.all(Array.from({ length: 5 }, () => charge(LINES.lift, '1100000.00', report)));
    expect(first.map(({ state }) => state).sort()).toEqual(['charged', 'repeated', 'repeated', 'repeated', 'repeated']);
    expect(await shares(LINES.lift)).toEqual(PREPAID);
    expect(await charge(LINES.lift, '1100000.00', report)).toEqual({ state: 'repeated' });
    expect(await api.asOwner(`select kind, source_type from ledger_entry where neighbourhood_id = $1`, [hood.id])).toEqual([{ kind: 'charge', source_type: 'charge-sheet' }]);
    await everythingAddsUp();
  });

  it('is refused under the same source with another amount, or for nothing, and nothing moves', async () => {
    const before = await receivables();
    await expect(charge(LINES.lift, '1100000.01', report)).rejects.toMatchObject({ refusal: { code: 'report-line-changed' } });
    await expect(charge(LINES.risers, '1100000.00', report)).rejects.toMatchObject({ refusal: { code: 'report-line-changed' } });
    await expect(charge(LINES.lift, '0.00')).rejects.toMatchObject({ refusal: { code: 'amount-zero' } });
    await expect(charge(LINES.lift, '1e5')).rejects.toMatchObject({ refusal: { code: 'decimal-malformed' } });
    await expect(api.app.get(ChargeLine).run(hood.id, { menuLineId: randomUUID(), total: '1.00', reportLineId: randomUUID() })).rejects.toMatchObject({ refusal: { code: 'line-not-decided' } });
    expect(await receivables()).toEqual(before);
  });

  it('uses the sources in their order, in parts, the residents last', async () => {
    await charge(LINES.risers, '20000.00');
    expect(await shares(LINES.risers)).toEqual(Array.from({ length: 7 }, () => '0.00'));
    await charge(LINES.risers, '80000.01');
    const { lines } = (await api.request('GET', path(`menus/${(await clerk.get(path('polls'))).body.items[0].pollId}/charges`))).body;
    expect(lines).toBeUndefined(); // a poll is no menu
    const [sheet] = await api.asOwner<any>(`select version, accepted::text, residents_total::text as residents, plan, payers from charge_sheet where menu_line_id = $1 order by version desc limit 1`, [LINES.risers.lineId]);
    expect(sheet).toEqual({ version: 2, accepted: '100000.01', residents: '36670.01', payers: 7, plan: [{ party: 'city', amount: '30000.00' }, { party: 'government', amount: '33330.00' }, { party: 'residents', amount: '36670.01' }] });
    await everythingAddsUp();
  });

  it('waits where no source covers it, says so to everybody, and is shared out when one does', async () => {
    expect(await charge(LINES.clearing, '600.00')).toMatchObject({ state: 'held', refusal: { code: 'sources-do-not-add-up', params: { missing: '100.00' } } });
    const menuId = (await api.asOwner<{ id: Id }>('select menu_id as id from menu_line where id = $1', [LINES.clearing.lineId]))[0]?.id ?? '';
    const line = async (): Promise<any> => (await api.request('GET', path(`menus/${menuId}/charges`))).body.lines.find((one: any) => one.lineId === LINES.clearing.lineId);
    expect(await line()).toMatchObject({ planned: '500.00', accepted: '600.00', plan: [], held: '各方加起来还差 100.00 元。' });
    expect((await change(LINES.clearing, { kind: 'late-source', party: 'enterprise', amount: '100.00', document: '补充协议' })).decided.status).toBe(200);
    expect(await line()).toMatchObject({ accepted: '600.00', held: null, plan: [{ party: 'enterprise', amount: '100.00' }, { party: 'district', amount: '500.00' }] });
  });

  it('can be corrected by a later version of the report, down to nothing', async () => {
    await charge(LINES.solar, '700.00');
    await charge(LINES.solar, '-100.00');
    expect(await shares(LINES.solar)).toEqual(['85.72', '85.72', '85.72', '85.71', '85.71', '85.71', '85.71']);
    await charge(LINES.solar, '-600.00');
    expect(await shares(LINES.solar)).toEqual(Array.from({ length: 7 }, () => '0.00'));
    await everythingAddsUp();
  });
});

describe('a late subsidy', () => {
  it('needs two people, and does nothing before the second', async () => {
    const content = { kind: 'late-source', party: 'district', amount: '800000.00', document: '区补贴批复' };
    const key = randomUUID();
    const ask = (body: object = content): Promise<any> => clerk.post(path(`lines/${LINES.lift.lineId}/changes`), { content: body, reason: '批复到了' }, { 'idempotency-key': key });
    const proposed = await ask();
    expect([proposed.status, proposed.body.state, proposed.body.inWords]).toEqual([201, 'waiting', '区级补助后到 800,000.00 元，依据：区补贴批复。']);
    expect((await ask()).body.proposalId).toBe(proposed.body.proposalId);
    expect((await ask({ ...content, amount: '1.00' })).body.code).toBe('key-reused');
    const decide = (who: TestClient): Promise<any> => who.post(path(`line-changes/${proposed.body.proposalId}/decision`), { outcome: 'refused', reason: '金额不对' });
    expect((await decide(clerk)).body.code).toBe('proposal-own');
    expect((await decide(residents[0] as TestClient)).status).toBe(403);
    expect((await decide(street)).body).toMatchObject({ state: 'refused', decisionReason: '金额不对' });
    expect((await street.post(path(`line-changes/${proposed.body.proposalId}/decision`), { outcome: 'approved' })).body.code).toBe('proposal-decided');
    expect(await shares(LINES.lift)).toEqual(PREPAID);
  });

  it('M5: leaves each home the net it would have paid had it come first, whatever it paid by then', async () => {
    await pay(7, fen('319000.00'));
    await pay(6, fen('100000.00'));
    await pay(2, fen('15000.00'));
    await everythingAddsUp();
    expect((await change(LINES.lift, { kind: 'late-source', party: 'district', amount: '800000.00', document: '区补贴批复' })).decided.status).toBe(200);
    expect(await shares(LINES.lift)).toEqual(SUBSIDISED);
    expect(await api.asOwner(`select a.balance::text, o.amount::text, o.counterparty from ledger_open_item o join ledger_account a on a.account = o.account and a.detail = o.detail where o.detail = 'district'`)).toEqual([{ balance: '800000.00', amount: '800000.00', counterparty: '区级补助' }]);
    const line = async (floor: number): Promise<any> => (await account(floor)).lines.find((one: any) => one.lineId === LINES.lift.lineId);
    expect(await line(7)).toMatchObject({ paid: '319000.00', refundDue: '232000.00', remaining: '0.00' });
    expect(await line(6)).toMatchObject({ paid: '100000.00', refundDue: '28000.00', remaining: '0.00' });
    expect(await line(2)).toMatchObject({ paid: '15000.00', refundDue: '0.00', remaining: '0.00' });
    expect(await line(5)).toMatchObject({ paid: '0.00', refundDue: '0.00', remaining: '57000.00' });
    await everythingAddsUp();
  });

  it('pays the refund out through the bank, and the claimable payment is net of it', async () => {
    const claimable = (floor: number) => api.database.inNeighbourhood(hood.id, (tx) => paidByHome(tx, hood.id, home(floor), LINES.lift.lineId));
    expect((await claimable(7)).net).toBe(fen('87000.00'));
    const [refund] = (await account(7)).refunds;
    await api.database.inNeighbourhood(hood.id, (tx) => settleItems(tx, hood.id, [{ itemId: refund.instalmentId, amount: fen('200000.00'), bookedOn: today, source: { type: 'statement-line', id: randomUUID() } }]));
    expect(await claimable(7)).toMatchObject({ paid: fen('319000.00'), refunded: fen('200000.00'), refundDue: fen('32000.00'), net: fen('87000.00') });
    expect((await claimable(2)).net).toBe(fen('15000.00'));
    await everythingAddsUp();
  });

  it('cannot exceed the cost, nor come from the residents, nor be decided in pieces', async () => {
    const before = await receivables();
    const { decided } = await change(LINES.lift, { kind: 'late-source', party: 'city', amount: '300000.01', document: '多了' });
    expect([decided.status, decided.body.code, decided.body.params]).toEqual([422, 'late-source-too-large', { surplus: '0.01' }]);
    expect((await change(LINES.lift, { kind: 'late-source', party: 'residents', amount: '1.00', document: '不行' })).proposed.status).toBe(422);
    expect(await receivables()).toEqual(before);
    // The refused approval left no decision behind: it still waits.
    const { changes } = (await street.get(path('line-changes'))).body;
    expect(changes.filter((one: any) => one.state === 'waiting')).toHaveLength(1);
  });
});

describe('who takes part', () => {
  it('leaving re-allocates by the table, coming back puts every home where it stood', async () => {
    const table = { kind: 'table', rule: { code: 'by-floor-coefficient', parameters: { coefficients: { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3', 7: '1.4' } } }, document: '新签的分摊表' };
    expect((await change(LINES.lift, table)).decided.status).toBe(200);
    const before = await shares(LINES.lift);
    const net = await receivables();
    expect(before.reduce((all, one) => all + fen(one), 0n)).toBe(fen('300000.00'));
    expect((await change(LINES.lift, { kind: 'participants', notParticipating: ['1-1-401'], document: '退出声明' })).decided.status).toBe(200);
    expect((await shares(LINES.lift))[3]).toBe('0.00');
    expect((await shares(LINES.lift)).reduce((all, one) => all + fen(one), 0n)).toBe(fen('300000.00'));
    await everythingAddsUp();
    expect((await change(LINES.lift, { kind: 'participants', notParticipating: [], document: '重新加入' })).decided.status).toBe(200);
    expect(await shares(LINES.lift)).toEqual(before);
    expect(await receivables()).toEqual(net);
    await everythingAddsUp();
  });

  it('refuses a home that is not there and a table that leaves a floor out', async () => {
    expect((await change(LINES.lift, { kind: 'participants', notParticipating: ['9-9-901'], document: '写错' })).decided.body).toMatchObject({ code: 'home-unknown', params: { home: '9-9-901' } });
    expect((await change(LINES.lift, { kind: 'table', rule: { code: 'by-floor-coefficient', parameters: { coefficients: { 1: '0' } } }, document: '缺层' })).decided.body.code).toBe('floor-without-coefficient');
    expect((await change(LINES.lift, { kind: 'table', rule: { code: 'by-mood', parameters: {} }, document: '没有' })).proposed.body.code).toBe('rule-unknown');
  });
});

describe('a compensation', () => {
  it('is a line of its own with signs, pays once for its agreement, and is no part of a claim', async () => {
    const before = await shares(LINES.lift);
    const net = await api.database.inNeighbourhood(hood.id, (tx) => paidByHome(tx, hood.id, home(7), LINES.lift.lineId));
    const content = { kind: 'compensation', agreementId: randomUUID(), receives: { '1-1-101': '6500.00' } };
    expect((await change(LINES.lift, content)).decided.status).toBe(200);
    const own = async (floor: number): Promise<any> => (await account(floor)).lines.find((one: any) => one.purpose === 'compensation');
    expect(await own(1)).toMatchObject({ share: '-6500.00', refundDue: '6500.00' });
    expect(await own(2)).toMatchObject({ share: '500.00', remaining: '500.00' });
    expect(await own(7)).toMatchObject({ share: '1400.00' });
    expect(await shares(LINES.lift)).toEqual(before);
    expect(await api.database.inNeighbourhood(hood.id, (tx) => paidByHome(tx, hood.id, home(7), LINES.lift.lineId))).toEqual(net);
    expect((await change(LINES.lift, { ...content, receives: { '1-1-101': '1.00' } })).decided.body.code).toBe('compensation-twice');
    await everythingAddsUp();
  });
});

describe('instalments', () => {
  it('follow the schedule of the line from the next charge on, with a reference each', async () => {
    const terms = [{ afterDays: 30, basisPoints: 3_334 }, { afterDays: 60, basisPoints: 3_333 }, { afterDays: 90, basisPoints: 3_333 }];
    expect((await change(LINES.solar, { kind: 'schedule', terms: terms.slice(0, 2) })).proposed.body.code).toBe('schedule-not-whole');
    expect((await change(LINES.solar, { kind: 'schedule', terms })).decided.status).toBe(200);
    await charge(LINES.solar, '700.00');
    const open = (await account(3)).instalments.filter((one: any) => one.lineId === LINES.solar.lineId && one.state !== 'paid');
    expect(open.map((one: any) => one.amount)).toEqual(['33.34', '33.33', '33.33']);
    for (const one of open) expect([one.reference.slice(0, 2), BigInt(one.reference.slice(2)) % 97n]).toEqual(['FT', 1n]);
    expect(new Set(open.map((one: any) => one.reference)).size).toBe(3);
  });

  it('split for the provident fund into two payments, and owe the same', async () => {
    const resident = residents[2] as TestClient;
    const [first] = (await account(3)).instalments.filter((one: any) => one.lineId === LINES.solar.lineId && one.state !== 'paid');
    const split = (amount: string, who = resident, instalmentId = first.instalmentId): Promise<any> => who.post(path(`homes/${home(3)}/instalments/${instalmentId}/provident-part`), { amount }, { 'idempotency-key': randomUUID() });
    expect((await split('33.35')).body).toMatchObject({ code: 'instalment-too-small', params: { remaining: '33.34' } });
    expect((await split('0.00')).body.code).toBe('amount-zero');
    expect((await split('10.00', residents[3])).status).toBe(404);
    const before = (await account(3)).remaining;
    const made = await split('20.00');
    expect([made.status, made.body.instalments.map((one: any) => [one.channel, one.amount])]).toEqual([201, [['provident-fund', '20.00'], ['transfer', '13.34']]]);
    expect((await split('20.00')).body).toEqual(made.body);
    expect((await split('21.00')).body.code).toBe('instalment-unknown');
    expect((await account(3)).remaining).toBe(before);
    await pay(3, fen('20.00'), LINES.solar, 'provident-fund');
    expect(await api.database.inNeighbourhood(hood.id, (tx) => paidByHome(tx, hood.id, home(3), LINES.solar.lineId))).toMatchObject({ paid: fen('20.00'), paidFromProvidentFund: fen('20.00'), net: fen('20.00') });
    await everythingAddsUp();
  });
});

describe('what a resident sees', () => {
  it('explains every charge with the stored figure, version by version', async () => {
    for (const { homeId, lineId } of await api.asOwner<{ homeId: Id; lineId: Id }>('select distinct c.home_id as "homeId", s.menu_line_id as "lineId" from charge c join charge_sheet s on s.id = c.sheet_id')) {
      const { status, body } = await clerk.get(path(`homes/${homeId}/lines/${lineId}/charge`));
      expect(status).toBe(200);
      const stored = await api.asOwner<{ amount: string; change: string }>(`select c.amount::text, c.change::text from charge c join charge_sheet s on s.id = c.sheet_id where c.home_id = $1 and s.menu_line_id = $2 order by s.purpose, s.version`, [homeId, lineId]);
      expect(body.versions.map((one: any) => [one.share, one.change])).toEqual(stored.map(({ amount, change: moved }) => [amount, moved]));
      for (const one of body.versions) if (one.purpose === 'works') expect(fen(one.checkSum) + one.plan.filter((part: any) => part.party !== 'residents').reduce((all: bigint, part: any) => all + fen(part.amount), 0n)).toBe(fen(one.accepted));
    }
    const { versions } = (await clerk.get(path(`homes/${home(7)}/lines/${LINES.lift.lineId}/charge`))).body;
    expect(versions.filter((one: any) => one.purpose === 'works').map((one: any) => one.reasons)).toEqual([[], ['出资方的钱变了'], ['分摊办法或比例变了'], ['参加的人家变了'], ['参加的人家变了']]);
  });

  it('fails rather than explain a figure or an input that somebody changed', async () => {
    const explain = (): Promise<any> => clerk.get(path(`homes/${home(7)}/lines/${LINES.lift.lineId}/charge`));
    const shift = (fenMore: number): Promise<unknown> => api.asOwner('update charge_part set amounts = array(select a + $2::bigint from unnest(amounts) as a), changes = coalesce(changes, amounts) where bucket = $1', [bucketOf(home(7)), fenMore]);
    await shift(1);
    expect((await explain()).status).toBe(500);
    await shift(-1);
    expect((await explain()).status).toBe(200);
    const put = (sql: string): Promise<unknown> => api.asOwner(`update line_event set content = ${sql} where kind = 'late-source' and menu_line_id = $1`, [LINES.lift.lineId]);
    await put(`content || '{"party": "city"}'`);
    expect((await explain()).status).toBe(500);
    await put(`content || '{"party": "district"}'`);
    expect((await explain()).status).toBe(200);
  });

  it('is her own home only; paging goes through every booking once', async () => {
    const [own, other] = [residents[6], residents[5]] as [TestClient, TestClient];
    for (const tail of ['account', 'movements', 'statement-file', `lines/${LINES.lift.lineId}/charge`]) {
      expect([tail, (await own.get(path(`homes/${home(7)}/${tail}`))).status, (await other.get(path(`homes/${home(7)}/${tail}`))).status]).toEqual([tail, 200, 404]);
      expect((await api.request('GET', path(`homes/${home(7)}/${tail}`))).status).toBe(401);
    }
    const all = (await own.get(path(`homes/${home(7)}/movements?limit=100`))).body.movements;
    const seen: any[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const { body } = await own.get(path(`homes/${home(7)}/movements?limit=2${next === '' ? '' : `&after=${next}`}`));
      seen.push(...body.movements);
      next = body.next;
    }
    expect(seen).toEqual(all);
    expect(all.reduce((sum: bigint, one: any) => sum + fen(one.amount), 0n)).toBe(fen((await account(7)).remaining) - fen((await account(7)).refundDue));
    const file = await own.get(path(`homes/${home(7)}/statement-file`));
    expect([file.headers['content-type'], String(file.body).slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);
  });
});

describe('the rows', () => {
  it('cannot be changed or removed by the application', async () => {
    const client = new pg.Client(api.config.databaseUrl);
    await client.connect();
    try {
      await client.query(`select set_config('app.neighbourhood', $1, false)`, [hood.id]);
      for (const table of ['line_event', 'charge_sheet', 'charge_roll', 'charge_part', 'instalment', 'line_proposal', 'line_decision']) {
        await expect(client.query(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
        await expect(client.query(`update ${table} set neighbourhood_id = neighbourhood_id`)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await client.end();
    }
  });

  it('open one item in the ledger for each instalment', async () => {
    const [odd] = await api.asOwner<{ n: string }>(`select count(*) as n from instalment i full join (select * from ledger_open_item where source_type = 'instalment') o on o.id = i.id where i.id is null or o.id is null or i.amount <> o.amount or i.direction <> o.direction`);
    expect(odd?.n).toBe('0');
    const items = await api.database.inNeighbourhood(hood.id, (tx) => findItems(tx, hood.id, { sourceType: 'instalment', waiting: true }));
    expect(items.length).toBeGreaterThan(10);
    expect(items.every(({ withdrawn }) => !withdrawn)).toBe(true);
  });
});

describe('the live checks of charges', () => {
  const offenders = async (): Promise<string[]> => (await runChecks(api.ownerUrl)).filter(({ offenders: found }) => found.length > 0).map(({ name }) => name);

  it('find nothing in what happened here', async () => {
    expect(await offenders()).toEqual([]);
  });

  it.each([
    ['shares and sources make the accepted cost of every line', `update charge_sheet set accepted = accepted + 0.01 where id = (select id from charge_sheet where purpose = 'works' order by id limit 1)`, `update charge_sheet set accepted = accepted - 0.01 where id = (select id from charge_sheet where purpose = 'works' order by id limit 1)`],
    ['a compensation takes what it gives', `update charge_part set amounts[1] = amounts[1] + 1 where (bucket, sheet_id) = (select p.bucket, p.sheet_id from charge_part p join charge_sheet s on s.id = p.sheet_id where s.purpose = 'compensation' order by 1 limit 1)`, `update charge_part set amounts[1] = amounts[1] - 1 where (bucket, sheet_id) = (select p.bucket, p.sheet_id from charge_part p join charge_sheet s on s.id = p.sheet_id where s.purpose = 'compensation' order by 1 limit 1)`],
    ['the changes of a home make its share', `update charge_part set changes = array(select c + 1 from unnest(coalesce(changes, amounts)) as c) where (bucket, sheet_id) = (select bucket, sheet_id from charge_part order by sheet_id, bucket limit 1)`, `update charge_part set changes = array(select c - 1 from unnest(changes) as c) where (bucket, sheet_id) = (select bucket, sheet_id from charge_part order by sheet_id, bucket limit 1)`],
    ['every charge is in the books', `update ledger_entry set source_type = 'lost' where source_type = 'charge-sheet'`, `update ledger_entry set source_type = 'charge-sheet' where source_type = 'lost'`],
    ['what homes owe is what is expected of them', `update ledger_open_item set withdrawn_at = 'epoch' where id = (select id from ledger_open_item where source_type = 'instalment' and withdrawn_at is null and settled = 0 order by id limit 1)`, `update ledger_open_item set withdrawn_at = null where withdrawn_at = 'epoch'`],
  ])('%s: finds the fault that was planted', async (name, plant, mend) => {
    await api.asOwner(plant);
    expect(await offenders()).toContain(name);
    await api.asOwner(mend);
    expect(await offenders()).toEqual([]);
  });
});
