import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SAMPLE_CAST, SAMPLE_NEIGHBOURHOOD } from '@linli/testkit';
import pg from 'pg';
import { CHECK_NAMES, runChecks, runChecksOn } from '../checks/run-checks.ts';
import { PLANTS } from '../testing/plants.ts';
import { TestApp, type TestClient } from '../testing/test-app.ts';
import { seed } from './seed.ts';

let api: TestApp;
let hood: any;
let resident: TestClient;

beforeAll(async () => {
  api = await TestApp.start();
  expect(await seed(api.app)).toBe(true);
  hood = (await api.request('GET', '/neighbourhoods/by-code/shuangyuli')).body;
  resident = await api.signIn(SAMPLE_CAST.resident.phone);
}, 120_000);
afterAll(() => api.close());

const sum = (amounts: readonly string[]): bigint => amounts.reduce((all, one) => all + BigInt(one.replace('.', '')), 0n);

describe('the demo neighbourhood', () => {
  it('has the published size, and is filled once', async () => {
    expect([hood.homes, hood.buildings]).toEqual([SAMPLE_NEIGHBOURHOOD.homes, SAMPLE_NEIGHBOURHOOD.buildings]);
    expect(hood.owners).toBeLessThan(hood.homes);
    expect(await seed(api.app)).toBe(false);
  });

  it('has a counted poll, a running one, and their notices', async () => {
    const { items } = (await api.request('GET', `/neighbourhoods/${hood.neighbourhoodId}/polls`)).body;
    expect(items.map((poll: { state: string }) => poll.state)).toEqual(['open', 'tallied']);
    const result = (await api.request('GET', `/neighbourhoods/${hood.neighbourhoodId}/polls/${items[1].pollId}/result`)).body;
    expect(result.results.map((one: { outcome: string }) => one.outcome)).toEqual(['passed', 'rejected', 'passed']);
    for (const one of result.results) {
      expect(BigInt(one.participating.areaM2.replace('.', ''))).toBe(sum([one.yes.areaM2, one.no.areaM2, one.abstain.areaM2]));
      expect(one.participating.owners).toBe(one.yes.owners + one.no.owners + one.abstain.owners);
      expect(one.roll.owners).toBe(hood.owners);
    }
    const notices = (await api.request('GET', `/neighbourhoods/${hood.neighbourhoodId}/notices`)).body.items;
    expect(notices.map((notice: { type: string }) => notice.type).sort()).toEqual(['menu-notice', 'menu-notice', 'result-notice']);
  });

  it('shows nobody a result before closing', async () => {
    const { items } = (await api.request('GET', `/neighbourhoods/${hood.neighbourhoodId}/polls`)).body;
    for (const client of [resident, await api.staff({ role: 'committee', neighbourhoodId: hood.neighbourhoodId })]) {
      const early = await client.get(`/neighbourhoods/${hood.neighbourhoodId}/polls/${items[0].pollId}/result`);
      expect([early.status, early.body.code]).toEqual([409, 'result-not-ready']);
    }
  });

  it('tells a resident what each line would cost her home, and the shares of all homes make the residents’ part', async () => {
    const { items } = (await api.request('GET', `/neighbourhoods/${hood.neighbourhoodId}/polls`)).body;
    const { homes } = (await resident.get(`/neighbourhoods/${hood.neighbourhoodId}/polls/${items[0].pollId}/estimate`)).body;
    expect(homes.map((home: { code: string }) => home.code)).toEqual(SAMPLE_CAST.resident.homes);
    const lift = homes[0].lines.find((line: { title: string }) => line.title.includes('加装电梯'));
    // Floor 3 bears 12 % of 300,000 yuan, two homes on the floor.
    expect([lift.share, lift.total, lift.isExample]).toEqual(['18000.00', '1100000.00', true]);
    for (const line of homes[0].lines) expect(sum(line.plan.map((one: { amount: string }) => one.amount))).toBe(BigInt(line.total.replace('.', '')));
  });

  it('explains a share in three steps whose sum is exact', async () => {
    const { homes } = (await resident.get(`/neighbourhoods/${hood.neighbourhoodId}/statement`)).body;
    const [home] = homes;
    expect(sum(home.parts.map((part: { amount: string }) => part.amount))).toBe(BigInt(home.partsTotal.replace('.', '')));
    const line = home.open.find((one: { share: string }) => one.share !== '0.00');
    const explained = await resident.get(`/neighbourhoods/${hood.neighbourhoodId}/homes/${home.homeId}/lines/${line.lineId}/explanation`);
    expect(explained.status).toBe(200);
    expect(explained.body.steps).toHaveLength(3);
    expect(explained.body.state).toBe('estimate');
  });

  it('shows none of it to a resident of the other neighbourhood', async () => {
    const stranger = await api.signIn('19900000011');
    for (const path of ['own-homes', 'statement', 'menus']) expect((await stranger.get(`/neighbourhoods/${hood.neighbourhoodId}/${path}`)).status).toBe(404);
    const session = (await stranger.get('/session')).body;
    expect(session.memberships.map((one: { code: string }) => one.code)).toEqual(['qingnianli']);
  });

  it('holds every live check, and keeps the outcome for the public page', async () => {
    expect((await runChecks(api.ownerUrl)).filter((finding) => finding.offenders.length > 0)).toEqual([]);
    const { body } = await api.request('GET', `/neighbourhoods/${hood.neighbourhoodId}/checks`);
    expect(body.last).toMatchObject({ held: CHECK_NAMES.length, broken: [], head: { size: expect.any(Number) } });
  });

  it.each(CHECK_NAMES)('notices when it does not hold: %s', async (name) => {
    const client = new pg.Client(api.ownerUrl);
    await client.connect();
    try {
      await client.query('begin');
      await client.query(PLANTS[name] ?? 'select no_fault_is_planted_for_this_check');
      const findings = await runChecksOn(async (sql, values) => (await client.query(sql, [...values])).rows as never[]);
      expect(findings.filter((finding) => finding.offenders.length > 0).map((finding) => finding.name)).toContain(name);
    } finally {
      await client.query('rollback');
      await client.end();
    }
  });

  it('draws its notices as PDF', async () => {
    const [notice] = (await api.request('GET', `/neighbourhoods/${hood.neighbourhoodId}/notices`)).body.items;
    const file = await api.app.inject({ method: 'GET', url: `/api/neighbourhoods/${hood.neighbourhoodId}/notices/${notice.noticeId}/file` });
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });
});
