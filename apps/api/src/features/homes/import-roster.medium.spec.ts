import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Id } from '@linli/kernel';
import { idCheckCharacter } from '@linli/rosters';
import { writeXlsxSheet } from '../../platform/sheets/write-sheet.ts';
import { gb18030 } from '../../testing/gb18030.ts';
import { aHome, aLine, csvOf, frozenMenu, importRoster, openPoll, phones, sheetOf, until, uploadRoster, type SheetLine } from '../../testing/scenes.ts';
import { TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';

const number = phones('1990005');
const next = (): string => number.next().value as string;
const idNumber = (digits: string): string => digits + idCheckCharacter(digits);

let api: TestApp;
let hood: { id: Id; code: string };
let clerk: TestClient;

beforeAll(async () => {
  api = await TestApp.start({ LINLI_LOG: 'silent' });
});
afterAll(() => api.close());

/** Each case has a neighbourhood of its own. */
async function newHood(): Promise<void> {
  hood = await api.neighbourhood();
  clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
}

const upload = (bytes: Buffer | string, name?: string): Promise<Answer> => uploadRoster(clerk, hood.id, bytes, name);
const importPath = (importId: Id): string => `/neighbourhoods/${hood.id}/roster-imports/${importId}`;
const confirm = (importId: Id): Promise<Answer> => clerk.post(`${importPath(importId)}/confirmation`);
const finished = (importId: Id): Promise<any> => until(async () => (await clerk.get(importPath(importId))).body, (view) => view.status === 'done');

/** Rows of this neighbourhood in the tables that a roster fills. */
async function written(): Promise<Record<string, number>> {
  const counts = await Promise.all(
    ['building', 'entrance', 'home', 'owner', 'owner_person', 'home_tenant'].map(async (table) => [table, (await api.asOwner(`select 1 from ${table} where neighbourhood_id = $1`, [hood.id])).length] as const),
  );
  return Object.fromEntries(counts);
}

const homes = async (): Promise<{ id: Id; code: string; owner: Id; area: string }[]> =>
  api.asOwner('select id, full_code as code, owner_id as owner, area_m2::text as area from home where neighbourhood_id = $1 order by full_code', [hood.id]);

const THREE: SheetLine[] = [
  aHome('101', { ownerName: '欧阳娜娜', phone: '19900060001' }),
  aHome('102', { ownerName: '㐂田一郎', phone: '19900060002', areaM2: '57.30' }),
  aHome('201', { ownerName: '阿依古丽·买买提', phone: '19900060003', areaM2: '62.35' }),
];

describe('a roster file', () => {
  beforeAll(newHood);

  it('is read the same as .xlsx and as .csv in UTF-8, with a mark, and in GB18030', async () => {
    const common = THREE.filter((_, at) => at !== 1);
    const files: [string, Buffer, string][] = [
      ['xlsx', Buffer.from(await writeXlsxSheet(sheetOf(common), '名册')), 'xlsx'],
      ['csv', Buffer.from(csvOf(common)), 'csv'],
      ['csv', Buffer.from(`\ufeff${csvOf(common)}`), 'csv'],
      ['csv', gb18030(csvOf(common)), 'csv'],
    ];
    const views = [];
    for (const [ending, bytes, format] of files) {
      const { status, body } = await upload(bytes, `业主名册.${ending}`);
      expect([status, body.format, body.fileName, body.errorCount, body.problems]).toEqual([201, format, `业主名册.${ending}`, 0, []]);
      views.push({ preview: body.preview, summary: body.summary, mapping: body.mapping, rowCount: body.rowCount });
    }
    for (const view of views) expect(view).toEqual(views[0]);
    expect(views[0]).toMatchObject({ rowCount: 2, summary: { homes: 2, owners: 2, areaM2: '122.35', added: 2, changed: 0 } });
    expect(views[0]?.preview[1].cells).toContain('阿依古丽·买买提');
    expect(views[0]?.preview[1].cells).toContain('199****0003');
  });

  it('names each error with row, column, sentence and what to do; it cannot be confirmed, and nothing is written', async () => {
    const wrong = [THREE[0], { ...THREE[1], phone: '1990006000' }, { ...THREE[2], areaM2: '六十二' }, { ...THREE[0], areaM2: '61.00', ownerName: '别人' }] as SheetLine[];
    const { body } = await upload(csvOf(wrong));
    const errors = body.problems.filter((problem: { severity: string }) => problem.severity === 'error');
    expect(errors.map((one: any) => [one.row, one.column, one.columnName, one.code])).toEqual([[3, 'phone', '手机号', 'phone-malformed'], [4, 'areaM2', '专有部分面积', 'decimal-malformed'], [5, 'home', '房号', 'home-twice']]);
    for (const error of errors) for (const sentence of [error.sentence, error.fix]) expect(sentence).toMatch(/^\p{Script=Han}[^{}]{3,58}。$/u);
    const refused = await confirm(body.importId);
    expect([refused.status, refused.body.code, refused.body.params]).toEqual([409, 'import-has-errors', { count: 3 }]);
    const file = await clerk.get(`${importPath(body.importId)}/problems`);
    expect(file.headers['content-disposition']).toContain('attachment');
    for (const error of errors) expect(file.body).toContain(error.sentence);
    expect(new Set(Object.values(await written()))).toEqual(new Set([0]));
  });

  it('may have its columns named by hand', async () => {
    const rows = [['位置', '甲', '大小', '户主', '打给谁'], ['1-1-101', 'x', '60.00', '王芳', '19900060009'], ['1-1-201', 'x', '61.50', '李强', '']];
    const { body } = await upload(rows.map((row) => row.join(',')).join('\n'));
    expect(body.missingColumns.length).toBeGreaterThan(0);
    expect(JSON.stringify(body.preview)).not.toContain('19900060009');
    const map = (mapping: object): Promise<Answer> => clerk.send('PUT', `${importPath(body.importId)}/mapping`, { mapping });
    const mapped = await map({ home: 0, areaM2: 2, ownerName: 3, phone: 4 });
    expect(mapped.body).toMatchObject({ status: 'uploaded', errorCount: 0, missingColumns: [], summary: { homes: 2, areaM2: '121.50' } });
    expect((await map({ home: 0, nonsense: 1 })).body.code).toBe('column-unknown');
    expect((await map({ home: 60 })).status).toBe(422);
    expect(new Set(Object.values(await written()))).toEqual(new Set([0]));
    expect((await confirm(body.importId)).status).toBe(202);
    expect((await confirm(body.importId)).body.code).toBe('import-not-open');
    expect((await map({ home: 0 })).body.code).toBe('import-not-open');
    expect(await finished(body.importId)).toMatchObject({ rowCount: 2, rowsDone: 2, summary: { homes: 2 } });
    expect(await written()).toMatchObject({ building: 1, home: 2, owner: 2, owner_person: 2 });
  });
});

describe('a sheet without headings', () => {
  beforeAll(newHood);

  it('keeps its first row as a home, says what is missing, and is taken once its columns are named', async () => {
    const rows = ['1-1-101,60.00,王芳,19900060019', '1-1-102,61.50,李强,'];
    const { status, body } = await upload(rows.join('\n'));
    expect([status, body.rowCount, body.header, body.mapping]).toEqual([201, 2, ['A', 'B', 'C', 'D'], {}]);
    expect(body.preview).toEqual([{ row: 1, cells: ['1-1-101', '60.00', '王芳', '199****0019'] }, { row: 2, cells: ['1-1-102', '61.50', '李强', ''] }]);
    expect(body.problems.map((problem: { row: number; code: string }) => [problem.row, problem.code]).slice(0, 2)).toEqual([[1, 'heading-missing'], [1, 'column-missing']]);
    expect((await confirm(body.importId)).body.code).toBe('import-has-errors');
    const mapped = await clerk.send('PUT', `${importPath(body.importId)}/mapping`, { mapping: { home: 0, areaM2: 1, ownerName: 2, phone: 3 } });
    expect(mapped.body).toMatchObject({ errorCount: 0, problems: [], summary: { homes: 2, owners: 2, areaM2: '121.50' } });
    expect((await confirm(body.importId)).status).toBe(202);
    expect(await finished(body.importId)).toMatchObject({ rowCount: 2, rowsDone: 2 });
    expect((await homes()).map((home) => home.code)).toEqual(['1-1-101', '1-1-102']);
  });
});

describe('a confirmed roster', () => {
  beforeAll(newHood);

  it('is written whole or not at all: a crash in the middle leaves nothing, and the job, run again, finishes', async () => {
    const many = Array.from({ length: 1_100 }, (_, at) => aHome(`${Math.floor(at / 50) + 1}${String((at % 50) + 1).padStart(2, '0')}`, { ownerName: '张三' }));
    const { body } = await upload(csvOf(many));
    // The last home is in the second piece: the first is written, its progress told, when the second fails.
    await api.asOwner(`alter table home add constraint planted check (neighbourhood_id <> '${hood.id}' or full_code <> '1-1-2250')`);
    expect((await confirm(body.importId)).status).toBe(202);
    const stopped = await until(() => api.asOwner<{ state: string }>(`select state::text from boss.job where name = 'write-roster' and data->>'importId' = $1`, [body.importId]), ([job]) => job?.state === 'retry');
    expect(stopped).toHaveLength(1);
    expect(new Set(Object.values(await written()))).toEqual(new Set([0]));
    const between = (await clerk.get(importPath(body.importId))).body;
    expect([between.status, between.rowsDone > 0 && between.rowsDone < 1_100]).toEqual(['confirmed', true]);
    await api.asOwner('alter table home drop constraint planted');
    const steps: number[] = [];
    const done = await until(async () => (await clerk.get(importPath(body.importId))).body, (view) => steps.push(view.rowsDone) > 0 && view.status === 'done');
    expect([done.rowsDone, done.rowCount]).toEqual([1_100, 1_100]);
    expect(steps).toEqual([...steps].sort((left, right) => left - right));
    expect(await written()).toMatchObject({ home: 1_100, owner: 1_100, owner_person: 1_100 });
  });
});

describe('a second import', () => {
  const [seller, buyer, stayer] = [next(), next(), next()];
  beforeAll(async () => {
    await newHood();
    await importRoster(clerk, hood.id, [aHome('101', { ownerName: '卖方', phone: seller }), aHome('102', { ownerName: '留下', phone: stayer }), aHome('201', { ownerName: '邻居' })]);
  });

  it('keeps the homes, changes the owners, and ends the role of who left, within her session', async () => {
    const before = await homes();
    const [leaving, staying] = [await api.signIn(seller), await api.signIn(stayer)];
    expect((await leaving.get(`/neighbourhoods/${hood.id}/own-homes`)).body.owners).toHaveLength(1);
    const view = await importRoster(clerk, hood.id, [aHome('101', { ownerName: '买方', phone: buyer }), aHome('102', { ownerName: '留下', phone: stayer, areaM2: '61.00' }), aHome('301', { ownerName: '新邻居' })]);
    expect(view.summary).toMatchObject({ added: 1, changed: 2, untouched: 1 });
    const after = await homes();
    expect(after.map((home) => home.code)).toEqual(['1-1-101', '1-1-102', '1-1-201', '1-1-301']);
    for (const home of before) expect(after.find((one) => one.code === home.code)?.id).toBe(home.id);
    const owners = (rows: typeof before): (Id | undefined)[] => ['1-1-101', '1-1-102', '1-1-201'].map((code) => rows.find((home) => home.code === code)?.owner);
    expect(owners(after).map((owner, at) => owner === owners(before)[at])).toEqual([false, true, true]);
    expect(after[1]?.area).toBe('61.00');
    expect((await leaving.get(`/neighbourhoods/${hood.id}/own-homes`)).status).toBe(404);
    expect((await staying.get(`/neighbourhoods/${hood.id}/own-homes`)).body.owners[0].homes).toMatchObject([{ code: '1-1-102', areaM2: '61.00' }]);
    expect((await (await api.signIn(buyer)).get(`/neighbourhoods/${hood.id}/own-homes`)).body.owners[0].homes).toMatchObject([{ code: '1-1-101' }]);
  });
});

describe('owners are counted by the rules (法释〔2009〕7号 第九条)', () => {
  const [several, husband, wife, guardian, child, tenant] = [next(), next(), next(), next(), next(), next()];
  beforeAll(async () => {
    await newHood();
    await importRoster(clerk, hood.id, [
      aHome('101', { ownerName: '江河', idNumber: idNumber('11010519800101001'), phone: several, areaM2: '50.00' }),
      aHome('102', { ownerName: '江河', idNumber: idNumber('11010519800101001'), areaM2: '40.01' }),
      aHome('103', { ownerName: '江河', idNumber: idNumber('11010519810101001') }),
      aHome('201', { ownerName: '石磊、石榴', ownerKind: '共有', phone: `${husband}、${wife}`, representative: '石榴' }),
      aHome('202', { ownerName: '小明', idNumber: idNumber('11010520150307001'), phone: child, guardianName: '马大壮', guardianPhone: guardian }),
      aHome('301', { ownerName: '宏远房地产开发有限公司', ownerKind: '未售' }),
      aHome('302', { ownerName: '宏远房地产开发有限公司', ownerKind: '已售未交付' }),
      aHome('401', { ownerName: '第一机床厂', ownerKind: '产权单位', tenantName: '老周', tenantPhone: tenant }),
      aHome('402', { ownerName: '第一机床厂', ownerKind: '产权单位', tenantName: '老吴' }),
    ]);
  });

  it('one person, the co-owners of a home, a developer and a unit are one owner each', async () => {
    const rows = await api.asOwner<{ kind: string; homes: string[]; area: string }>(
      `select o.kind, array_agg(h.full_code order by h.full_code) as homes, sum(h.area_m2)::text as area from owner o join home h on h.owner_id = o.id where o.neighbourhood_id = $1 group by o.id, o.kind order by min(h.full_code)`,
      [hood.id],
    );
    expect(rows).toEqual([
      { kind: 'person', homes: ['1-1-101', '1-1-102'], area: '90.01' },
      { kind: 'person', homes: ['1-1-103'], area: '60.00' },
      { kind: 'co-owners', homes: ['1-1-201'], area: '60.00' },
      { kind: 'person', homes: ['1-1-202'], area: '60.00' },
      { kind: 'developer', homes: ['1-1-301', '1-1-302'], area: '120.00' },
      { kind: 'original-unit', homes: ['1-1-401', '1-1-402'], area: '120.00' },
    ]);
    const { menuId } = await frozenMenu(clerk, hood.id, [aLine()]);
    expect((await openPoll(api, clerk, hood.id, menuId, 3_600_000)).participation).toMatchObject({ rollOwners: 6, rollAreaM2: '510.01' });
    expect((await api.request('GET', `/neighbourhoods/by-code/${hood.code}`)).body).toMatchObject({ homes: 9, owners: 6 });
  });

  it('one person speaks for each: guardian, representative, not the tenant', async () => {
    const seen = await Promise.all([several, husband, wife, guardian, child, tenant].map(async (phone) => (await (await api.signIn(phone)).get(`/neighbourhoods/${hood.id}/own-homes`)).body));
    expect(seen.map(({ owners, rented }) => [owners.map((owner: any) => [owner.relation, owner.mayVote, owner.homes.length]), rented.map((home: any) => home.code)])).toEqual([
      [[['owner', true, 2]], []],
      [[['owner', false, 1]], []],
      [[['representative', true, 1]], []],
      [[['guardian', true, 1]], []],
      [[['owner', false, 1]], []],
      [[], ['1-1-401']],
    ]);
  });
});
