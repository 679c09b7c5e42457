import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { creditCheckCharacter } from '@linli/rosters';
import { newId } from '../../platform/crypto/new-id.ts';
import { TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';
import { findItems, settleItems } from '../ledger/index.ts';
import { RegisterEnterprise } from '../costs/index.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n');

let api: TestApp;
let hood: { id: string; streetId: string };
let operator: TestClient;
let rival: TestClient;
let street: TestClient;
let district: TestClient;
let enterpriseId: string;
let evidenceId: string;
let parking: string;
let shop: string;
let months: string[];

const at = (rest: string): string => `/neighbourhoods/${hood.id}${rest}`;
const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
async function login(client: TestClient): Promise<string> {
  return (await api.asOwner<{ login: string }>('select login from credential where person_id = $1', [client.personId]))[0]?.login ?? '';
}
const register = (body: object, headers = key(), by = street): Promise<Answer> => by.post(at('/assets'), { enterpriseId, titleType: 'owners-common', consentDocument: '业主大会2026年第3号决定', consentOn: '2026-01-10', incomeLines: ['parking'], firstMonth: months[2], isExample: true, ...body }, headers);

beforeAll(async () => {
  api = await TestApp.start();
  hood = await api.neighbourhood();
  [operator, rival] = [await api.staff({ role: 'enterprise', neighbourhoodId: hood.id }), await api.staff({ role: 'enterprise', neighbourhoodId: hood.id })];
  street = await api.staff({ role: 'street', regionId: hood.streetId });
  district = await api.staff({ role: 'district', regionId: 'district-a' });
  const code = '91110000MA0NETT00';
  ({ enterpriseId } = await api.app.get(RegisterEnterprise).run(hood.id, { name: '安居运营公司', creditCode: code + creditCheckCharacter(code), role: 'operator', logins: [await login(operator)] }, street.personId));
  const head = '--edge\r\nContent-Disposition: form-data; name="file"; filename="bill.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
  evidenceId = (await operator.post(at('/evidence'), Buffer.concat([Buffer.from(head), PDF, Buffer.from('\r\n--edge--\r\n')]), { 'content-type': 'multipart/form-data; boundary=edge' })).body.evidenceId;
  // The three months before this one, the newest first.
  months = (await api.asOwner<{ month: string }>(`select to_char((clock_timestamp() at time zone 'Asia/Shanghai') - make_interval(months => n), 'YYYY-MM') as month from generate_series(1, 3) as n order by n`)).map((row) => row.month);
  parking = (await register({ name: '地面停车位', incomeLines: ['parking', 'advertising'], ownersBasisPoints: 7_000, concession: { investment: '300000.00', netPerYear: '24000.00' } })).body.assetId;
  shop = (await register({ name: '便利店', titleType: 'enterprise-built', consentDocument: '配套用房协议', ownersBasisPoints: 1_000, incomeLines: ['shops'] })).body.assetId;
});
afterAll(() => api.close());

interface Row { assetId: string; incomeLine: string; gross: string; tax?: string; directCost?: string; evidenceIds?: string[] }
const rows = (gross = '1000.00'): Row[] => [{ assetId: parking, incomeLine: 'parking', gross }, { assetId: parking, incomeLine: 'advertising', gross: '200.00' }, { assetId: shop, incomeLine: 'shops', gross: '500.00' }];
const content = (period: string, lines: Row[], sharedCosts: object[] = []): object => ({ title: `${period} 经营`, period, lines: lines.map((line) => ({ tax: '0', directCost: '0', evidenceIds: [], ...line })), sharedCosts });
async function write(begun: Answer['body'], period: string, lines: Row[], sharedCosts: object[] = []): Promise<Answer['body']> {
  const answer = await operator.send('PUT', at(`/operations-drafts/${begun.draftId}`), { revision: begun.revision, content: content(period, lines, sharedCosts) });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}
const begin = (body: object, headers = key(), by = operator): Promise<Answer> => by.post(at('/operations-drafts'), body, headers);
const submit = (one: { draftId: string; revision: number }, headers = key()): Promise<Answer> => operator.post(at(`/operations-drafts/${one.draftId}/submission`), { revision: one.revision }, headers);
const check = (reportId: string, by: TestClient, body: object = { outcome: 'passed' }): Promise<Answer> => by.post(at(`/operations-reports/${reportId}/checks`), body, key());
async function published(period: string, lines: Row[], sharedCosts: object[] = []): Promise<Answer['body']> {
  const { body } = await submit(await write((await begin({ from: 'month', period })).body, period, lines, sharedCosts));
  await check(body.reportId, street);
  const last = await check(body.reportId, district);
  expect([last.status, last.body.state]).toEqual([200, 'published']);
  return last.body;
}
const balance = async (account: string, detail: string): Promise<string> =>
  (await api.asOwner<{ balance: string }>(`select balance::text from ledger_account where neighbourhood_id = $1 and fund = 'common-income' and account = $2 and detail = $3`, [hood.id, account, detail]))[0]?.balance ?? '0.00';

describe('an asset', () => {
  it('of the owners stands on their decision, another’s on its paper; one key writes once, one name is one asset', async () => {
    expect((await register({ name: '门厅广告', consentDocument: undefined, consentOn: undefined })).body).toMatchObject({ code: 'consent-missing', field: 'consentDocument' });
    expect((await register({ name: '地下室', titleType: 'government' })).body.code).toBe('owners-part-missing');
    const headers = key();
    const [a, b] = [await register({ name: '地下室', titleType: 'unclear', consentDocument: undefined, consentOn: undefined, firstMonth: '2199-01' }, headers), await register({ name: '地下室', titleType: 'unclear', consentDocument: undefined, consentOn: undefined, firstMonth: '2199-01' }, headers)];
    expect([a.status, b.body.assetId]).toEqual([201, a.body.assetId]);
    expect((await register({ name: '地下室二' }, headers)).body.code).toBe('key-reused');
    expect((await register({ name: '地面停车位' })).body.code).toBe('asset-known');
    expect((await register({ name: 'x', enterpriseId: newId() })).body.code).toBe('enterprise-unknown');
    expect((await register({ name: 'x' }, key(), operator)).status).toBe(403);
  });
});

describe('a month', () => {
  it('begins with a row for everything that earns, and says what it comes to when nothing is left to mend', async () => {
    const begun = (await begin({ from: 'month', period: months[2] })).body;
    expect(begun.content.lines.map((line: Row) => line.incomeLine)).toEqual(['parking', 'advertising', 'shops']);
    expect([begun.sums, begun.problems.length]).toEqual([null, 3]);
    const done = await write(begun, months[2] ?? '', [{ ...rows()[0], assetId: parking, incomeLine: 'parking', gross: '1000.00', directCost: '100.00' }, ...rows().slice(1)]);
    expect(done.problems.map((problem: { field: string; code: string }) => [problem.field, problem.code])).toEqual([['lines.0.evidenceIds', 'cost-not-proven']]);
    expect((await submit(done)).body.code).toBe('report-not-ready');
    expect((await rival.get(at(`/operations-drafts/${begun.draftId}`))).status).toBe(404);
    expect((await begin({ from: 'month', period: months[2] }, key(), rival)).body.code).toBe('enterprise-missing');
  });

  it('is reported when it is over, and once', async () => {
    const [now] = await api.asOwner<{ month: string }>(`select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM') as month`);
    const running = await write((await begin({ from: 'month', period: now?.month ?? '' })).body, now?.month ?? '', rows());
    expect((await submit(running)).body.code).toBe('operations-month-running');
    await published(months[2] ?? '', [{ assetId: parking, incomeLine: 'parking', gross: '1000.00', tax: '50.00', directCost: '100.00', evidenceIds: [evidenceId] }, ...rows().slice(1)], [{ description: '保安', amount: '120.00', key: 'by-gross', evidenceIds: [evidenceId] }]);
    const again = await write((await begin({ from: 'month', period: months[2] })).body, months[2] ?? '', rows());
    expect((await submit(again)).body).toMatchObject({ code: 'operations-month-reported', params: { month: months[2] } });
  });

  it('is booked: of common property income and cost, so that the operator owes exactly the owners’ share', async () => {
    // 1000 and 200 and 500 of 1700 bear 120: 70.59, 14.12, 35.29. Net 779.41, 185.88, 464.71; owners 70 %, 70 %, 10 %.
    expect(await balance('income', parking)).toBe('-1200.00');
    expect(await balance('income', shop)).toBe('-46.47');
    expect(await balance('costs', parking)).toBe('524.29');
    expect(await balance('enterprise-receivable', enterpriseId)).toBe('722.18');
    const [report] = await api.asOwner<{ id: string }>(`select r.id from report r where r.kind = 'operations' and r.period = $1 and exists (select 1 from report_step s where s.report_id = r.id and s.step = 'publish')`, [months[2]]);
    const items = await api.database.inNeighbourhood(hood.id, (tx) => findItems(tx, hood.id, { sourceIds: [report?.id ?? ''] }));
    // There is no maintenance fund yet, so nothing is expected to go there.
    expect(items.map((item) => [item.fund, item.direction, item.kind, item.amount])).toEqual([['common-income', 'in', 'income-received', 72_218n]]);
    expect((await street.get(at(`/operations-reports/${report?.id}`))).body.fundPart).toEqual({ owners: '722.18', toFund: '0.00', isLow: false });
  });

  it('is corrected by a version: the old entries are taken back, the new share is expected', async () => {
    const list = (await operator.get(at('/reports?kind=operations&state=published'))).body.items;
    const begun = (await begin({ from: 'report', previousId: list[0].reportId })).body;
    const { body } = await submit(await write(begun, '2000-01', [{ assetId: parking, incomeLine: 'parking', gross: '2000.00' }, ...rows().slice(1)]));
    expect([body.version, body.period]).toEqual([2, months[2]]);
    expect((await check(body.reportId, street, { outcome: 'returned', reason: '没有写成本' })).body.returnReason).toBe('没有写成本');
    const third = (await begin({ from: 'report', previousId: body.reportId })).body;
    const mended = await submit({ draftId: third.draftId, revision: third.revision });
    await check(mended.body.reportId, street);
    expect((await check(mended.body.reportId, district)).body.state).toBe('published');
    expect([await balance('income', parking), await balance('costs', parking)]).toEqual(['-2200.00', '660.00']);
    expect(await balance('enterprise-receivable', enterpriseId)).toBe('1590.00');
    const items = await api.database.inNeighbourhood(hood.id, (tx) => findItems(tx, hood.id, { sourceType: 'operations-income' }));
    expect(items.map((item) => [item.amount, item.withdrawn]).sort()).toEqual([[159_000n, false], [72_218n, true]]);
    const sums = (await api.request('GET', at('/operations'))).body.sums;
    expect(sums).toMatchObject({ gross: '2700.00', owners: '1590.00' });
  });

  it('sends to the fund what the owners decided, and at least half while the fund is low', async () => {
    await establishFund(1_000n, 299n);
    const first = await published(months[1] ?? '', rows());
    // 840.00 + 50.00 of the owners; nothing was decided, so all of it.
    expect(first.fundPart).toEqual({ owners: '890.00', toFund: '890.00', isLow: true });
    const kiosk = (await register({ name: '自提柜', incomeLines: ['lockers'], fundBasisPoints: 1_000, firstMonth: months[0] })).body.assetId;
    const low = await published(months[0] ?? '', [{ assetId: kiosk, incomeLine: 'lockers', gross: '100.01' }]);
    expect(low.fundPart).toEqual({ owners: '100.01', toFund: '50.01', isLow: true });
    const items = await api.database.inNeighbourhood(hood.id, (tx) => findItems(tx, hood.id, { sourceIds: [low.reportId] }));
    expect(items.map((item) => [item.fund, item.direction, item.kind, item.amount]).sort()).toEqual([['common-income', 'in', 'income-received', 10_001n], ['common-income', 'out', 'income-to-fund', 5_001n], ['maintenance', 'in', 'income-into-fund', 5_001n]]);
    // The money moves: from the operator to the account of common income, from there to the fund.
    const [clock] = await api.asOwner<{ today: string }>(`select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`);
    const order = [...items].sort((left, right) => Number(left.kind === 'income-to-fund') - Number(right.kind === 'income-to-fund'));
    await api.database.inNeighbourhood(hood.id, (tx) => settleItems(tx, hood.id, order.map((item) => ({ itemId: item.id, amount: item.amount, bookedOn: clock?.today ?? '', source: { type: 'statement-line', id: newId() } }))));
    expect([await balance('bank', ''), await balance('carried-forward', '')]).toEqual(['50.00', '50.01']);
  });
});

/** A fund whose homes once paid `first` fen each and hold `held` now, straight in its tables: how it is built is its own chapter's matter. */
async function establishFund(first: bigint, held: bigint): Promise<void> {
  const clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  const { importRoster, aHome } = await import('../../testing/scenes.ts');
  await importRoster(clerk, hood.id, [aHome('101')]);
  const yuan = (fen: bigint): string => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`;
  await api.asOwner(
    `insert into maintenance_fund (neighbourhood_id, established_on, custody, bank_name, day_count, interest_rate, dwelling_kind, building, seller, is_example, established_by)
     values ($1, '2026-01-01', 'in-custody', '示例银行', 'act/360', 1.5, 'commercial', 'without-lift', '', true, $2)`,
    [hood.id, clerk.personId],
  );
  const columns = (await api.asOwner<{ name: string }>(`select column_name as name from information_schema.columns where table_name = 'fund_home'`)).map((row) => row.name);
  expect(columns).toContain('home_id');
  const [home] = await api.asOwner<{ id: string }>('select id from home where neighbourhood_id = $1', [hood.id]);
  await api.asOwner(`insert into fund_home (neighbourhood_id, home_id, home_kind, building, seller) values ($1, $2, 'commercial', 'without-lift', '')`, [hood.id, home?.id]);
  await api.asOwner(`insert into ledger_account (neighbourhood_id, id, fund, account, detail, debit_natured, never_below_zero, balance) values ($1, $2, 'maintenance', 'home-balance', $3, false, true, $4)`, [hood.id, newId(), home?.id, `-${yuan(held)}`]);
  await api.asOwner(
    `insert into ledger_open_item (neighbourhood_id, id, fund, direction, amount, settled, reference, counterparty, memo, kind, account, detail, source_type, source_id)
     values ($1, $2, 'maintenance', 'in', $3, $3, 'LLTEST0001', '101', '首期', 'first-deposit', 'home-balance', $4, 'test', 'x')`,
    [hood.id, newId(), yuan(first), home?.id],
  );
}

describe('everybody', () => {
  it('sees income by asset and month, what came back of the investment, and the warnings with their law', async () => {
    const { body, status } = await api.request('GET', at('/operations'));
    expect(status).toBe(200);
    const asset = body.assets.find((one: { assetId: string }) => one.assetId === parking);
    expect(asset.months.map((month: { month: string; net: string; owners: string }) => [month.month, month.net, month.owners])).toEqual([[months[1], '1200.00', '840.00'], [months[2], '2200.00', '1540.00']]);
    expect(asset.progress).toMatchObject({ months: 2, promised: '4000.00', actual: '3400.00', difference: '-600.00', recovered: '1020.00', remaining: '298980.00', recoveredPercent: '0.3%', promisedYears: '12.5' });
    expect(asset.warnings.map((warning: { month: string; name: string; isExample: boolean }) => [warning.month, warning.name, warning.isExample])).toEqual([[months[1], '低于承诺', true]]);
    expect(body.hasExamples).toBe(true);
    expect(JSON.stringify(body)).not.toContain(operator.personId);
  });

  it('and the operator see which months are due and which are late', async () => {
    const other = await api.neighbourhood();
    const alone = await api.staff({ role: 'enterprise', neighbourhoodId: other.id });
    expect((await alone.get(`/neighbourhoods/${other.id}/operations-desk`)).body).toEqual({ due: [], assets: [] });
    expect((await operator.get(at('/operations-desk'))).body.due).toEqual([]);
    await register({ name: '老早的广告位', incomeLines: ['advertising'], firstMonth: '2026-01' });
    const { due } = (await operator.get(at('/operations-desk'))).body;
    expect(due[0]).toEqual({ month: '2026-01', dueOn: '2026-02-15', isLate: true });
    expect((await api.request('GET', at('/operations'))).body.late[0]).toMatchObject({ enterpriseName: '安居运营公司', month: '2026-01', isLate: true });
  });
});

describe('finance', () => {
  const record = (body: object, headers = key()): Promise<Answer> => street.post(at('/finance-records'), { enterpriseId, kind: 'interest-subsidy', counterparty: '示例银行', principal: '20000000.00', rateBasisPoints: 200, termMonths: 60, signedOn: '2026-03-01', pledgedIncome: [], isExample: true, ...body }, headers);

  it('is recorded with its figures in one sentence, within the limits, once for a key', async () => {
    const headers = key();
    const [a, b] = [await record({}, headers), await record({}, headers)];
    expect([a.status, a.body.inWords]).toEqual([201, '贷款贴息 20,000,000.00 元，每年 2.00%，即 400,000.00 元，共 60 个月。']);
    expect(b.body.recordId).toBe(a.body.recordId);
    expect((await record({ rateBasisPoints: 201 })).body.code).toBe('interest-subsidy-too-high');
    expect((await record({ termMonths: 61 })).body.code).toBe('interest-subsidy-too-long');
    expect((await record({ kind: 'pledge', pledgedIncome: ['parking'] })).body.code).toBe('pledge-not-registered');
    expect((await record({ kind: 'pledge', pledgedIncome: ['parking'], registrationNo: '0123 4567' })).body.inWords).toContain('质押：停车');
    expect((await api.request('GET', at('/operations'))).body.finance.length).toBe(2);
  });
});
