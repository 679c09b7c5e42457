import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, beijingDate, type Id } from '@linli/kernel';
import { creditCheckCharacter } from '@linli/rosters';
import { runChecks } from './checks/run-checks.ts';
import { newId } from './platform/crypto/new-id.ts';
import { aHome, aLine, closePoll, frozenMenu, importRoster, openPoll, until, type MenuLineBody } from './testing/scenes.ts';
import { bankCsv, bookStatement, registerAccount, uploadStatement, type BankRow } from './testing/statements.ts';
import { TestApp, type TestClient } from './testing/test-app.ts';

const PHONES = Array.from({ length: 7 }, (_, at) => `1990018000${at + 1}`);
const NAMES = ['马兰', '吴江', '郑磊', '冯雪', '褚亮', '卫东', '蒋英'];
const rest = (party: string): MenuLineBody['sources'][number] => ({ party, kind: 'remainder', isExample: true });
const LIFT = aLine({
  itemCode: 'O01', title: '1单元加装电梯', scope: { kind: 'entrance', building: '1', entrance: '1' }, quantity: '1', unitPrice: '1100000.00', sources: [rest('residents')],
  rule: { code: 'by-floor-percentage', parameters: { percentages: { 2: '5.00', 3: '9.00', 4: '14.00', 5: '19.00', 6: '24.00', 7: '29.00' }, withinFloor: 'equal' } },
});
const RISERS = aLine({ quantity: '1', unitPrice: '70000.00', sources: [rest('residents')] });

let api: TestApp;
let hood: { id: Id; streetId: string };
let clerk: TestClient;
let second: TestClient;
let enterprise: TestClient;
let street: TestClient;
let district: TestClient;
const residents: TestClient[] = [];
const homes: Id[] = [];
const TODAY = beijingDate(Date.now());
const YESTERDAY = addDays(TODAY, -1);

const at = (rest: string): string => `/neighbourhoods/${hood.id}/${rest}`;
const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
const fen = (text: string): bigint => BigInt(text.replace('.', ''));
const yuan = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
const account = async (floor: number): Promise<any> => (await (residents[floor - 1] as TestClient).get(at(`homes/${homes[floor - 1]}/account`))).body;
const money = async (): Promise<any> => (await api.request('GET', at('money'))).body;

/** A statement of the renovation account whose sums agree, uploaded, looked at and booked. */
let closing = 0n;
async function statement(rows: readonly BankRow[], from: string, to: string): Promise<any> {
  const opening = closing;
  closing = rows.reduce((sum, row) => sum + fen(row.in ?? '0.00') - fen(row.out ?? '0.00'), opening);
  const uploaded = await uploadStatement(clerk, hood.id, 'renovation', bankCsv(rows, { opening: yuan(opening), closing: yuan(closing), from, to }));
  expect([uploaded.status, uploaded.body.refusal]).toEqual([201, null]);
  return bookStatement(clerk, hood.id, uploaded.body.statementId);
}

beforeAll(async () => {
  api = await TestApp.start({ LINLI_LOG: 'silent' });
  hood = await api.neighbourhood();
  [clerk, second] = [await api.staff({ role: 'committee', neighbourhoodId: hood.id }), await api.staff({ role: 'committee', neighbourhoodId: hood.id })];
  enterprise = await api.staff({ role: 'enterprise', neighbourhoodId: hood.id });
  street = await api.staff({ role: 'street', regionId: hood.streetId });
  district = await api.staff({ role: 'district', regionId: 'district-a' });
  await importRoster(clerk, hood.id, PHONES.map((phone, floor) => aHome(`${floor + 1}01`, { floor: String(floor + 1), areaM2: '60.00', ownerName: NAMES[floor] ?? '', phone })));
  residents.push(...(await Promise.all(PHONES.map((phone) => api.signIn(phone)))));
  homes.push(...(await api.asOwner<{ id: Id }>('select id from home where neighbourhood_id = $1 order by full_code', [hood.id])).map((row) => row.id));
  const { menuId } = await frozenMenu(clerk, hood.id, [LIFT, RISERS]);
  const poll = await openPoll(api, clerk, hood.id, menuId, 3_000);
  for (const resident of residents) {
    const [paper] = (await resident.get(at(`polls/${poll.pollId}/ballot-paper`))).body.papers;
    await resident.post(at(`polls/${poll.pollId}/ballots`), { ownerId: paper.ownerId, choices: paper.questionIds.map((questionId: Id) => ({ questionId, choice: 'yes' })) }, key());
  }
  await closePoll(clerk, hood.id, poll.pollId);
  const credit = '91110000MA0NETT09';
  const [login] = await api.asOwner<{ login: string }>('select login from credential where person_id = $1', [enterprise.personId]);
  expect((await street.post(at('enterprises'), { name: '京筑工程有限公司', creditCode: credit + creditCheckCharacter(credit), role: 'implementer', logins: [login?.login] })).status).toBe(201);
  expect((await registerAccount(clerk, hood.id, 'renovation')).status).toBe(200);
}, 60_000);
afterAll(() => api.close());

describe('from an invoice to the bank and back, every link exact', () => {
  it('the enterprise reports three lines, the street returns them once, the district accepts, and every home has its share', async () => {
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n');
    const part = Buffer.concat([Buffer.from('--e\r\nContent-Disposition: form-data; name="file"; filename="invoice.pdf"\r\nContent-Type: application/pdf\r\n\r\n'), pdf, Buffer.from('\r\n--e--\r\n')]);
    const { evidenceId } = (await enterprise.post(at('evidence'), part, { 'content-type': 'multipart/form-data; boundary=e' })).body;
    const rows = (first: string): object[] => [[LIFT, first], [LIFT, '100000.00'], [RISERS, '70000.00']].map(([line, amount]) => ({ lineId: (line as MenuLineBody).lineId, description: '工程款', quantity: '', unitPrice: '', amount, evidenceIds: [evidenceId] }));
    const report = async (begin: object, first: string, total: string): Promise<string> => {
      const begun = (await enterprise.post(at('cost-drafts'), begin, key())).body;
      const written = await enterprise.send('PUT', at(`cost-drafts/${begun.draftId}`), { revision: begun.revision, content: { stage: 'payment', title: '第一次付款', period: TODAY.slice(0, 7), total, lines: rows(first) } });
      const submitted = await enterprise.post(at(`cost-drafts/${begun.draftId}/submission`), { revision: written.body.revision }, key());
      expect([submitted.status, submitted.body.errors]).toEqual([200, undefined]);
      return submitted.body.reportId;
    };
    const check = (by: TestClient, reportId: string, body: object = { outcome: 'passed' }): ReturnType<TestClient['post']> => by.post(at(`cost-reports/${reportId}/checks`), body, key());
    const wrong = await report({ from: 'stage', stage: 'payment' }, '990000.00', '1160000.00');
    expect((await check(street, wrong, { outcome: 'returned', reason: '第一行少了一万元' })).body.state).toBe('returned');
    const right = await report({ from: 'report', previousId: wrong }, '1000000.00', '1170000.00');
    expect((await check(street, right)).body.state).toBe('street-checked');
    expect((await check(district, right)).body.state).toBe('published');
    const view = await until(() => account(7), (one) => one.charged === '329000.00');
    // M5 of the worked examples before its subsidy: 29 % of 1,100,000; and a seventh of the risers.
    expect(view.lines.map((line: any) => line.share).sort()).toEqual(['10000.00', '319000.00']);
    const explained = (await (residents[6] as TestClient).get(at(`homes/${homes[6]}/lines/${LIFT.lineId}/charge`))).body;
    expect(explained.versions.at(-1).steps.length).toBeGreaterThanOrEqual(3);
    expect(explained.versions.at(-1).share).toBe('319000.00');
  });

  it('a resident pays part by transfer and part from the provident fund, the others by transfer; the bank file finds every one of them', async () => {
    const seventh = await account(7);
    const open = seventh.instalments.find((one: any) => one.lineId === LIFT.lineId && one.state !== 'paid');
    const split = await (residents[6] as TestClient).post(at(`homes/${homes[6]}/instalments/${open.instalmentId}/provident-part`), { amount: '60000.00' }, key());
    expect([split.status, split.body.code]).toEqual([201, undefined]);
    const rows: BankRow[] = [];
    for (let floor = 1; floor <= 7; floor += 1) {
      for (const one of (await account(floor)).instalments.filter((instalment: any) => instalment.state !== 'paid')) rows.push({ day: addDays(TODAY, -3), in: one.remaining, memo: `${one.reference} 改造款`, name: one.channel === 'transfer' ? (NAMES[floor - 1] ?? '') : '北京住房公积金管理中心' });
    }
    expect(rows.filter((row) => row.name === '北京住房公积金管理中心').map((row) => row.in)).toEqual(['60000.00']);
    const done = await statement(rows, addDays(TODAY, -4), addDays(TODAY, -2));
    expect(done).toMatchObject({ status: 'done', summary: { waiting: [] }, comparison: { difference: '0.00', proven: true } });
    expect(await account(7)).toMatchObject({ remaining: '0.00', paid: '329000.00', refundDue: '0.00' });
    expect((await account(7)).lines.find((line: any) => line.lineId === LIFT.lineId)).toMatchObject({ paid: '319000.00', paidFromProvidentFund: '60000.00' });
    const { renovation, funds } = await money();
    expect(renovation).toMatchObject({ arrived: '1170000.00', accepted: '1170000.00', payable: '1170000.00', bank: '1170000.00', suspense: '0.00' });
    expect(funds[0]).toMatchObject({ provenThrough: addDays(TODAY, -2), provenBalance: '1170000.00' });
  });

  it('nothing is booked before the day that the bank has proven, and a period is closed by two people', async () => {
    const late = { act: 'entry', fund: 'renovation', kind: 'unmatched-in', bookedOn: addDays(TODAY, -2), memo: '补记', postings: [{ account: 'bank', detail: '', amount: '1.00' }, { account: 'suspense', detail: '', amount: '-1.00' }] };
    const decide = async (content: object): Promise<any> => {
      const asked = await clerk.post(at('books/proposals'), { content, reason: '测试' }, key());
      return second.post(at(`books/proposals/${asked.body.proposalId}/decision`), { outcome: 'approved' });
    };
    expect((await decide(late)).body).toMatchObject({ code: 'statement-proven' });
    const year = String(Number(TODAY.slice(0, 4)) - 1);
    expect((await decide({ act: 'close-period', fund: 'renovation', period: year })).body).toMatchObject({ state: 'approved' });
  });

  it('a late subsidy is given back by the same weights: everybody has paid what she would have paid had it come first', async () => {
    const proposed = await clerk.post(at(`lines/${LIFT.lineId}/changes`), { content: { kind: 'late-source', party: 'district', amount: '800000.00', document: '区补贴批复' }, reason: '电梯后补贴' }, key());
    expect((await street.post(at(`line-changes/${proposed.body.proposalId}/decision`), { outcome: 'approved' })).status).toBe(200);
    const net = [0n, 15_000_00n, 27_000_00n, 42_000_00n, 57_000_00n, 72_000_00n, 87_000_00n];
    const refunds: BankRow[] = [];
    for (let floor = 1; floor <= 7; floor += 1) {
      const view = await account(floor);
      const line = view.lines.find((one: any) => one.lineId === LIFT.lineId);
      expect([floor, line === undefined ? 0n : fen(line.paid) - fen(line.refundDue)]).toEqual([floor, net[floor - 1]]);
      for (const one of view.refunds) refunds.push({ day: YESTERDAY, out: one.amount, memo: one.reference, name: NAMES[floor - 1] ?? '' });
    }
    expect(refunds).toHaveLength(6);
    const [subsidy] = await api.asOwner<{ reference: string }>(`select reference from ledger_open_item where neighbourhood_id = $1 and direction = 'in' and kind = 'party-payment'`, [hood.id]);
    const [bill] = await api.asOwner<{ reference: string; amount: string }>(`select reference, amount::text from ledger_open_item where neighbourhood_id = $1 and direction = 'out' and kind = 'works-paid'`, [hood.id]);
    const done = await statement([{ day: YESTERDAY, in: '800000.00', memo: subsidy?.reference ?? '', name: '区财政局' }, ...refunds, { day: YESTERDAY, out: bill?.amount ?? '', memo: bill?.reference ?? '', name: '京筑工程有限公司' }], YESTERDAY, YESTERDAY);
    expect(done).toMatchObject({ summary: { waiting: [] }, comparison: { difference: '0.00', proven: true } });
    const { renovation } = await money();
    expect(renovation).toMatchObject({ arrived: '1170000.00', accepted: '1170000.00', payable: '0.00', bank: '0.00' });
    expect(renovation.sources.map((source: any) => [source.code, source.arrived, source.outstanding])).toEqual([['district', '800000.00', '0.00'], ['residents', '370000.00', '0.00']]);
    expect(await account(7)).toMatchObject({ refunded: '232000.00', refundDue: '0.00', remaining: '0.00' });
  });

  it('every live check holds, and hledger finds the same balances in the journal', async () => {
    expect((await runChecks(api.ownerUrl)).filter((finding) => finding.offenders.length > 0)).toEqual([]);
    const file = join(tmpdir(), `linli-chain-${randomUUID()}.journal`);
    const journal = await clerk.get(at('books/journal'));
    writeFileSync(file, String(journal.body));
    const run = (...words: string[]): string => execFileSync('hledger', ['-f', file, ...words], { encoding: 'utf8', env: { ...process.env, LANG: 'C.UTF-8' } });
    try {
      run('--version');
    } catch {
      console.warn('hledger is not installed here (apt-get install hledger): the journal was not checked by it.');
      return;
    }
    run('check', '-s');
    const table = run('balance', '--flat', '--no-total', '--empty', '-O', 'csv', 'assets', 'liabilities', 'expenses');
    const balance = (name: string): string => new RegExp(`"[a-z]+:renovation:${name}","(?:CNY )?([^"]*)"`).exec(table)?.[1]?.replaceAll(',', '') ?? 'none';
    expect([balance('bank'), balance(`works:${LIFT.lineId}`), balance(`works:${RISERS.lineId}`)]).toEqual(['0', '1100000.00', '70000.00']);
    expect([...table.matchAll(/home-receivable:[^"]+","([^"]*)"/g)].map((row) => row[1])).toEqual(Array.from({ length: 7 }, () => '0'));
  });
});
