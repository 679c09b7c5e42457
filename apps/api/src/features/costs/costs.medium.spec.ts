import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { creditCheckCharacter } from '@linli/rosters';
import { newId } from '../../platform/crypto/new-id.ts';
import { aHome, aLine, closePoll, frozenMenu, importRoster, openPoll, until } from '../../testing/scenes.ts';
import { TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';
import { findItems, settleItems } from '../ledger/index.ts';
import { ApportionPoll } from '../shares/index.ts';

const LINES = { risers: aLine({ lineId: randomUUID(), title: '更换立管', quantity: '1', unitPrice: '100000.00' }), facade: aLine({ lineId: randomUUID(), itemCode: 'B02', title: '外墙保温', quantity: '1', unitPrice: '50000.00' }) };
const PHONES = ['19900060001', '19900060002', '19900060003', '19900060004'];
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n');

let api: TestApp;
let hood: { id: string; streetId: string };
let committee: TestClient;
let clerk: TestClient;
let rival: TestClient;
let street: TestClient;
let street2: TestClient;
let district: TestClient;
let resident: TestClient;
const residents: TestClient[] = [];
let menuId: string;
let enterpriseId: string;
let evidenceId: string;

beforeAll(async () => {
  api = await TestApp.start();
  hood = await api.neighbourhood();
  committee = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  [clerk, rival] = [await api.staff({ role: 'enterprise', neighbourhoodId: hood.id }), await api.staff({ role: 'enterprise', neighbourhoodId: hood.id })];
  [street, street2] = [await api.staff({ role: 'street', regionId: hood.streetId }), await api.staff({ role: 'street', regionId: hood.streetId })];
  district = await api.staff({ role: 'district', regionId: 'district-a' });
  await importRoster(committee, hood.id, PHONES.map((phone, floor) => aHome(`${floor + 1}01`, { phone, ownerName: ['马兰', '吴江', '郑磊', '冯雪'][floor] ?? '' })));
  residents.push(...(await Promise.all(PHONES.map((phone) => api.signIn(phone)))));
  [resident] = residents as [TestClient];
  ({ menuId } = await frozenMenu(committee, hood.id, Object.values(LINES)));
  enterpriseId = (await register('京筑工程有限公司', '91110000MA0NETT01', clerk)).body.enterpriseId;
  await register('另一家公司', '91110000MA0NETT02', rival);
  evidenceId = (await upload(clerk)).body.evidenceId;
});
afterAll(() => api.close());

const at = (rest: string): string => `/neighbourhoods/${hood.id}${rest}`;
const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
const login = async (client: TestClient): Promise<string> => (await api.asOwner<{ login: string }>('select login from credential where person_id = $1', [client.personId]))[0]?.login ?? '';
async function register(name: string, creditCode: string, staff: TestClient, by = street): Promise<Answer> {
  return by.post(at('/enterprises'), { name, creditCode: creditCode + creditCheckCharacter(creditCode), role: 'implementer', logins: [await login(staff)] });
}
function upload(client: TestClient): Promise<Answer> {
  const head = '--edge\r\nContent-Disposition: form-data; name="file"; filename="invoice.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
  return client.post(at('/evidence'), Buffer.concat([Buffer.from(head), PDF, Buffer.from('\r\n--edge--\r\n')]), { 'content-type': 'multipart/form-data; boundary=edge' });
}
interface Row { lineId?: string; description?: string; amount: string; evidenceIds?: string[] }
const content = (stage: string, rows: Row[], total: string, more: object = {}): object => ({
  stage, title: `${stage} 报告`, period: stage === 'payment' ? '2026-10' : '', total,
  lines: rows.map((row) => ({ lineId: LINES.risers.lineId, description: '费用', quantity: '', unitPrice: '', evidenceIds: [evidenceId], ...row })), ...more,
});
async function draft(stage: string, rows: Row[], total: string, more: object = {}, by = clerk): Promise<Answer['body']> {
  const begun = await by.post(at('/cost-drafts'), { from: 'stage', stage }, key());
  const written = await by.send('PUT', at(`/cost-drafts/${begun.body.draftId}`), { revision: begun.body.revision, content: content(stage, rows, total, more) });
  if (written.status !== 200) throw new Error(JSON.stringify(written.body));
  return written.body;
}
const submit = (one: { draftId: string; revision: number }, headers = key(), by = clerk): Promise<Answer> => by.post(at(`/cost-drafts/${one.draftId}/submission`), { revision: one.revision }, headers);
const check = (reportId: string, by: TestClient, body: object = { outcome: 'passed' }, headers = key()): Promise<Answer> => by.post(at(`/cost-reports/${reportId}/checks`), body, headers);
async function submitted(stage: string, rows: Row[], total: string): Promise<string> {
  const answer = await submit(await draft(stage, rows, total));
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.reportId;
}
async function published(stage: string, rows: Row[], total: string): Promise<string> {
  const reportId = await submitted(stage, rows, total);
  expect((await check(reportId, street)).body.state).toBe('street-checked');
  const last = await check(reportId, district);
  expect([last.status, last.body.state]).toEqual([200, 'published']);
  return reportId;
}
/** The next version of a report, with other rows. */
async function next(previousId: string, rows: Row[], total: string): Promise<Answer> {
  const begun = await clerk.post(at('/cost-drafts'), { from: 'report', previousId }, key());
  if (begun.status !== 201) return begun;
  const written = await clerk.send('PUT', at(`/cost-drafts/${begun.body.draftId}`), { revision: 1, content: content('payment', rows, total) });
  return submit(written.body);
}
async function balance(account: string, detail: string): Promise<string> {
  const [row] = await api.asOwner<{ balance: string }>(`select balance::text from ledger_account where neighbourhood_id = $1 and account = $2 and detail = $3`, [hood.id, account, detail]);
  return row?.balance ?? '0.00';
}
async function everything(): Promise<string> {
  const tables = ['report', 'report_step', 'cost_line', 'cost_acceptance', 'ledger_entry', 'ledger_account', 'ledger_open_item', 'party_promise_decision'];
  return JSON.stringify(await Promise.all(tables.map((table) => api.asOwner(`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows from ${table} t where neighbourhood_id = $1`, [hood.id]))));
}

describe('a draft', () => {
  it('is typed in peace: everything that must be mended is named in its row, and nothing is refused before it is submitted', async () => {
    const one = await draft('payment', [{ amount: '100.00' }, { amount: 'x', description: '' }, { amount: '1', lineId: randomUUID() }], '99.00', { period: '' });
    expect(one.problems.map((problem: { field: string; code: string }) => [problem.field, problem.code])).toEqual([
      ['period', 'report-period-wrong'], ['lines.1.description', 'cost-description-missing'], ['lines.2.lineId', 'cost-line-unknown'],
    ]);
    expect(one.sum).toBe('101.00');
    const refused = await submit(one);
    expect([refused.status, refused.body.code, refused.body.errors.length]).toEqual([422, 'report-not-ready', 3]);
    expect(refused.body.errors[2].message).toBe('请选择改造菜单里的项目。');
  });

  it('is begun once with one key, and not overwritten unseen', async () => {
    const headers = key();
    const [a, b] = [await clerk.post(at('/cost-drafts'), { from: 'stage', stage: 'budget' }, headers), await clerk.post(at('/cost-drafts'), { from: 'stage', stage: 'budget' }, headers)];
    expect(b.body.draftId).toBe(a.body.draftId);
    expect((await clerk.post(at('/cost-drafts'), { from: 'stage', stage: 'contract' }, headers)).body.code).toBe('key-reused');
    expect((await clerk.post(at('/cost-drafts'), { from: 'stage', stage: 'budget' })).body.code).toBe('key-missing');
    const write = (revision: number): Promise<Answer> => clerk.send('PUT', at(`/cost-drafts/${a.body.draftId}`), { revision, content: content('budget', [], '') });
    expect([(await write(1)).status, (await write(1)).status, (await write(2)).status]).toEqual([200, 412, 200]);
    expect((await submit({ draftId: a.body.draftId, revision: 1 })).body.code).toBe('draft-changed');
  });

  it('is its enterprise’s alone', async () => {
    const { draftId } = await draft('budget', [], '');
    for (const answer of [await rival.get(at(`/cost-drafts/${draftId}`)), await submit({ draftId, revision: 2 }, key(), rival), await rival.send('PUT', at(`/cost-drafts/${draftId}`), { revision: 2, content: content('budget', [], '') })]) expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    for (const client of [resident, committee, street]) expect((await client.get(at(`/cost-drafts/${draftId}`))).status).toBe(403);
  });

  it('takes no text that nobody sees, no number of another form, and no evidence that is not there', async () => {
    const { draftId, revision } = await draft('payment', [], '');
    const put = (rows: Row[]): Promise<Answer> => clerk.send('PUT', at(`/cost-drafts/${draftId}`), { revision, content: content('payment', rows, '1') });
    for (const description of ['a\u202eb', 'a\u0000b', 'x'.repeat(121)]) expect((await put([{ amount: '1', description }])).status).toBe(422);
    const lost = await draft('payment', [{ amount: '1.00', evidenceIds: [newId()] }], '1.00');
    expect((await submit(lost)).body.code).toBe('evidence-unknown');
    for (const amount of ['1e5', '１', 'NaN', '-1', '1.001', '1,000', '9'.repeat(13), '0x1']) expect((await draft('payment', [{ amount }], amount)).problems.length).toBeGreaterThan(0);
  });
});

describe('three pairs of hands', () => {
  it('return a report with a reason, mend it in the next version, and publish it; nobody checks her own', async () => {
    const reportId = await submitted('budget', [{ amount: '90000.00' }, { amount: '50000.00', lineId: LINES.facade.lineId }], '140000.00');
    expect((await check(reportId, district)).body.code).toBe('report-step-not-yours');
    expect((await check(reportId, street, { outcome: 'returned', reason: '' })).status).toBe(422);
    const returned = await check(reportId, street, { outcome: 'returned', reason: '外墙的单价没有依据' });
    expect([returned.body.state, returned.body.returnReason]).toEqual(['returned', '外墙的单价没有依据']);
    expect((await check(reportId, street2)).body.code).toBe('report-step-closed');
    const begun = await clerk.post(at('/cost-drafts'), { from: 'report', previousId: reportId }, key());
    expect([begun.body.returnReason, begun.body.content.lines.length]).toEqual(['外墙的单价没有依据', 2]);
    expect((await clerk.post(at('/cost-drafts'), { from: 'report', previousId: reportId }, key())).body.code).toBe('report-followed');
    const again = await submit(begun.body);
    expect([again.body.version, again.body.number, again.body.state]).toEqual([2, returned.body.number, 'submitted']);
    await check(again.body.reportId, street);
    expect((await check(again.body.reportId, district)).body.state).toBe('published');
    expect((await api.request('GET', at(`/published-costs/${again.body.reportId}`))).body.total).toBe('140000.00');
    expect((await api.request('GET', at(`/published-costs/${reportId}`))).status).toBe(404);
  });

  it('are three people, whatever offices one of them holds', async () => {
    await api.database.globally((tx) => api.people.giveOffice(tx, street2.personId, 'district', 'district-a'));
    const reportId = await submitted('estimate', [{ amount: '1.00' }], '1.00');
    await check(reportId, street2);
    expect((await check(reportId, street2)).body.code).toBe('report-own-check');
    expect((await check(reportId, district)).body.state).toBe('published');
  });

  it('act once with one key, and two at the same moment are one', async () => {
    const reportId = await submitted('estimate', [{ amount: '1.00' }], '1.00');
    const headers = key();
    const [a, b] = [await check(reportId, street, { outcome: 'passed' }, headers), await check(reportId, street, { outcome: 'passed' }, headers)];
    expect([a.body.state, b.body.state, b.body.steps.length]).toEqual(['street-checked', 'street-checked', 2]);
    expect((await check(reportId, street, { outcome: 'returned', reason: 'x' }, headers)).body.code).toBe('key-reused');
    expect((await district.post(at(`/cost-reports/${reportId}/checks`), { outcome: 'passed' })).body.code).toBe('key-missing');
    const race = await Promise.all([check(reportId, district), check(reportId, district), check(reportId, district, { outcome: 'returned', reason: '不对' })]);
    expect(race.filter((answer) => answer.status === 200).length).toBe(1);
    expect(race.filter((answer) => answer.body.code === 'report-step-closed').length).toBe(2);
  });

  it('submit once: the same key answers the same, another finds it submitted', async () => {
    const one = await draft('estimate', [{ amount: '2.00' }], '2.00');
    const headers = key();
    const [a, b] = [await submit(one, headers), await submit(one, headers)];
    expect(b.body).toEqual(a.body);
    expect((await submit(one)).body.code).toBe('draft-submitted');
    expect((await clerk.send('PUT', at(`/cost-drafts/${one.draftId}`), { revision: one.revision, content: content('estimate', [], '') })).body.code).toBe('draft-submitted');
  });
});

describe('a published payment', () => {
  let first: string;

  it('is booked line by line, expected at the bank, and sent to be shared out', async () => {
    const poll = await openPoll(api, committee, hood.id, menuId, 3_000);
    for (const one of residents) {
      const [paper] = (await one.get(at(`/polls/${poll.pollId}/ballot-paper`))).body.papers;
      await one.post(at(`/polls/${poll.pollId}/ballots`), { ownerId: paper.ownerId, choices: paper.questionIds.map((questionId: string) => ({ questionId, choice: 'yes' })) }, key());
    }
    await closePoll(committee, hood.id, poll.pollId);
    await api.app.get(ApportionPoll).run(hood.id, poll.pollId);
    first = await published('payment', [{ amount: '30000.00' }, { amount: '12000.50' }], '42000.50');
    expect([await balance('works', LINES.risers.lineId), await balance('payable', enterpriseId)]).toEqual(['42000.50', '-42000.50']);
    const [item] = await api.database.inNeighbourhood(hood.id, (tx) => findItems(tx, hood.id, { sourceType: 'cost-report', sourceIds: [first] }));
    expect(item).toMatchObject({ direction: 'out', amount: 4_200_050n, kind: 'works-paid', counterparty: '京筑工程有限公司', detail: enterpriseId });
    expect(await api.asOwner(`select amount::text from cost_acceptance where report_id = $1 order by amount`, [first])).toEqual([{ amount: '42000.50' }]);
  });

  it('is not booked when anything fails: the report is still to be checked, and nothing moved', async () => {
    const reportId = await submitted('payment', [{ amount: '7.00' }], '7.00');
    await check(reportId, street);
    await api.asOwner(`update ledger_fund set closed_through = '2199-01-01' where neighbourhood_id = $1 and fund = 'renovation'`, [hood.id]);
    const before = await everything();
    expect((await check(reportId, district)).body.code).toBe('period-closed');
    expect(await everything()).toBe(before);
    await api.asOwner(`update ledger_fund set closed_through = null where neighbourhood_id = $1 and fund = 'renovation'`, [hood.id]);
    expect((await check(reportId, district)).body.state).toBe('published');
    expect((await next(reportId, [{ amount: '0.01' }], '0.01')).status).toBe(200);
  });

  it('is corrected by a new version: the old entries are taken back, only the difference is accepted and expected', async () => {
    const payable = await balance('payable', enterpriseId);
    const version = (await next(first, [{ amount: '30000.00' }, { amount: '11000.00' }, { amount: '500.00', lineId: LINES.facade.lineId }], '41500.00')).body.reportId;
    await check(version, street);
    expect((await check(version, district)).body).toMatchObject({ version: 2, state: 'published' });
    expect(Number(payable) - Number(await balance('payable', enterpriseId))).toBe(-500.5);
    expect(await balance('works', LINES.facade.lineId)).toBe('500.00');
    expect(await api.asOwner(`select amount::text from cost_acceptance where report_id = $1 order by amount`, [version])).toEqual([{ amount: '-1000.50' }, { amount: '500.00' }]);
    const items = await api.database.inNeighbourhood(hood.id, (tx) => findItems(tx, hood.id, { sourceType: 'cost-report', sourceIds: [first, version] }));
    expect(items.map((item) => [item.amount, item.withdrawn]).sort()).toEqual([[4_150_000n, false], [4_200_050n, true]]);
    const list = (await api.request('GET', at('/published-costs'))).body.items;
    expect(list.filter((report: { reportId: string }) => report.reportId === first)).toEqual([]);
    first = version;
  });

  it('charges the homes by the rule that was voted on; every version moves them by the difference', async () => {
    const accepted = (): Promise<{ accepted: string; residents: string }[]> => api.asOwner(`select accepted::text, residents_total::text as residents from charge_sheet where menu_line_id = $1 order by version desc limit 1`, [LINES.risers.lineId]);
    const [sheet] = await until(accepted, (rows) => rows[0]?.accepted === '41007.00');
    expect(sheet?.residents).toBe('27339.37');
  });

  it('is not corrected below what was paid', async () => {
    await api.database.inNeighbourhood(hood.id, async (tx) => {
      const [owed] = await findItems(tx, hood.id, { sourceType: 'cost-report', sourceIds: [first] });
      const item = (await findItems(tx, hood.id, { direction: 'in', waiting: true })).find((one) => one.account === 'home-receivable' && one.amount >= 100_000n);
      const [row] = await tx.rows<{ today: string }>(`select to_char(clock_timestamp() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as today`);
      if (owed === undefined || item === undefined || row === undefined) throw new Error('money is expected in and out');
      await settleItems(tx, hood.id, [{ itemId: item.id, amount: 100_000n, bookedOn: row.today, source: { type: 'test', id: newId() } }]);
      await settleItems(tx, hood.id, [{ itemId: owed.id, amount: 100_000n, bookedOn: row.today, source: { type: 'test', id: newId() } }]);
    });
    const low = (await next(first, [{ amount: '999.99' }], '999.99')).body.reportId;
    await check(low, street);
    const before = await everything();
    const refused = await check(low, district);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([409, 'correction-below-paid', { paid: '1,000.00' }]);
    expect(await everything()).toBe(before);
    expect((await check(low, district, { outcome: 'returned', reason: '已经付款' })).body.state).toBe('returned');
  });
});

describe('what is seen', () => {
  it('before publication by its enterprise and those in charge only; documents likewise', async () => {
    const reportId = await submitted('settlement', [{ amount: '99000.00' }], '99000.00');
    const see = async (client: TestClient): Promise<number[]> => [(await client.get(at(`/cost-reports/${reportId}`))).status, (await client.get(at(`/reports/${reportId}/evidence/${evidenceId}`))).status];
    expect([await see(clerk), await see(street), await see(committee), await see(rival), await see(resident)]).toEqual([[200, 200], [200, 200], [200, 200], [404, 404], [403, 404]]);
    expect((await rival.get(at('/reports'))).body.items).toEqual([]);
    await check(reportId, street);
    await check(reportId, district);
    expect([await see(rival), await see(resident)]).toEqual([[404, 200], [403, 200]]);
    expect((await resident.get(at(`/reports/${reportId}/evidence/${newId()}`))).status).toBe(404);
    const open = await api.request('GET', at(`/published-costs/${reportId}`));
    expect(open.body.warnings.map((warning: { code: string; isExample: boolean }) => [warning.code, warning.isExample])).toEqual([['settlement-above-budget', true]]);
    expect(JSON.stringify(open.body)).not.toContain(clerk.personId);
    expect(open.body.lines[0]).toMatchObject({ documents: 1, amount: '99000.00' });
  });

  it('by everybody: plan against actual, from the newest published versions', async () => {
    const { body } = await api.request('GET', at(`/menus/${menuId}/plan-and-actual`));
    const risers = body.lines.find((line: { lineId: string }) => line.lineId === LINES.risers.lineId);
    expect(risers).toMatchObject({ planned: '100000.00', accepted: '41007.00', actual: '99000.00', actualStage: 'settlement', difference: '-1000.00' });
    expect(risers.stages.find((stage: { stage: string }) => stage.stage === 'budget').amount).toBe('90000.00');
    expect(body.parties.map((party: { party: string }) => party.party)).toEqual(['government', 'residents']);
    expect(body.parties[1].arrived).toBe('1000.00');
  });

  it('by the enterprise: what is due, what waits, what it is owed', async () => {
    const { body } = await clerk.get(at('/enterprise-desk'));
    expect(body).toMatchObject({ enterprise: { enterpriseId, roleName: '实施主体' }, paid: '1000.00', owed: '40507.00' });
    expect(body.drafts.length).toBeGreaterThan(0);
    expect((await rival.get(at('/enterprise-desk'))).body.reports).toEqual([]);
  });
});

describe('money that parties promise', () => {
  const body = { party: 'city', amount: '66670.00', document: '京财〔2026〕88号', dueOn: '2026-12-31', isExample: true };
  const record = (more: object = {}, headers = key()): Promise<Answer> => street.post(at('/party-promises'), { ...body, ...more }, headers);
  const decide = (promiseId: string, by: TestClient, outcome: object = { outcome: 'confirmed' }): Promise<Answer> => by.post(at(`/party-promises/${promiseId}/decision`), outcome);

  it('is recorded by one and confirmed by another; then it is owed, and expected with its reference', async () => {
    const { body: made } = await record();
    expect(await balance('party-receivable', 'city')).toBe('0.00');
    expect((await decide(made.promiseId, street)).body.code).toBe('promise-own');
    const confirmed = await decide(made.promiseId, committee);
    expect(confirmed.body).toMatchObject({ state: 'confirmed', arrived: '0.00', partyName: '市级补助' });
    expect(confirmed.body.reference).toMatch(/^LL/);
    expect([await balance('party-receivable', 'city'), await balance('party-contributions', 'city')]).toEqual(['66670.00', '-66670.00']);
    expect((await decide(made.promiseId, committee)).body.state).toBe('confirmed');
    expect((await decide(made.promiseId, committee, { outcome: 'refused', reason: 'x' })).body.code).toBe('promise-decided');
    const { body: plan } = await api.request('GET', at(`/menus/${menuId}/plan-and-actual`));
    expect(plan.parties.find((party: { party: string }) => party.party === 'city')).toMatchObject({ planned: '0.00', promised: '66670.00', waiting: '66670.00' });
  });

  it('is refused with a reason, takes no nothing, and one key records once', async () => {
    const headers = key();
    const [a, b] = [await record({ party: 'district' }, headers), await record({ party: 'district' }, headers)];
    expect(b.body.promiseId).toBe(a.body.promiseId);
    expect((await record({ party: 'enterprise' }, headers)).body.code).toBe('key-reused');
    expect((await decide(a.body.promiseId, district, { outcome: 'refused', reason: '文件还没有印发' })).body).toMatchObject({ state: 'refused', reason: '文件还没有印发', reference: null });
    expect(await balance('party-receivable', 'district')).toBe('0.00');
    expect((await record({ amount: '0' })).body.code).toBe('promise-zero');
    expect((await record({ party: 'residents' })).status).toBe(422);
    expect((await record({ evidenceId: newId() })).body.code).toBe('evidence-unknown');
  });
});

describe('an enterprise', () => {
  it('is registered once, with a right credit code and staff that has its role here', async () => {
    expect((await register('京筑', '91110000MA0NETT01', clerk)).body.code).toBe('enterprise-known');
    expect((await street.post(at('/enterprises'), { name: 'x', creditCode: '91110000MA0NETT0100', role: 'operator', logins: [] })).body.code).toBe('credit-code-wrong');
    const stranger = await register('新公司', '91110000MA0NETT03', committee);
    expect([stranger.body.code, stranger.body.params.login]).toEqual(['enterprise-staff-unknown', await login(committee)]);
    const nobody = await api.staff({ role: 'enterprise', neighbourhoodId: hood.id });
    expect((await nobody.post(at('/cost-drafts'), { from: 'stage', stage: 'budget' }, key())).body.code).toBe('enterprise-missing');
  });
});
