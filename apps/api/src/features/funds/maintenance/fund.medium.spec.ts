import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { balanceDays } from '@linli/funds';
import type { Id } from '@linli/kernel';
import { runChecks } from '../../../checks/run-checks.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { aHome, importRoster } from '../../../testing/scenes.ts';
import { TestApp, type Answer, type TestClient } from '../../../testing/test-app.ts';
import { findItems, settleItems } from '../../ledger/index.ts';
import { queryBalanceDays } from './fund.queries.ts';

let api: TestApp;
let hood: { id: Id };
let maker: TestClient;
let checker: TestClient;
let resident: TestClient;
let neighbour: TestClient;
let homes: Map<string, Id>;
let today: string;

const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
const fen = (text: string): bigint => BigInt(text.replace('.', ''));
const path = (rest = ''): string => `/neighbourhoods/${hood.id}/fund${rest}`;
const rate = (more: object = {}): object => ({ from: '2020-01-01', homeKind: 'commercial', building: 'without-lift', perM2: '100.00', isExample: true, source: '示例标准', ...more });
const SETTING = {
  establishedOn: '2026-07-01', custody: 'in-custody', custodyDecision: null, bankName: '示例银行', dayCount: 'act/365', interestRate: '1.5000', dwellings: 'commercial', building: 'without-lift', seller: null,
  linesHandedOverOn: null, contract: null, isExample: true, rates: [rate(), rate({ homeKind: 'non-residential' })],
};
const CALL = { act: 'deposit-call', call: 'first-deposit', dueOn: '2027-01-31', decisionRecord: '业主大会决定第1号', decidedOn: '2026-10-01' };
const REPAIR = { act: 'spend', title: '屋面防水', contractor: '宏业防水', amount: '100.00', scope: { kind: 'neighbourhood' }, basis: 'decision', decisionRecord: '业主大会决定第2号', questionId: null, pollId: null, notice: null, exclusion: null, dueOn: null };

const propose = (content: object, headers = key(), by = maker): Promise<Answer> => by.post(path('/proposals'), { content, reason: '见附件' }, headers);
const decide = (proposalId: Id, by = checker, body: object = { outcome: 'approved' }): Promise<Answer> => by.post(path(`/proposals/${proposalId}/decision`), body);
async function carryOut(content: object): Promise<Id> {
  const made = await propose(content);
  expect([made.status, made.body.code, made.body.obstacle]).toEqual([201, undefined, null]);
  const decided = await decide(made.body.proposalId);
  expect([decided.status, decided.body.state]).toEqual([200, 'approved']);
  return made.body.proposalId;
}
/** The bank moves what is expected: all of it, or a part. */
async function settleAll(where: (item: { memo: string; kind: string }) => boolean): Promise<number> {
  return api.database.inNeighbourhood(hood.id, async (tx) => {
    const items = (await findItems(tx, hood.id, { fund: 'maintenance', waiting: true })).filter(where);
    await settleItems(tx, hood.id, items.map((item) => ({ itemId: item.id, amount: item.amount - item.settled, bookedOn: today, source: { type: 'test-line', id: newId() } })));
    return items.length;
  });
}
const fund = async (): Promise<any> => (await api.request('GET', path())).body.fund;
const accountOf = async (code: string): Promise<any> => (await maker.get(path(`/homes/${homes.get(code)}`))).body;
/** Everything this chapter and the books hold, byte by byte. */
async function snapshot(): Promise<string> {
  const tables = ['maintenance_fund', 'fund_rate', 'fund_proposal', 'fund_decision', 'fund_spend', 'fund_spend_part', 'ledger_account', 'ledger_entry', 'ledger_open_item', 'audit_event'];
  const parts = await Promise.all(tables.map((table) => api.asOwner(`select coalesce(jsonb_agg(to_jsonb(t) order by to_jsonb(t)::text), '[]') as rows from ${table} t where neighbourhood_id = $1`, [hood.id])));
  return JSON.stringify(parts);
}

beforeAll(async () => {
  api = await TestApp.start({ LINLI_POOL: '16', LINLI_LOG: 'silent' });
  hood = await api.neighbourhood();
  maker = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  checker = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  await importRoster(maker, hood.id, [
    aHome('101', { areaM2: '62.35', phone: '19900110001', ownerName: '马兰' }),
    aHome('201', { areaM2: '40.00', phone: '19900110002', ownerName: '吴江' }),
    aHome('301', { areaM2: '57.65', ownerName: '郑磊' }),
    aHome('P1', { use: '车位', floor: '-1', areaM2: '12.00', ownerName: '郑磊' }),
  ]);
  [resident, neighbour] = [await api.signIn('19900110001'), await api.signIn('19900110002')];
  homes = new Map((await api.asOwner<{ code: string; id: Id }>('select code, id from home where neighbourhood_id = $1', [hood.id])).map((row) => [row.code, row.id]));
  const [clock] = await api.asOwner<{ today: string }>(`select (clock_timestamp() at time zone 'Asia/Shanghai')::date::text as today`);
  today = clock?.today ?? '';
});
afterAll(() => api.close());

describe('a neighbourhood without a fund', () => {
  it('says who repairs all the same', async () => {
    const { status, body } = await api.request('GET', path());
    expect([status, body.fund]).toEqual([200, null]);
    expect(body.repairs.map((one: { part: string; party: string }) => [one.part, one.party])).toEqual([['common-parts', 'original-unit'], ['daily-upkeep', 'original-unit'], ['professional-lines', 'original-unit'], ['inside-home', 'owner']]);
  });

  it('takes no act on it, and shows a resident no account', async () => {
    expect((await propose(CALL)).body.code).toBe('fund-missing');
    expect((await resident.get(path('/own'))).body).toMatchObject({ accounts: [] });
    expect((await maker.post(path('/rates'), rate())).body.code).toBe('fund-missing');
  });
});

describe('a fund that is set up', () => {
  it('needs a decision to be kept by the owners, and a selling unit for sold public housing', async () => {
    expect((await maker.post(path(), { ...SETTING, custody: 'self-managed' })).body.code).toBe('custody-decision-missing');
    expect((await maker.post(path(), { ...SETTING, dwellings: 'sold-public' })).body.code).toBe('seller-missing');
    expect((await maker.post(path(), { ...SETTING, contract: { from: '2026-01-02', until: '2026-01-02' } })).body.code).toBe('period-reversed');
    expect((await maker.post(path(), { ...SETTING, rates: [rate(), rate()] })).body.code).toBe('rate-twice');
    expect((await api.request('GET', path())).body.fund).toBeNull();
  });

  it('opens an account for every home but parking spaces, once', async () => {
    expect((await maker.post(path(), SETTING)).body).toEqual({ homes: 3 });
    expect((await maker.post(path(), SETTING)).body.code).toBe('fund-exists');
    const { body } = await api.request('GET', path());
    expect(body.repairs[0]).toMatchObject({ party: 'fund', periods: [{ party: 'original-unit', from: null, until: '2026-07-01' }, { party: 'fund', from: '2026-07-01', until: null }] });
    expect(body.fund).toMatchObject({ isExample: true, balances: { bank: '0.00' }, low: { homes: 3, deposited: 0, lowHomes: 0, area: false } });
  });

  it('F1: calls for 62.35 m² at 100 yuan, and nobody but a second person approves', async () => {
    const made = await propose(CALL);
    expect(made.body.parts[0]).toMatchObject({ name: '1-1-101', amount: '6235.00' });
    expect((await decide(made.body.proposalId, maker)).body.code).toBe('proposal-own');
    expect((await decide(made.body.proposalId)).body.state).toBe('approved');
    expect((await decide(made.body.proposalId)).body.state).toBe('approved');
    expect((await decide(made.body.proposalId, checker, { outcome: 'refused', reason: '不' })).body.code).toBe('proposal-decided');
    const own = (await resident.get(path('/own'))).body.accounts;
    expect(own).toHaveLength(1);
    expect(own[0].waiting).toMatchObject([{ remaining: '6235.00', dueOn: '2027-01-31' }]);
    expect((await propose(CALL)).body.code).toBe('nobody-to-call');
    expect(await settleAll((item) => item.kind === 'first-deposit')).toBe(3);
    expect(await fund()).toMatchObject({ balances: { bank: '16000.00', homes: '16000.00' }, low: { deposited: 3, firstDeposits: '16000.00', mark: '4800.00' } });
  });

  it('gives the same answer to the same key, and refuses it for another request', async () => {
    const headers = key();
    const content = { act: 'seller-deposit', seller: '示例厂', amount: '5.00', dueOn: null };
    const [first, again] = [await propose(content, headers), await propose(content, headers)];
    expect(again.body).toEqual(first.body);
    expect((await propose({ ...content, amount: '6.00' }, headers)).body.code).toBe('key-reused');
    expect((await maker.post(path('/proposals'), { content, reason: '无编号' })).body.code).toBe('key-missing');
    expect((await decide(first.body.proposalId, checker, { outcome: 'refused', reason: '写错了' })).body).toMatchObject({ state: 'refused', decisionReason: '写错了' });
  });
});

describe('a repair', () => {
  it('is refused without a basis, for what others must pay, and for a question that did not pass; nothing changes', async () => {
    const before = await snapshot();
    const codes: string[] = [];
    for (const more of [{ decisionRecord: null }, { basis: 'roof-leak' }, { basis: 'because' }, { exclusion: 'under-warranty' }, { questionId: newId(), pollId: newId() }, { scope: { kind: 'building', building: '77' } }, { amount: '0' }]) {
      codes.push((await propose({ ...REPAIR, ...more })).body.code);
    }
    expect(codes).toEqual(['decision-missing', 'notice-missing', 'basis-unknown', 'cost-excluded', 'decision-not-passed', 'scope-empty', 'entry-amount-wrong']);
    expect(await snapshot()).toBe(before);
  });

  it('is shared by area to the fen, taken from the balances, and shown to each home with its rule', async () => {
    const spendId = await carryOut({ ...REPAIR, amount: '12000.01' });
    const shown = await fund();
    expect(shown.spends[0]).toMatchObject({ spendId, amount: '12000.01', fromBalances: '12000.01', owed: '0.00', ruleName: '按面积分摊', homes: 3, paid: '0.00', basisRecord: '业主大会决定第2号' });
    expect(shown.balances).toMatchObject({ homes: '3999.99', payable: '12000.01', bank: '16000.00' });
    // 62.35 of 160.00: 4,676.2539, the largest remainder of the three.
    const { account, movements, spends } = await accountOf('101');
    expect(spends[0]).toMatchObject({ part: '4676.26', fromBalance: '4676.26', owed: '0.00', ruleName: '按面积分摊' });
    expect([account.balance, movements.map((one: { amount: string }) => one.amount)]).toEqual(['1558.74', ['-4676.26', '6235.00']]);
    expect(await settleAll((item) => item.kind === 'fund-paid')).toBe(1);
    expect((await fund()).balances).toMatchObject({ bank: '3999.99', payable: '0.00' });
  });

  it('F4: leaves homes below 30%, who are asked up to the standard in force', async () => {
    const { account } = await accountOf('101');
    expect(account).toMatchObject({ balance: '1558.74', lowMark: '1870.50', isLow: true, toStandard: '4676.26' });
    expect((await fund()).low).toMatchObject({ lowHomes: 3, area: true });
    const made = await propose({ ...CALL, call: 'top-up' });
    expect(made.body.parts[0]).toMatchObject({ name: '1-1-101', amount: '4676.26' });
    await decide(made.body.proposalId, checker, { outcome: 'refused', reason: '先不收' });
  });

  it('in an emergency needs its notice and no decision; what balances lack becomes a debt, never a balance below zero', async () => {
    await carryOut({ ...REPAIR, title: '电梯抢修', amount: '6400.00', basis: 'lift-danger', decisionRecord: null, notice: '2026年11月20日贴在1号楼门口' });
    const shown = await fund();
    expect(shown.spends[0]).toMatchObject({ basis: 'lift-danger', fromBalances: '3999.99', owed: '2400.01' });
    expect(shown.balances).toMatchObject({ homes: '0.00', owed: '2400.01' });
    const { account } = await accountOf('201');
    expect([account.balance, account.owed, account.waiting[0].remaining]).toEqual(['0.00', account.owed, account.owed]);
    expect(fen(account.owed) > 0n).toBe(true);
  });
});

describe('the last yuan', () => {
  it('64 payments race for money for ten: ten are made, and the bank never falls below zero', async () => {
    // 3,999.99 lie at the bank and 6,400.00 are owed; 64 parts of 399.99 stand for 64 payments.
    const bill = await api.database.inNeighbourhood(hood.id, async (tx) => (await findItems(tx, hood.id, { fund: 'maintenance', direction: 'out', waiting: true }))[0]);
    if (bill === undefined) throw new Error('no bill');
    expect(fen((await fund()).balances.bank)).toBe(399_999n);
    const pay = async (): Promise<string> => {
      try {
        await api.database.inNeighbourhood(hood.id, (tx) => settleItems(tx, hood.id, [{ itemId: bill.id, amount: 39_999n, bookedOn: today, source: { type: 'test-line', id: newId() } }]));
        return 'paid';
      } catch (error) {
        if (error instanceof Refused) return error.refusal.code;
        throw error;
      }
    };
    const answers = await Promise.all(Array.from({ length: 64 }, pay));
    expect([answers.filter((one) => one === 'paid').length, answers.filter((one) => one === 'balance-insufficient').length]).toEqual([10, 54]);
    expect((await fund()).balances.bank).toBe('0.09');
    const [paid] = await api.asOwner<{ settled: string }>('select settled::text from ledger_open_item where id = $1', [bill.id]);
    expect(paid?.settled).toBe('3999.90');
  });

  it('repairs approved at the same moment share what is there and overdraw nobody', async () => {
    await settleAll((item) => item.kind === 'shortfall-paid');
    const call = await propose({ ...CALL, call: 'top-up' });
    await decide(call.body.proposalId);
    await settleAll((item) => item.kind === 'top-up');
    expect((await fund()).balances.homes).toBe('16000.00');
    const made = await Promise.all(Array.from({ length: 12 }, (_, at) => propose({ ...REPAIR, title: `第${at}项`, amount: '1500.01' })));
    const decided = await Promise.all(made.map((one) => decide(one.body.proposalId)));
    expect(decided.map((one) => one.body.state)).toEqual(made.map(() => 'approved'));
    const shown = await fund();
    expect(shown.balances.homes).toBe('0.00');
    expect(fen(shown.balances.owed)).toBe(12n * 150_001n - 1_600_000n);
    expect(await api.asOwner(`select detail from ledger_account where fund = 'maintenance' and never_below_zero and case when debit_natured then balance < 0 else balance > 0 end`)).toEqual([]);
  });
});

describe('interest', () => {
  it('arrives, is held against the configured day count, and is credited by balance and days to the fen', async () => {
    await settleAll((item) => item.kind === 'shortfall-paid');
    const before = { from: '2026-01-01', to: '2026-01-01' };
    expect((await propose({ act: 'interest', amount: '7.77', ...before })).body.code).toBe('period-reversed');
    await carryOut({ act: 'interest', amount: '7.77', from: '2026-01-01', to: '2027-01-01' });
    const credit = { act: 'credit', amount: '7.77', from: '2026-01-01', to: '2027-01-01', by: 'area' };
    expect((await propose(credit)).body.code).toBe('balance-insufficient');
    await settleAll((item) => item.kind === 'interest');
    expect((await fund()).balances.unallocated).toBe('7.77');
    const made = await propose(credit);
    expect(made.body.parts.map((one: { amount: string }) => fen(one.amount)).reduce((sum: bigint, one: bigint) => sum + one, 0n)).toBe(777n);
    await decide(made.body.proposalId);
    expect((await fund()).balances).toMatchObject({ unallocated: '0.00', homes: '7.77' });
  });

  it('counts balance × days as the rule does', async () => {
    const period = { from: '2026-01-01', to: '2027-06-01' };
    const moved = await api.asOwner<{ detail: string; on: string; amount: string }>(
      `select a.detail, p.booked_on::text as on, (-p.amount * 100)::bigint::text as amount from ledger_posting p join ledger_account a on a.neighbourhood_id = p.neighbourhood_id and a.id = p.account_id
       where a.neighbourhood_id = $1 and a.account = 'home-balance'`, [hood.id]);
    const counted = await api.database.inNeighbourhood(hood.id, (tx) => queryBalanceDays(tx, hood.id, period));
    for (const code of ['101', '201', '301']) {
      const changes = moved.filter((one) => one.detail === homes.get(code)).map((one) => ({ on: one.on, amount: BigInt(one.amount) }));
      expect(counted.find((one) => one.detail === homes.get(code))?.days).toBe(balanceDays(0n, changes, period));
    }
  });
});

describe('a home that changes', () => {
  it('takes its balance to its new number, and gets it back when the building is lost', async () => {
    const before = fen((await accountOf('201')).account.balance) + fen((await accountOf('301')).account.balance);
    await carryOut({ act: 'transfer', fromHome: '1-1-201', toHome: '1-1-301' });
    expect([(await accountOf('201')).account.balance, fen((await accountOf('301')).account.balance)]).toEqual(['0.00', before]);
    expect((await propose({ act: 'transfer', fromHome: '1-1-201', toHome: '1-1-301' })).body.code).toBe('nothing-to-transfer');
    expect((await propose({ act: 'transfer', fromHome: '1-1-301', toHome: '9-9-999' })).body.code).toBe('fund-home-unknown');
    expect((await propose({ act: 'loss', building: '9', decisionRecord: '决定' })).body.code).toBe('place-unknown');
    await carryOut({ act: 'loss', building: '1', decisionRecord: '灭失证明第1号' });
    await settleAll((item) => item.kind === 'fund-refund');
    expect((await fund()).balances).toMatchObject({ homes: '0.00' });
    expect((await propose({ act: 'loss', building: '1', decisionRecord: '决定' })).body.code).toBe('nothing-to-return');
  });
});

describe('who may look', () => {
  it('shows a home to its owner and to those who keep the books, and to no neighbour', async () => {
    const statuses = await Promise.all([resident, neighbour, maker].map(async (client) => (await client.get(path(`/homes/${homes.get('101')}`))).status));
    expect(statuses).toEqual([200, 404, 200]);
    expect((await neighbour.get(path('/homes'))).status).toBe(403);
    expect(JSON.stringify((await api.request('GET', path())).body)).not.toContain('1-1-101');
  });

  it('pages through all accounts at the desk', async () => {
    const first = (await maker.get(path('/homes?limit=2'))).body;
    const rest = (await maker.get(path(`/homes?limit=2&after=${first.next}`))).body;
    expect([first.accounts.map((one: { code: string }) => one.code), first.total, rest.accounts.length, rest.next]).toEqual([['1-1-101', '1-1-201'], 3, 1, null]);
  });

  it('takes no hostile amounts or extra fields', async () => {
    for (const amount of ['NaN', '1e400', '-5', '１２', '0.001', '', '9'.repeat(300)]) expect([amount, (await propose({ ...REPAIR, amount })).status]).toEqual([amount, 422]);
    expect((await propose({ ...REPAIR, surprise: 1 })).status).toBe(422);
    expect((await propose({ ...REPAIR, title: '屋\u0000面' })).status).toBe(422);
  });
});

describe('the live checks', () => {
  it('hold after all of this', async () => {
    expect((await runChecks(api.ownerUrl)).filter((finding) => finding.offenders.length > 0)).toEqual([]);
  });
});
