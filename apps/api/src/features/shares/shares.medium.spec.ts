import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { digestOf } from '@linli/documents';
import type { Id } from '@linli/kernel';
import pg from 'pg';
import { aHome, aLine, closePoll, frozenMenu, importRoster, openPoll, phones, type MenuLineBody, type SheetLine } from '../../testing/scenes.ts';
import { TestApp, type TestClient } from '../../testing/test-app.ts';
import { ApportionPoll } from './apportion-poll.ts';

const number = phones('1990004');
const PHONES = Array.from({ length: 8 }, () => number.next().value as string);
const NAMES = ['马兰', '吴江', '郑磊', '冯雪', '褚亮', '卫东', '蒋英', '韩冬'];
const AREAS = ['58.21', '46.75', '61.37', '58.03', '47.99', '90.11', '33.33', '71.40'];

/** Four floors in entrance 1, two homes on floors 1 and 2 of entrance 2; the last owner has a second home. */
function roster(): SheetLine[] {
  const places: [string, string][] = [['1', '101'], ['1', '201'], ['1', '301'], ['1', '401'], ['2', '101'], ['2', '102'], ['2', '201'], ['2', '202']];
  const homes = places.map(([entrance, home], at) => aHome(home, { entrance, areaM2: AREAS[at] ?? '', ownerName: NAMES[at] ?? '', phone: PHONES[at] ?? '' }));
  return [...homes, aHome('501', { ownerName: NAMES[7] ?? '', phone: PHONES[7] ?? '', areaM2: '40.07' }), aHome('P1', { use: '车位', floor: '-1', ownerName: NAMES[0] ?? '', phone: PHONES[0] ?? '', areaM2: '12.00' })];
}

const entrance = (code: string): MenuLineBody['scope'] => ({ kind: 'entrance', building: '1', entrance: code });
const fixed = (party: string, amount: string): MenuLineBody['sources'][number] => ({ party, kind: 'fixed', amount, isExample: true });
const rest = (party: string): MenuLineBody['sources'][number] => ({ party, kind: 'remainder', isExample: true });

const LINES = {
  risers: aLine({ quantity: '3', unitPrice: '33333.33' }),
  clearing: aLine({ itemCode: 'G01', title: '拆除违法建设', sources: [rest('government')] }),
  lift: aLine({
    itemCode: 'O01', title: '1单元加装电梯', scope: entrance('1'), quantity: '1', unitPrice: '1100000.01', sources: [fixed('government', '800000.00'), rest('residents')],
    rule: { code: 'by-floor-percentage', parameters: { percentages: { 2: '16.67', 3: '23.33', 4: '27.00', 5: '33.00' }, withinFloor: 'equal' } },
  }),
  coefficients: aLine({
    itemCode: 'O01', title: '2单元加装电梯', scope: entrance('2'), quantity: '1', unitPrice: '300000.00', sources: [rest('residents')],
    rule: { code: 'by-floor-coefficient', parameters: { coefficients: { 1: '0', 2: '0.5' } } },
  }),
  solar: aLine({ itemCode: 'O06', title: '楼道太阳能照明', rule: { code: 'equal', parameters: {} } }),
  parking: aLine({ itemCode: 'O02', title: '地面停车位改造' }),
};

let api: TestApp;
let hood: { id: Id };
let clerk: TestClient;
let poll: any;
const residents: TestClient[] = [];

const fen = (text: string): bigint => BigInt(text.replace('.', ''));
const sum = (amounts: readonly string[]): bigint => amounts.reduce((all, one) => all + fen(one), 0n);
const path = (rest: string): string => `/neighbourhoods/${hood.id}/${rest}`;

interface Stored { readonly sheetId: Id; readonly lineId: Id; readonly homeId: Id; readonly code: string; readonly amount: string; readonly residents: string }
const storedShares = (): Promise<Stored[]> =>
  api.asOwner(
    `select t.id as "sheetId", t.menu_line_id as "lineId", h.id as "homeId", h.full_code as code, s.amount::text, t.residents_total::text as residents
     from share s join share_sheet t on t.id = s.sheet_id join home h on h.id = s.home_id order by t.menu_line_id, h.full_code`,
  );

beforeAll(async () => {
  api = await TestApp.start({ LINLI_LOG: 'silent' });
  hood = await api.neighbourhood();
  clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  await importRoster(clerk, hood.id, roster());
  residents.push(...(await Promise.all(PHONES.map((phone) => api.signIn(phone)))));
  const { menuId } = await frozenMenu(clerk, hood.id, Object.values(LINES));
  poll = await openPoll(api, clerk, hood.id, menuId, 4_000);
  const refused = poll.questions.find((question: { menuLineId: Id }) => question.menuLineId === LINES.parking.lineId);
  for (const resident of residents) {
    const [paper] = (await resident.get(path(`polls/${poll.pollId}/ballot-paper`))).body.papers;
    const choices = paper.questionIds.map((questionId: Id) => ({ questionId, choice: questionId === refused.questionId ? 'no' : 'yes' }));
    await resident.post(path(`polls/${poll.pollId}/ballots`), { ownerId: paper.ownerId, choices }, { 'idempotency-key': randomUUID() });
  }
  await closePoll(clerk, hood.id, poll.pollId);
  // The worker that the closing woke may be at it, too: whoever comes second finds the sheets written.
  await Promise.all(Array.from({ length: 4 }, () => api.app.get(ApportionPoll).run(hood.id, poll.pollId)));
}, 60_000);
afterAll(() => api.close());

describe('the shares of a closed poll', () => {
  it('are written for what passed and for what needed no vote, once, and add up to the residents’ part of each line', async () => {
    const shares = await storedShares();
    const sheets = await api.asOwner<{ lineId: Id; residents: string }>('select menu_line_id as "lineId", residents_total::text as residents from share_sheet');
    const { risers, clearing, lift, coefficients, solar } = LINES;
    expect(sheets.map((sheet) => sheet.lineId).sort()).toEqual([risers, clearing, lift, coefficients, solar].map((line) => line.lineId).sort());
    for (const sheet of sheets) expect([sheet.lineId, sum(shares.filter((share) => share.lineId === sheet.lineId).map((share) => share.amount))]).toEqual([sheet.lineId, fen(sheet.residents)]);
    const { lines } = (await api.request('GET', path(`menus/${poll.menuId}/costs`))).body;
    for (const line of lines) {
      const residentsPay = sum(line.plan.filter((one: { party: string }) => one.party === 'residents').map((one: { amount: string }) => one.amount));
      const written = sheets.find((sheet) => sheet.lineId === line.lineId);
      if (written !== undefined) expect([line.title, fen(written.residents)]).toEqual([line.title, residentsPay]);
    }
  });

  it('are those of a second computation: largest remainders by area, floor tables, equal parts', async () => {
    const shares = await storedShares();
    const of = (line: MenuLineBody): [string, string][] => shares.filter((share) => share.lineId === line.lineId).map((share) => [share.code, share.amount]);
    // 99,999.99 yuan, of which 66.67 % is left after the government's 33.33 %.
    expect(of(LINES.risers)).toEqual(byLargestRemainder(fen('99999.99') - fen('33330.00'), roster().filter((home) => home.use === undefined).map((home) => [`1-${home.entrance}-${home.home}`, fen(home.areaM2 ?? '')])));
    expect(of(LINES.lift)).toEqual([['1-1-101', '0.00'], ['1-1-201', '50010.00'], ['1-1-301', '69990.00'], ['1-1-401', '81000.00'], ['1-1-501', '99000.01']]);
    expect(of(LINES.coefficients)).toEqual([['1-2-101', '0.00'], ['1-2-102', '0.00'], ['1-2-201', '150000.00'], ['1-2-202', '150000.00']]);
    expect(new Set(of(LINES.solar).map(([, amount]) => amount)).size).toBeLessThanOrEqual(2);
    expect(of(LINES.solar)).toHaveLength(9);
  });

  it('are written once, however often the work is done', async () => {
    const before = await storedShares();
    const noted = (): Promise<unknown[]> => api.asOwner(`select 1 from audit_event where action = 'shares-written'`);
    await Promise.all(Array.from({ length: 5 }, () => api.app.get(ApportionPoll).run(hood.id, poll.pollId)));
    expect(await storedShares()).toEqual(before);
    expect(await noted()).toHaveLength(1);
  });

  it('cannot be changed by the application', async () => {
    const client = new pg.Client(api.config.databaseUrl);
    await client.connect();
    try {
      await client.query(`select set_config('app.neighbourhood', $1, false)`, [hood.id]);
      for (const sql of ['update share set amount = 0', 'delete from share', 'truncate share', `update share_sheet set input = '{}'`, 'delete from share_sheet']) {
        await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
      }
    } finally {
      await client.end();
    }
  });
});

/** Floor division, then the missing fen to the largest remainders; ties to the larger weight, then to the code. */
function byLargestRemainder(total: bigint, weights: [string, bigint][]): [string, string][] {
  const whole = weights.reduce((all, [, weight]) => all + weight, 0n);
  const parts = weights.map(([code, weight]) => ({ code, weight, base: (total * weight) / whole, left: (total * weight) % whole }));
  const missing = Number(total - parts.reduce((all, part) => all + part.base, 0n));
  const order = [...parts].sort((a, b) => Number(b.left - a.left) || Number(b.weight - a.weight) || (a.code < b.code ? -1 : 1));
  const raised = new Set(order.slice(0, missing));
  return parts.map((part): [string, string] => [part.code, (part.base + (raised.has(part) ? 1n : 0n)).toString().replace(/(\d\d)$/, '.$1')]).sort(([a], [b]) => (a < b ? -1 : 1));
}

describe('a statement', () => {
  it('adds up for every home, and all homes together make the amounts of every party', async () => {
    const parties = new Map<string, bigint>();
    const seen: string[] = [];
    for (const resident of residents) {
      const { homes } = (await resident.get(path('statement'))).body;
      for (const home of homes) {
        seen.push(home.code);
        expect(sum(home.parts.map((part: { amount: string }) => part.amount))).toBe(fen(home.partsTotal));
        expect(sum(home.decided.map((line: { share: string }) => line.share))).toBe(fen(home.owed));
        expect([home.open, home.openEstimate]).toEqual([[], '0.00']);
        for (const { party, amount } of home.parts) parties.set(party, (parties.get(party) ?? 0n) + fen(amount));
      }
    }
    expect(seen.sort()).toEqual(['1-1-101', '1-1-201', '1-1-301', '1-1-401', '1-1-501', '1-2-101', '1-2-102', '1-2-201', '1-2-202']);
    const { lines } = (await api.request('GET', path(`menus/${poll.menuId}/costs`))).body;
    const decided = lines.filter((line: { lineId: Id }) => line.lineId !== LINES.parking.lineId).flatMap((line: { plan: object[] }) => line.plan);
    for (const party of ['government', 'residents']) {
      expect([party, parties.get(party)]).toEqual([party, sum(decided.filter((one: { party: string }) => one.party === party).map((one: { amount: string }) => one.amount))]);
    }
  });

  it('shows the stored amount of every line', async () => {
    const shares = await storedShares();
    for (const resident of residents) {
      for (const home of (await resident.get(path('statement'))).body.homes) {
        for (const line of home.decided) expect([home.code, line.title, line.share]).toEqual([home.code, line.title, shares.find((share) => share.lineId === line.lineId && share.homeId === home.homeId)?.amount ?? '0.00']);
      }
    }
  });
});

describe('an explanation', () => {
  const explain = (client: TestClient, share: { homeId: Id; lineId: Id }) => client.get(path(`homes/${share.homeId}/lines/${share.lineId}/explanation`));

  it('recomputes to the stored amount, for every share there is', async () => {
    for (const share of await storedShares()) {
      const { status, body } = await explain(clerk, share);
      expect([share.code, status, body.state, body.line.share]).toEqual([share.code, 200, 'decided', share.amount]);
      expect(body.steps).toHaveLength(3);
      expect(body.steps[2].result.replaceAll(',', '')).toContain(share.amount);
      expect(fen(body.checkSum.replaceAll(',', ''))).toBe(fen(share.residents));
      const [sheet] = await api.asOwner<{ input: unknown }>('select input from share_sheet where id = $1', [share.sheetId]);
      expect(body.inputDigest).toBe(digestOf(sheet?.input).hex);
    }
  });

  it('fails, rather than show a working for a figure that somebody changed', async () => {
    const [share] = (await storedShares()).filter((one) => one.lineId === LINES.risers.lineId);
    if (share === undefined) throw new Error('There are shares');
    const raise = (by: string): Promise<unknown> => api.asOwner('update share set amount = amount + $3::numeric where sheet_id = $1 and home_id = $2', [share.sheetId, share.homeId, by]);
    await raise('0.01');
    const tampered = await explain(clerk, share);
    expect([tampered.status, tampered.body.code]).toEqual([500, 'internal']);
    expect(JSON.stringify(tampered.body)).not.toContain(share.amount);
    await raise('-0.01');
    expect((await explain(clerk, share)).status).toBe(200);
  });

  it('fails when what the shares were computed from was changed, even where the figure would stay', async () => {
    const [share] = (await storedShares()).filter((one) => one.lineId === LINES.risers.lineId);
    if (share === undefined) throw new Error('There are shares');
    const [sheet] = await api.asOwner<{ input: { plan: { party: string }[] } }>('select input from share_sheet where id = $1', [share.sheetId]);
    const put = (input: object): Promise<unknown> => api.asOwner('update share_sheet set input = $2 where id = $1', [share.sheetId, JSON.stringify(input)]);
    await put({ ...sheet?.input, plan: sheet?.input.plan.map((one) => ({ ...one, party: one.party === 'government' ? 'enterprise' : one.party })) });
    expect((await explain(clerk, share)).status).toBe(500);
    await put(sheet?.input ?? {});
    expect((await explain(clerk, share)).status).toBe(200);
  });

  it('is for the home’s own people: another’s home, another line, another neighbourhood are nowhere', async () => {
    const shares = await storedShares();
    const [own, other] = ['1-1-101', '1-1-201'].map((code) => shares.find((share) => share.code === code && share.lineId === LINES.risers.lineId));
    if (own === undefined || other === undefined) throw new Error('There are shares');
    const [resident] = residents as [TestClient];
    expect((await explain(resident, own)).status).toBe(200);
    for (const [homeId, lineId] of [[other.homeId, other.lineId], [own.homeId, LINES.coefficients.lineId], [own.homeId, randomUUID()], [randomUUID(), own.lineId]] as const) {
      const answer = await explain(resident, { homeId, lineId });
      expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    }
    const elsewhere = await api.neighbourhood();
    const stranger = await api.staff({ role: 'committee', neighbourhoodId: elsewhere.id });
    expect((await explain(stranger, own)).status).toBe(404);
    expect((await stranger.get(`/neighbourhoods/${elsewhere.id}/homes/${own.homeId}/lines/${own.lineId}/explanation`)).status).toBe(404);
  });
});
