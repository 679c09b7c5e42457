import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@linli/kernel';
import { idCheckCharacter } from '@linli/rosters';
import { runChecks } from '../../../checks/run-checks.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { readSheet } from '../../../platform/sheets/read-sheet.ts';
import { writeCsvSheet } from '../../../platform/sheets/write-sheet.ts';
import { aHome, aLine, frozenMenu, importRoster } from '../../../testing/scenes.ts';
import { TestApp, type Answer, type TestClient } from '../../../testing/test-app.ts';
import { ClaimBooks } from './claim-books.ts';
import { PaymentSources } from './payment-sources.ts';

let api: TestApp;
let hood: { id: Id };
let clerk: TestClient;
let owner: TestClient;
let neighbour: TestClient;
let homes: Map<string, Id>;
let today: string;
const LIFT = aLine({ itemCode: 'O01', title: '1单元加装电梯', scope: { kind: 'entrance', building: '1', entrance: '1' }, sources: [{ party: 'residents', kind: 'remainder', isExample: true }], rule: { code: 'equal', parameters: {} } });
const PIPES = aLine({ title: '更换上下水立管' });
const WASTE = aLine({ itemCode: 'B10', title: '垃圾分类投放站', sources: [{ party: 'government', kind: 'remainder', isExample: true }] });

const fen = (text: string): bigint => BigInt(text.replace('.', ''));
const path = (rest: string): string => `/neighbourhoods/${hood.id}/provident-fund/${rest}`;
const key = (): Record<string, string> => ({ 'idempotency-key': newId() });
/** An identity number of nobody, with a right last character. */
const idNumber = (serial: number): string => {
  const digits = `11010119800101${String(serial).padStart(3, '0')}`;
  return `${digits}${idCheckCharacter(digits)}`;
};
const form = (more: object = {}): Record<string, unknown> => ({
  homeId: homes.get('101'), lineId: LIFT.lineId, relation: 'owner', name: '马兰', idNumber: idNumber(1), accountNumber: '1100220033004455', bankCard: '6222020200112233445', titleNumber: '京（2020）示例不动产权第0101号',
  relationProof: '不动产权证', balance: '12345.67', amount: '12345.67', consent: true, ...more,
});
const claim = (more: object = {}, headers = key(), by = owner): Promise<Answer> => by.post(path('claims'), form(more), headers);
const prove = (claimId: Id, by = clerk): Promise<Answer> => by.post(path(`claims/${claimId}/proof`), {});
const pay = (more: object, headers = key()): Promise<Answer> => clerk.post(path('payments'), { homeCode: '1-1-101', lineId: LIFT.lineId, kind: 'paid', amount: '30000.00', on: today, payer: '马兰', proof: '发票 0001', ...more }, headers);
const own = async (by = owner): Promise<any> => (await by.get(path('own'))).body;
const book = async (lineId = LIFT.lineId): Promise<any> => (await own()).books.find((one: { lineId: string }) => one.lineId === lineId);
const statusOf = async (claimId: Id): Promise<string> => (await own()).claims.find((one: { claimId: string }) => one.claimId === claimId).status;
function upload(rows: string[][], name = 'answers.csv', bytes: Uint8Array = writeCsvSheet(rows)): Promise<Answer> {
  const boundary = 'edge-of-part';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return clerk.post(path('results'), Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]), { 'content-type': `multipart/form-data; boundary=${boundary}` });
}
/** Σ claims ≤ cap in every book, as the database has it. */
async function overCap(): Promise<unknown[]> {
  return api.asOwner(`
    select b.home_id from provident_book b
    where (select coalesce(sum(c.amount - c.to_return), 0) from provident_claim c where c.home_id = b.home_id and c.line_id = b.line_id and c.status in ('proof-issued', 'submitted', 'approved', 'paid', 'clawed-back'))
        > (select greatest(0, coalesce(sum(case when p.kind = 'paid' then p.amount else -p.amount end), 0)) from provident_payment p where p.home_id = b.home_id and p.line_id = b.line_id)`);
}

beforeAll(async () => {
  api = await TestApp.start({ LINLI_POOL: '16', LINLI_LOG: 'silent' });
  hood = await api.neighbourhood();
  clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  await importRoster(clerk, hood.id, [
    aHome('101', { phone: '19900120001', ownerName: '马兰' }),
    aHome('201', { phone: '19900120002', ownerName: '吴江' }),
    aHome('101', { entrance: '2', ownerName: '郑磊' }),
  ]);
  await frozenMenu(clerk, hood.id, [LIFT, PIPES, WASTE]);
  [owner, neighbour] = [await api.signIn('19900120001'), await api.signIn('19900120002')];
  homes = new Map((await api.asOwner<{ code: string; id: Id }>(`select h.code, h.id from home h join entrance e on e.id = h.entrance_id where h.neighbourhood_id = $1 and e.code = '1'`, [hood.id])).map((row) => [row.code, row.id]));
  const [clock] = await api.asOwner<{ today: string }>(`select (clock_timestamp() at time zone 'Asia/Shanghai')::date::text as today`);
  today = clock?.today ?? '';
});
afterAll(() => api.close());

describe('what was paid', () => {
  it('is entered with its proof, once for each key, for works on the list that reach the home', async () => {
    const headers = key();
    const [first, again] = [await pay({}, headers), await pay({}, headers)];
    expect([first.status, first.body]).toEqual([201, { cap: '30000.00', taken: '0.00', remaining: '30000.00', clawedBack: '0.00' }]);
    expect(again.body).toEqual(first.body);
    expect((await pay({ amount: '1.00' }, headers)).body.code).toBe('key-reused');
    const codes = await Promise.all([pay({ lineId: WASTE.lineId }), pay({ homeCode: '1-2-101' }), pay({ homeCode: '9-9-999' }), pay({ amount: '0' }), pay({ on: '2199-01-01' }), pay({}, {})]);
    expect(codes.map((one) => one.body.code)).toEqual(['line-not-eligible', 'line-not-eligible', 'fund-home-unknown', 'amount-zero', 'entry-in-future', 'key-missing']);
    expect(await book()).toMatchObject({ paid: '30000.00', cap: '30000.00', remaining: '30000.00', projectName: '增设电梯', payments: [{ amount: '30000.00', proof: '发票 0001' }] });
  });
});

describe('a claim', () => {
  it('is refused where it could never be proven, and says why', async () => {
    const codes = await Promise.all([
      claim({ homeId: homes.get('201') }), claim({ lineId: WASTE.lineId }), claim({ amount: '30000.01', balance: '99999.00' }), claim({ amount: '12345.68' }), claim({ amount: '0.00' }), claim({ idNumber: `${idNumber(1).slice(0, 17)}x0` }), claim({}, {}),
    ]);
    expect(codes.map((one) => one.body.code)).toEqual(['not-found', 'line-not-eligible', 'claim-over-cap', 'claim-over-balance', 'claim-amount-wrong', 'id-number-malformed', 'key-missing']);
    for (const more of [{ amount: '1e400' }, { amount: 'NaN' }, { amount: '-1' }, { consent: false }, { bankCard: '62' }, { accountNumber: "1' or '1" }, { name: '马\u0000兰' }, { name: '马\u202e兰' }, { relation: 'cousin' }, { surprise: 1 }]) {
      expect([more, (await claim(more)).status]).toEqual([more, 422]);
    }
    expect((await own()).claims).toEqual([]);
  });

  it('P1: owner and spouse draw 30,000.00; the father, and any further claim, is refused', async () => {
    const headers = key();
    const first = await claim({}, headers);
    expect([first.status, first.body.status, first.body.nameMask, first.body.accountMask]).toEqual([201, 'draft', '马*', '**** 4455']);
    expect((await claim({}, headers)).body.claimId).toBe(first.body.claimId);
    expect((await claim({ amount: '1.00' }, headers)).body.code).toBe('key-reused');
    const second = await claim({ relation: 'spouse', name: '卫东', idNumber: idNumber(2), accountNumber: '2200330044005566', balance: '20000.00', amount: '17654.33', relationProof: '结婚证' });
    for (const one of [first, second]) expect((await prove(one.body.claimId)).body).toMatchObject({ status: 'proof-issued' });
    expect(await book()).toMatchObject({ taken: '30000.00', remaining: '0.00' });
    const father = await claim({ relation: 'parent', name: '马国强', idNumber: idNumber(3), accountNumber: '3300440055006677', balance: '5000.00', amount: '0.01', relationProof: '户口簿' });
    expect(father.body).toMatchObject({ code: 'claim-over-cap', params: { remaining: '0.00', cap: '30000.00' } });
    expect(await overCap()).toEqual([]);
  });

  it('has a proof on paper, for its claimant and the desk and nobody else', async () => {
    const [first] = (await own()).claims.toReversed();
    const file = await api.app.inject({ method: 'GET', url: `/api${path(`claims/${first.claimId}/proof`)}`, headers: { cookie: `__Host-linli=${owner.cookie}` } });
    expect([file.statusCode, file.headers['content-type'], file.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
    expect((await neighbour.get(path(`claims/${first.claimId}/proof`))).body.code).toBe('claim-unknown');
    expect((await neighbour.post(path(`claims/${first.claimId}/withdrawal`), {})).body.code).toBe('claim-unknown');
    expect((await neighbour.get(path('claims'))).status).toBe(403);
    expect(JSON.stringify(await own(neighbour))).not.toContain(first.claimId);
    expect(await api.asOwner(`select action from audit_event where action = 'claim-proof-read'`)).toHaveLength(1);
  });

  it('leaves no number in full in any table or answer', async () => {
    const secrets = [idNumber(1), idNumber(2), '1100220033004455', '2200330044005566', '6222020200112233445', '卫东', '京（2020）示例'];
    const tables = await api.asOwner<{ name: string }>(`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`);
    // The search itself works: what is meant to be readable is found.
    expect((await api.asOwner<{ text: string }>(`select string_agg(to_jsonb(t)::text, '') as text from provident_payment t`))[0]?.text).toContain('发票 0001');
    for (const { name } of tables) {
      const [dump] = await api.asOwner<{ text: string | null }>(`select string_agg(to_jsonb(t)::text, '') as text from ${name} t`);
      expect([name, secrets.filter((secret) => dump?.text?.includes(secret) === true)]).toEqual([name, []]);
    }
    const answers = JSON.stringify([(await clerk.get(path('claims'))).body, await own()]);
    expect(secrets.filter((secret) => answers.includes(secret))).toEqual([]);
  });
});

describe('the centre', () => {
  let batchId: Id;
  it('gets one file of all proven claims, with the numbers it needs; each download is written down', async () => {
    const sent = await clerk.post(path('batches'), {});
    expect([sent.status, sent.body]).toMatchObject([201, { number: 1, claims: 2 }]);
    ({ batchId } = sent.body);
    expect((await clerk.post(path('batches'), {})).body.code).toBe('nothing-to-submit');
    const file = await api.app.inject({ method: 'GET', url: `/api${path(`batches/${batchId}/file?format=csv`)}`, headers: { cookie: `__Host-linli=${clerk.cookie}` } });
    const sheet = await readSheet(file.rawPayload, 'batch.csv');
    if (!sheet.ok) throw new Error(sheet.refusal.code);
    expect(sheet.value.rows[0]?.cells.slice(0, 5)).toEqual(['证明编号', '姓名', '身份证号', '公积金账号', '收款银行卡号']);
    expect(sheet.value.rows.slice(1).map((row) => row.cells[2]).sort()).toEqual([idNumber(1), idNumber(2)].sort());
    expect(await api.asOwner(`select 1 from audit_event where action = 'claim-batch-downloaded'`)).toHaveLength(1);
    const xlsx = await api.app.inject({ method: 'GET', url: `/api${path(`batches/${batchId}/file`)}`, headers: { cookie: `__Host-linli=${clerk.cookie}` } });
    expect([xlsx.statusCode, xlsx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
    expect((await clerk.get(path(`batches/${newId()}/file`))).status).toBe(404);
  });

  it('answers by file: each row stands alone, the same file again changes nothing', async () => {
    const [second, first] = (await own()).claims;
    const rows = [['证明编号', '结果', '中心业务号', '原因'], [first.proofNumber, '同意', 'GJJ-1', ''], [second.proofNumber, '不同意', '', '材料不全'], ['ZM00000000', '同意', '', ''], [first.proofNumber, '也许', '', '']];
    const taken = await upload(rows);
    expect(taken.body).toMatchObject({ applied: 2, unchanged: 0, problems: [{ row: 4, code: 'claim-unknown' }, { row: 5, code: 'result-unknown' }] });
    expect((await upload(rows.slice(0, 3))).body).toMatchObject({ applied: 0, unchanged: 2, problems: [] });
    expect([await statusOf(first.claimId), await statusOf(second.claimId)]).toEqual(['approved', 'refused']);
    expect(await book()).toMatchObject({ taken: '12345.67', remaining: '17654.33' });
    expect((await upload([rows[0] ?? [], [second.proofNumber, '已付', '', '']])).body.problems).toMatchObject([{ code: 'claim-step-wrong' }]);
  });

  it.each<[string, Uint8Array, string, string]>([
    ['without its columns', Buffer.from('名字,结果\r\n马兰,同意\r\n'), 'a.csv', 'results-columns-missing'],
    ['that is no table', Buffer.from('%PDF-1.7'), 'a.pdf', 'sheet-wrong-type'],
    ['that is empty', Buffer.alloc(0), 'a.csv', 'sheet-empty'],
    ['that is a cut workbook', Buffer.from('504b0304ffff', 'hex'), 'a.xlsx', 'sheet-unreadable'],
  ])('is not understood in a file %s', async (_what, bytes, name, code) => {
    expect((await upload([], name, bytes)).body.code).toBe(code);
  });

  it('of the demo answers by a file of its own, and pays', async () => {
    const taken = await clerk.post(path(`batches/${batchId}/sandbox-answer`), {});
    expect(taken.body).toMatchObject({ applied: 1, problems: [] });
    const [, first] = (await own()).claims;
    expect([first.status, first.centreReceipt.startsWith('演示-')]).toEqual(['paid', true]);
    expect((await clerk.post(path(`batches/${batchId}/sandbox-answer`), {})).status).toBe(404);
  });
});

describe('Σ claims ≤ cap', () => {
  it('64 proofs race for money for ten: ten are issued', async () => {
    await pay({ lineId: PIPES.lineId, amount: '1000.00' });
    const drafts: Answer[] = [];
    for (let at = 0; at < 64; at += 1) drafts.push(await claim({ lineId: PIPES.lineId, amount: '100.00', accountNumber: `acct${String(at).padStart(8, '0')}` }));
    expect(new Set(drafts.map((one) => one.status))).toEqual(new Set([201]));
    const proofs = await Promise.all(drafts.map((one) => prove(one.body.claimId)));
    expect([proofs.filter((one) => one.status === 201).length, proofs.filter((one) => one.body.code === 'claim-over-cap').length]).toEqual([10, 54]);
    expect([await book(PIPES.lineId), await overCap()]).toMatchObject([{ taken: '1000.00', remaining: '0.00' }, []]);
  });

  it('a late subsidy while proofs are being issued takes back what is too much, at once', async () => {
    const drafts = (await own()).claims.filter((one: { lineId: string; status: string }) => one.lineId === PIPES.lineId && one.status === 'draft').slice(0, 20);
    await pay({ lineId: PIPES.lineId, amount: '2000.00' });
    await Promise.all([...drafts.map((one: { claimId: Id }) => prove(one.claimId)), pay({ lineId: PIPES.lineId, kind: 'received', amount: '2750.00', proof: '区级补贴' })]);
    expect(await overCap()).toEqual([]);
    const stands = await book(PIPES.lineId);
    expect([stands.cap, fen(stands.taken) <= 25_000n]).toEqual(['250.00', true]);
  });

  it('what was paid by the centre has to go back, and is closed when it came back', async () => {
    const [, first] = (await own()).claims.filter((one: { lineId: string }) => one.lineId === LIFT.lineId);
    expect((await pay({ kind: 'received', amount: '20000.00', proof: '市级补贴' })).body).toEqual({ cap: '10000.00', taken: '10000.00', remaining: '0.00', clawedBack: '2345.67' });
    expect((await own()).claims.find((one: { claimId: string }) => one.claimId === first.claimId)).toMatchObject({ status: 'paid', toReturn: '2345.67', returned: '0.00' });
    expect((await upload([['证明编号', '结果'], [first.proofNumber, '已退回']])).body.applied).toBe(1);
    expect((await own()).claims.find((one: { claimId: string }) => one.claimId === first.claimId)).toMatchObject({ status: 'clawed-back', returned: '2345.67' });
    expect((await upload([['证明编号', '结果'], [first.proofNumber, '已退回']])).body.unchanged).toBe(1);
  });

  it('counts what other chapters know of payments, and follows them down', async () => {
    let known = { paid: 500_000n, received: 0n };
    api.app.get(PaymentSources).add(async (_tx, _neighbourhoodId, homeId, lineId) => (homeId === homes.get('201') && lineId === LIFT.lineId ? known : { paid: 0n, received: 0n }));
    expect((await own(neighbour)).books).toMatchObject([{ paid: '5000.00', cap: '5000.00' }]);
    const made = await claim({ homeId: homes.get('201'), name: '吴江', accountNumber: '9900880077006655', amount: '5000.00' }, key(), neighbour);
    await prove(made.body.claimId);
    known = { paid: 500_000n, received: 100_000n };
    await api.database.inNeighbourhood(hood.id, (tx) => api.app.get(ClaimBooks).reconcile(tx, hood.id, LIFT.lineId, [homes.get('201') ?? ''], today));
    expect((await own(neighbour)).claims).toMatchObject([{ status: 'withdrawn' }]);
  });
});

describe('a proof', () => {
  it('frees its money when its days are over, and when the claimant takes it back', async () => {
    await pay({ amount: '20000.00' });
    const [kept, given] = [await claim({ accountNumber: 'expires0001', amount: '1000.00' }), await claim({ accountNumber: 'takenback01', amount: '1000.00' })];
    for (const one of [kept, given]) expect((await prove(one.body.claimId)).status).toBe(201);
    expect(await book()).toMatchObject({ taken: '12000.00' });
    expect((await owner.post(path(`claims/${given.body.claimId}/withdrawal`), {})).body.status).toBe('withdrawn');
    expect((await owner.post(path(`claims/${given.body.claimId}/withdrawal`), {})).body.status).toBe('withdrawn');
    await api.asOwner(`update provident_claim set valid_until = '2020-01-01' where id = $1`, [kept.body.claimId]);
    expect(await book()).toMatchObject({ taken: '10000.00' });
    expect(await statusOf(kept.body.claimId)).toBe('expired');
    const sent = await clerk.post(path('batches'), {});
    expect(sent.status).toBe(201);
    expect(await api.asOwner(`select status, batch_id from provident_claim where id = $1`, [kept.body.claimId])).toEqual([{ status: 'expired', batch_id: null }]);
    expect((await owner.get(path(`claims/${kept.body.claimId}/proof`))).body.code).toBe('proof-not-issued');
  });

  it('is never issued by the claimant herself', async () => {
    const made = await claim({ accountNumber: 'selfissue001', amount: '1.00' });
    await api.database.inNeighbourhood(hood.id, (tx) => api.people.giveRoles(tx, hood.id, [{ personId: owner.personId, role: 'committee' }]));
    expect((await prove(made.body.claimId, owner)).body.code).toBe('proposal-own');
  });
});

describe('the live checks', () => {
  it('hold after all of this', async () => {
    expect((await runChecks(api.ownerUrl)).filter((finding) => finding.offenders.length > 0)).toEqual([]);
  });
});
