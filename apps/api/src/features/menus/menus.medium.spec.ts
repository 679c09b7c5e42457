import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { digestOf } from '@linli/documents';
import type { Id } from '@linli/kernel';
import { HOSTILE_DECIMALS } from '@linli/testkit';
import { aHome, aLine, draftMenu, frozenMenu, importRoster, openPoll, type MenuLineBody } from '../../testing/scenes.ts';
import { TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';

let api: TestApp;
let hood: { id: Id };
let clerk: TestClient;
let resident: TestClient;

beforeAll(async () => {
  api = await TestApp.start();
  hood = await api.neighbourhood();
  clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
  await importRoster(clerk, hood.id, [
    aHome('101', { phone: '19900030001' }),
    aHome('201', { ownerName: '李强', areaM2: '57.31' }),
    aHome('301', { ownerName: '何平', areaM2: '44.08', entrance: '2' }),
  ]);
  resident = await api.signIn('19900030001');
});
afterAll(() => api.close());

const path = (menuId: Id): string => `/neighbourhoods/${hood.id}/menus/${menuId}`;
const write = (menu: { menuId: Id; revision: number }, lines: readonly unknown[], title = '菜单'): Promise<Answer> => clerk.send('PUT', path(menu.menuId), { revision: menu.revision, title, lines });
const freeze = (menu: { menuId: Id; revision: number }): Promise<Answer> => clerk.post(`${path(menu.menuId)}/freeze`, { revision: menu.revision });
const rest = (party: string): MenuLineBody['sources'][number] => ({ party, kind: 'remainder', isExample: true });
const points = (party: string, basisPoints: number): MenuLineBody['sources'][number] => ({ party, kind: 'basis-points', basisPoints, isExample: true });

describe('a draft', () => {
  it('shows what each line costs and who pays it, to the fen', async () => {
    const lift = aLine({ itemCode: 'O01', title: '加装电梯', scope: { kind: 'entrance', building: '1', entrance: '1' }, quantity: '1', unitPrice: '1234567.89', sources: [points('government', 6_000), points('enterprise', 2_500), rest('residents')] });
    const menu = await draftMenu(clerk, hood.id, [aLine(), lift]);
    // M1 of the worked examples: 60 : 25 : 15, and every fen is somebody’s.
    expect(menu.lines[1]).toMatchObject({ total: '1234567.89', category: 'optional', matter: 'D5', plan: [{ party: 'government', amount: '740740.74' }, { party: 'enterprise', amount: '308641.97' }, { party: 'residents', amount: '185185.18' }] });
    expect(menu.lines[0]).toMatchObject({ total: '10000.10', category: 'basic' });
    expect([menu.total, menu.problems, menu.status]).toEqual(['1244567.99', [], 'draft']);
    const fen = (text: string): bigint => BigInt(text.replace('.', ''));
    expect(menu.plan.reduce((sum: bigint, one: { amount: string }) => sum + fen(one.amount), 0n)).toBe(fen(menu.total));
    expect(menu.lines.map((line: { lineId: Id }) => line.lineId).includes(lift.lineId)).toBe(true);
  });

  it('may be wrong while it is written; each wrong line is named with a sentence, and it cannot be frozen', async () => {
    const wrong: [Partial<MenuLineBody>, string][] = [
      [{ sources: [points('government', 5_000)] }, 'sources-do-not-add-up'],
      [{ sources: [points('government', 6_000), points('city', 6_000), rest('residents')] }, 'basis-points-over-whole'],
      [{ sources: [rest('government'), rest('residents')] }, 'two-remainders'],
      [{ sources: [rest('nobody-known')] }, 'party-unknown'],
      [{ sources: [points('residents', 10_000)] }, 'residents-not-last'],
      [{ itemCode: 'O99' }, 'item-unknown'],
      [{ rule: { code: 'by-magic', parameters: {} } }, 'rule-unknown'],
      [{ rule: { code: 'by-floor-percentage', parameters: { percentages: { 1: '50.00', 2: '40.00', 3: '9.99' }, withinFloor: 'equal' } } }, 'percentages-not-whole'],
      [{ itemCode: 'O01', scope: { kind: 'neighbourhood' } }, 'scope-not-allowed'],
      [{ quantity: '99999999', unitPrice: '99999999.99' }, 'line-total-too-large'],
    ];
    const lines = wrong.map(([more], at) => aLine({ title: `事项${at}`, ...more }));
    const menu = await draftMenu(clerk, hood.id, lines);
    for (const [at, [, code]] of wrong.entries()) {
      const found = menu.problems.filter((problem: { lineId: Id }) => problem.lineId === lines[at]?.lineId);
      expect([at, found.map((problem: { code: string }) => problem.code)]).toEqual([at, [code]]);
      expect(found[0].sentence).toMatch(/^[^{}]{4,30}。$|^[^{}]+。$/);
    }
    const refused = await freeze(menu);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([409, 'menu-not-ready', { count: wrong.length }]);
    expect(refused.body.errors).toHaveLength(wrong.length);
    expect((await clerk.get(path(menu.menuId))).body.status).toBe('draft');
  });

  it('cannot be frozen while it is empty', async () => {
    const menu = await draftMenu(clerk, hood.id, []);
    const refused = await freeze(menu);
    expect([refused.status, refused.body.errors.map((one: { code: string }) => one.code)]).toEqual([409, ['menu-empty']]);
  });

  it('takes only places of the roster, known links and each line once', async () => {
    const menu = await draftMenu(clerk, hood.id, [aLine()]);
    const one = aLine();
    const cases: [unknown[], string][] = [
      [[aLine({ scope: { kind: 'building', building: '99' } })], 'place-unknown'],
      [[aLine({ scope: { kind: 'entrance', building: '1', entrance: '9' } })], 'place-unknown'],
      [[aLine({ quantity: '0' })], 'quantity-zero'],
      [[aLine({ quantity: '0.0000' })], 'quantity-zero'],
      [[one, one], 'line-twice'],
      [[{ ...one, needs: [one.lineId] }], 'link-to-itself'],
      [[{ ...one, excludes: [randomUUID()] }], 'link-unknown'],
      [Array.from({ length: 61 }, () => aLine()), 'input-invalid'],
    ];
    for (const [lines, code] of cases) {
      const answer = await write(menu, lines);
      expect([answer.status, answer.body.code]).toEqual([422, code]);
    }
    expect((await clerk.get(path(menu.menuId))).body).toMatchObject({ revision: menu.revision, lines: [{ title: '更换上下水立管' }] });
  });

  it('is not overwritten unseen: an older revision is refused, of two writers at once one wins', async () => {
    const menu = await draftMenu(clerk, hood.id, [aLine()]);
    expect((await write(menu, [aLine({ title: '第二版' })])).status).toBe(200);
    const stale = await write(menu, [aLine({ title: '旧版' })]);
    expect([stale.status, stale.body.code]).toEqual([412, 'menu-changed']);
    expect((await freeze(menu)).status).toBe(412);
    const now = (await clerk.get(path(menu.menuId))).body;
    const race = await Promise.all(Array.from({ length: 8 }, (_, at) => write(now, [aLine({ title: `并发${at}` })])));
    expect(race.map((answer) => answer.status).sort()).toEqual([200, 412, 412, 412, 412, 412, 412, 412]);
  });

  it('is hidden from residents, in the list and by its address', async () => {
    const menu = await draftMenu(clerk, hood.id, [aLine()]);
    expect((await resident.get(path(menu.menuId))).status).toBe(404);
    const listed = (await resident.get(`/neighbourhoods/${hood.id}/menus`)).body.items;
    expect(listed.filter((one: { status: string }) => one.status === 'draft')).toEqual([]);
    expect((await clerk.get(`/neighbourhoods/${hood.id}/menus`)).body.items.map((one: { menuId: Id }) => one.menuId)).toContain(menu.menuId);
    expect((await api.request('GET', `${path(menu.menuId)}/costs`)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('a frozen menu', () => {
  it('never changes: writing and freezing again are refused, and residents see it', async () => {
    const menu = await frozenMenu(clerk, hood.id, [aLine()]);
    for (const answer of [await write(menu, []), await freeze(menu)]) expect([answer.status, answer.body.code]).toEqual([409, 'menu-frozen']);
    expect((await resident.get(path(menu.menuId))).body).toEqual((await clerk.get(path(menu.menuId))).body);
    const race = await draftMenu(clerk, hood.id, [aLine()]);
    const twice = await Promise.all([freeze(race), freeze(race), freeze(race)]);
    expect(twice.map((answer) => answer.status).sort()).toEqual([200, 409, 409]);
  });

  it('has the digest of its stored record, which any change of the record breaks', async () => {
    const menu = await frozenMenu(clerk, hood.id, [aLine({ quantity: '1.5000', note: '按图纸' })]);
    const [row] = await api.asOwner<{ record: any; digest: string }>('select record, digest from menu where id = $1', [menu.menuId]);
    expect([row?.digest, menu.digest]).toEqual([digestOf(row?.record).hex, digestOf(row?.record).hex]);
    expect(row?.record).toMatchObject({ format: 'linli-menu-1', lines: [{ unitPrice: '1000.01', note: '按图纸' }] });
    const changed = { ...row?.record, lines: [{ ...row?.record.lines[0], unitPrice: '1000.02' }] };
    expect(digestOf(changed).hex).not.toBe(menu.digest);
  });

  it('is the beginning of another by copy: the same lines under new keys, links following', async () => {
    const parking = aLine({ itemCode: 'O02', title: '停车位' });
    const charging = aLine({ itemCode: 'O03', title: '充电桩', needs: [parking.lineId] });
    const menu = await frozenMenu(clerk, hood.id, [parking, charging]);
    const copy = (await clerk.post(`/neighbourhoods/${hood.id}/menus`, { title: '第二次', copyOf: menu.menuId })).body;
    expect(copy).toMatchObject({ status: 'draft', digest: null, total: menu.total, problems: [] });
    const keys = [...menu.lines, ...copy.lines].map((line: { lineId: Id }) => line.lineId);
    expect(new Set(keys).size).toBe(4);
    expect(copy.lines[1].needs).toEqual([copy.lines[0].lineId]);
    expect(copy.version).toBeGreaterThan(menu.version);
  });

  it('cannot be copied across the wall', async () => {
    const menu = await frozenMenu(clerk, hood.id, [aLine()]);
    const other = await api.neighbourhood();
    const stranger = await api.staff({ role: 'committee', neighbourhoodId: other.id });
    expect((await stranger.post(`/neighbourhoods/${other.id}/menus`, { title: '抄来的', copyOf: menu.menuId })).status).toBe(404);
    expect(await api.asOwner('select 1 from menu where neighbourhood_id = $1', [other.id])).toHaveLength(0);
  });
});

describe('amounts', () => {
  type Put = (text: unknown) => MenuLineBody;
  const source = (more: object): MenuLineBody['sources'] => [{ party: 'government', kind: 'fixed', isExample: true, ...more } as MenuLineBody['sources'][number], rest('residents')];
  const fields: [string, Put][] = [
    ['quantity', (text) => aLine({ quantity: text as string })],
    ['unitPrice', (text) => aLine({ unitPrice: text as string })],
    ['sources.0.amount', (text) => aLine({ sources: source({ amount: text }) })],
    ['sources.0.unitRate', (text) => aLine({ sources: source({ kind: 'per-unit', unitRate: text, quantity: '1' }) })],
    ['sources.0.quantity', (text) => aLine({ sources: source({ kind: 'per-unit', unitRate: '1.00', quantity: text }) })],
    ['sources.0.cap', (text) => aLine({ sources: source({ kind: 'basis-points', basisPoints: 100, cap: text }) })],
  ];

  it.each(fields)('%s refuses every hostile decimal at once, with the field named', async (field, put) => {
    const menu = await draftMenu(clerk, hood.id, []);
    for (const text of [...HOSTILE_DECIMALS, '1e400000000', '١٢', '1.2.3', '1 000', '9'.repeat(13), '0.00001', 5, 1e400, 12.5, true]) {
      const began = performance.now();
      const answer = await write(menu, [put(text)]);
      const what = String(text).slice(0, 20);
      expect([what, answer.status, answer.body.errors?.[0]?.field]).toEqual([what, 422, `lines.0.${field}`]);
      expect(performance.now() - began).toBeLessThan(1_000);
    }
    expect((await clerk.get(path(menu.menuId))).body).toMatchObject({ revision: menu.revision, lines: [] });
  });

  it('may be as large as the books hold, and no larger', async () => {
    const menu = await draftMenu(clerk, hood.id, []);
    let { revision } = menu;
    for (const [field, put] of fields) {
      const taken = await write({ ...menu, revision }, [put(/quantity/.test(field) ? '9999999999.9999' : '999999999999.99')]);
      expect([field, taken.status]).toEqual([field, 200]);
      revision = taken.body.revision;
      const refused = await write({ ...menu, revision }, [put(/quantity/.test(field) ? '10000000000' : '1000000000000')]);
      expect([field, refused.status]).toEqual([field, 422]);
    }
  });

  it('of several lines may not add up to more than the books hold', async () => {
    const huge = { quantity: '1', unitPrice: '999999999999.99', sources: [rest('government')] };
    const one = await frozenMenu(clerk, hood.id, [aLine(huge)]);
    await openPoll(api, clerk, hood.id, one.menuId, 3_600_000);
    expect((await api.request('GET', `${path(one.menuId)}/costs`)).body.total).toBe('999999999999.99');
    const two = await draftMenu(clerk, hood.id, [aLine(huge), aLine({ ...huge, title: '第二项' })]);
    expect(two.problems).toMatchObject([{ lineId: null, code: 'line-total-too-large' }]);
    expect((await freeze(two)).body.code).toBe('menu-not-ready');
  });

  it('are refused by the database, too', async () => {
    const menu = await draftMenu(clerk, hood.id, [aLine()]);
    for (const amount of ['NaN', '-1', '1000000000000']) await expect(api.asOwner('update menu_line set unit_price = $2 where menu_id = $1', [menu.menuId, amount])).rejects.toThrow();
  });

  it.each([
    ['percentages', { code: 'by-floor-percentage', parameters: { percentages: { 1: '1e400', 2: '50.00' }, withinFloor: 'equal' } }],
    ['coefficients', { code: 'by-floor-coefficient', parameters: { coefficients: { 1: 'NaN', 2: '1', 3: '1' } } }],
    ['a prototype', { code: 'by-floor-coefficient', parameters: { coefficients: { constructor: '1', 2: '1' } } }],
    ['numbers', { code: 'by-floor-coefficient', parameters: { coefficients: { 1: 1, 2: 1, 3: 1 } } }],
    ['a rule of the prototype', { code: 'constructor', parameters: {} }],
  ])('of a rule (%s) are a problem of the line, never an error', async (_name, rule) => {
    const menu = await draftMenu(clerk, hood.id, [aLine({ rule })]);
    expect(menu.problems).toHaveLength(1);
    expect((await freeze(menu)).status).toBe(409);
  });
});
