import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Id } from '@linli/kernel';
import { idCheckCharacter } from '@linli/rosters';
import { readSheet } from '../../platform/sheets/read-sheet.ts';
import { part, textRow, workbook } from '../../platform/sheets/testing/workbooks.ts';
import { aHome, aLine, csvOf, frozenMenu, importRoster, openPoll, uploadRoster } from '../../testing/scenes.ts';
import { TestApp, type Answer, type TestClient } from '../../testing/test-app.ts';

const id = (digits: string): string => digits + idCheckCharacter(digits);
const CANARIES = {
  owner: '金丝雀甲', ownerPhone: '19955500001', ownerId: id('11010519570505001'),
  coOwner: '金丝雀乙', coOwnerPhone: '19955500002',
  minor: '金丝雀丙', minorId: id('11010520160606001'), guardian: '金丝雀丁', guardianPhone: '19955500003', guardianId: id('11010519880808001'),
  tenant: '金丝雀戊', tenantPhone: '19955500004',
  clerkOnly: '金丝雀己', unconfirmedPhone: '19955500005', unconfirmedId: id('11010519690909001'),
};
const WORDS = Object.values(CANARIES);

let api: TestApp;
let hood: { id: Id };
let clerk: TestClient;
let logDir: string;
let log: number;
const stdout = Object.getOwnPropertyDescriptor(process.stdout, 'fd');
const written: string[] = [];
const [writeOut, writeError] = [process.stdout.write, process.stderr.write];

beforeAll(async () => {
  // The request log goes to the descriptor of standard output, Nest's own log through its `write`.
  logDir = mkdtempSync(join(tmpdir(), 'linli-log-'));
  log = openSync(join(logDir, 'log'), 'w');
  Object.defineProperty(process.stdout, 'fd', { value: log, configurable: true });
  process.env['LINLI_LOG'] = 'trace';
  const keep = (text: unknown): boolean => written.push(String(text)) > 0;
  [process.stdout.write, process.stderr.write] = [keep as never, keep as never];
  api = await TestApp.start();
  hood = await api.neighbourhood();
  clerk = await api.staff({ role: 'committee', neighbourhoodId: hood.id });
});

afterAll(async () => {
  await api.close();
  [process.stdout.write, process.stderr.write] = [writeOut, writeError];
  if (stdout !== undefined) Object.defineProperty(process.stdout, 'fd', stdout);
  delete process.env['LINLI_LOG'];
  closeSync(log);
  rmSync(logDir, { recursive: true });
});

const hits = (text: string, words: readonly string[] = WORDS): string[] => words.filter((word) => text.includes(word));

/** Every row of every table as text, bytes decoded where they are text. */
async function allTables(): Promise<Map<string, string>> {
  const tables = await api.asOwner<{ name: string }>(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
  const dumps = new Map<string, string>();
  for (const { name } of tables) {
    const rows = await api.asOwner<Record<string, unknown>>(`select * from ${name}`);
    dumps.set(name, rows.map((row) => JSON.stringify(row, (_key, value: unknown) => bytesAsText(value))).join('\n'));
  }
  return dumps;
}

function bytesAsText(value: unknown): unknown {
  const bytes = value as { type?: string; data?: number[] } | null;
  return bytes?.type === 'Buffer' ? Buffer.from(bytes.data ?? []).toString('utf8') : value;
}

function allFiles(dir: string): Buffer[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile()).map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

describe('names, phones and identity numbers', () => {
  const { owner, ownerPhone, ownerId, coOwner, coOwnerPhone, minor, minorId, guardian, guardianPhone, guardianId, tenant, tenantPhone, clerkOnly, unconfirmedPhone, unconfirmedId } = CANARIES;
  const answers: Answer[] = [];

  beforeAll(async () => {
    await importRoster(clerk, hood.id, [
      aHome('101', { ownerName: owner, phone: ownerPhone, idNumber: ownerId }),
      aHome('102', { ownerName: `${owner}、${coOwner}`, ownerKind: '共有', phone: `${ownerPhone}、${coOwnerPhone}`, idNumber: `${ownerId}、${id('11010519600101002')}` }),
      aHome('201', { ownerName: minor, idNumber: minorId, guardianName: guardian, guardianPhone, guardianId }),
      aHome('202', { ownerName: '第一机床厂', ownerKind: '产权单位', tenantName: tenant, tenantPhone }),
    ]);
    const { menuId } = await frozenMenu(clerk, hood.id, [aLine()]);
    const poll = await openPoll(api, clerk, hood.id, menuId, 3_600_000);
    // Files that never come to anything: one with errors, one without headings, one that no reader opens.
    const withErrors = await uploadRoster(clerk, hood.id, csvOf([aHome('101', { ownerName: clerkOnly, phone: unconfirmedPhone, idNumber: unconfirmedId, areaM2: 'x' })]));
    const noHeadings = await uploadRoster(clerk, hood.id, `1-1-101,${unconfirmedPhone},60.00,${unconfirmedId}\n1-1-102,199-5550-0005,60.00,${ownerId.toLowerCase()}\n`);
    await uploadRoster(clerk, hood.id, `PK\u0003\u0004${clerkOnly}${unconfirmedPhone}`, `x.xlsx`);
    const base = `/neighbourhoods/${hood.id}`;
    answers.push(withErrors, noHeadings);
    for (const path of [`/roster-imports/${noHeadings.body.importId}`, '/homes', '/homes?search=1-1', '/roster-imports/' + withErrors.body.importId + '/problems', '/notices', `/polls/${poll.pollId}`, `/polls/${poll.pollId}/turnout`, `/menus/${menuId}/costs`]) answers.push(await clerk.get(base + path));
    await api.request('GET', `/neighbourhoods?phone=${ownerPhone}`);
    await api.request('POST', '/sign-in/codes', { body: { phone: ownerPhone, name: owner } });
  });

  it('stand in no table, sealed or hashed where they must be kept', async () => {
    const dumps = await allTables();
    expect(dumps.size).toBeGreaterThan(20);
    expect([...dumps].map(([table, dump]) => [table, hits(dump)]).filter(([, found]) => (found as string[]).length > 0)).toEqual([]);
    // The search itself works: what is meant to be readable is found, and a canary set free would be.
    expect(hits(dumps.get('public.owner_person') ?? '', ['金**甲', '199****0001', '1101**********'])).toHaveLength(3);
    expect(hits(JSON.stringify({ free: Buffer.from(owner) }, (_key, value: unknown) => bytesAsText(value)))).toEqual([owner]);
  });

  it('stand in no stored file', () => {
    const files = allFiles(api.config.filesDir);
    expect(files.length).toBeGreaterThanOrEqual(3);
    for (const bytes of files) expect(hits(bytes.toString('utf8'))).toEqual([]);
  });

  it('stand in no line of the log, written at its most talkative', () => {
    const lines = written.join('') + readFileSync(join(logDir, 'log'), 'utf8');
    expect(lines).toContain('/api/neighbourhoods');
    expect(hits(lines)).toEqual([]);
  });

  it('are masked in what the committee gets back', () => {
    for (const answer of answers) {
      expect(answer.status).toBeLessThan(300);
      // The clerk's own preview shows the names that she uploaded, so that she can name the columns; never a number.
      expect(hits(JSON.stringify(answer.body)).filter((word) => word !== clerkOnly)).toEqual([]);
    }
    expect(JSON.stringify(answers.at(3)?.body)).toContain('金**甲');
    expect(JSON.stringify(answers.at(1)?.body.preview)).toContain('199****0005');
  });

  it('are shown to their own people, and not to other owners', async () => {
    const [own, other] = [await api.signIn(coOwnerPhone), await api.signIn(guardianPhone)];
    const path = `/neighbourhoods/${hood.id}/own-homes`;
    expect(hits(JSON.stringify((await own.get(path)).body))).toEqual([owner, coOwner]);
    expect(hits(JSON.stringify((await other.get(path)).body))).toEqual([minor]);
  });
});

describe('an export', () => {
  it('is masked, written down with its purpose, and holds no cell that starts a formula', async () => {
    const other = await api.neighbourhood();
    const keeper = await api.staff({ role: 'committee', neighbourhoodId: other.id });
    await importRoster(keeper, other.id, [aHome('101', { ownerName: '第一机床厂', ownerKind: '产权单位' }), aHome('102', { ownerName: CANARIES.owner, phone: CANARIES.ownerPhone })]);
    // The roster's own rules refuse such a name; whoever reaches the table is still stopped at the door out.
    const live = ['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\u00a0=1', 'a\n=1', '＝1'];
    for (const name of live) {
      await api.asOwner('update owner set name_mask = $2 where neighbourhood_id = $1 and kind = $3', [other.id, name, 'original-unit']);
      const file = await api.app.inject({ method: 'GET', url: `/api/neighbourhoods/${other.id}/roster-file?purpose=${encodeURIComponent('=核对')}`, headers: { cookie: `__Host-linli=${keeper.cookie}` } });
      expect([file.statusCode, file.headers['content-disposition']]).toEqual([200, expect.stringContaining('attachment')]);
      const sheet = await readSheet(file.rawPayload, 'roster.xlsx');
      const cells = sheet.ok ? sheet.value.rows.flatMap((row) => row.cells) : [];
      expect(cells.length).toBeGreaterThan(20);
      expect(cells.filter((cell) => /^[\s\u00a0]*[=+\-@＝]/.test(cell) || /[\n\r][=+\-@]/.test(cell) !== cell.startsWith("'a"))).toEqual([]);
      expect(hits(cells.join('\n'))).toEqual([]);
    }
    const [noted] = await api.asOwner<{ detail: object; person: Id }>(`select detail, person_id as person from audit_event where neighbourhood_id = $1 and action = 'roster-exported'`, [other.id]);
    expect(noted).toEqual({ detail: { purpose: '=核对' }, person: keeper.personId });
  });

  it('needs a purpose', async () => {
    expect((await clerk.get(`/neighbourhoods/${hood.id}/roster-file`)).status).toBe(422);
    expect((await clerk.get(`/neighbourhoods/${hood.id}/roster-file?purpose=%20`)).status).toBe(422);
  });
});

describe('hostile files', () => {
  const heading = '楼号,房号,专有部分面积,业主姓名\r\n';
  const bomb = part('xl/worksheets/sheet1.xml', Buffer.alloc(30_000_000, ' '), { size: 1000 });
  const files: [string, Buffer | string, string, number, string][] = [
    ['a zip bomb', workbook({ sheet: bomb }), 'a.xlsx', 422, 'sheet-bomb'],
    ['a workbook that is honest about being too large', workbook({ sheet: part('xl/worksheets/sheet1.xml', Buffer.alloc(51_000_000, ' ')) }), 'a.xlsx', 413, 'sheet-too-large'],
    ['HTML in a workbook’s name', '<html><table><tr><td>1</td></tr></table></html>', 'a.xlsx', 415, 'sheet-wrong-type'],
    ['a program in a workbook’s name', Buffer.from('4d5a900003000000', 'hex'), 'a.xlsx', 415, 'sheet-wrong-type'],
    ['macros', workbook({ rows: textRow(1, 'a'), extra: [part('xl/vbaProject.bin', 'x')] }), 'a.xlsm', 422, 'sheet-not-plain'],
    ['entities', workbook({ sheet: part('xl/worksheets/sheet1.xml', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>') }), 'a.xlsx', 422, 'sheet-not-plain'],
    ['half a zip', workbook({ rows: textRow(1, 'a') }).subarray(0, 300), 'a.xlsx', 422, 'sheet-unreadable'],
    ['more rows than there are', heading + '1,101,60.00,a\r\n'.repeat(20_001), 'a.csv', 422, 'sheet-too-many-rows'],
    ['a long cell', `${heading}1,101,60.00,${'a'.repeat(501)}`, 'a.csv', 422, 'sheet-cell-too-long'],
    ['a cell without end', `${heading}1,101,60.00,${'a'.repeat(100_000)}`, 'a.csv', 422, 'sheet-unreadable'],
    ['a NUL', `${heading}1,101,60.00,王\u0000芳`, 'a.csv', 415, 'sheet-wrong-type'],
    ['nothing', '', 'a.csv', 422, 'sheet-empty'],
    ['bytes of no encoding', Buffer.from('ff80ff80', 'hex'), 'a.csv', 422, 'sheet-encoding'],
    ['more than an upload may have', Buffer.alloc(12 * 1_048_576 + 1, 'a'), 'a.csv', 413, 'input-too-large'],
  ];

  it.each(files)('%s: refused, and nothing of it is kept', async (_name, bytes, name, status, code) => {
    const before = [allFiles(api.config.filesDir).length, (await api.asOwner('select 1 from roster_import')).length];
    const answer = await uploadRoster(clerk, hood.id, bytes, name);
    expect([answer.status, answer.body.code, answer.headers['content-type']]).toEqual([status, code, expect.stringContaining('application/problem+json')]);
    expect([allFiles(api.config.filesDir).length, (await api.asOwner('select 1 from roster_import')).length]).toEqual(before);
  });

  const cells: [string, string, string][] = [
    ['a formula', '=1+1', 'name-malformed'],
    ['a formula that calls out', '@SUM(1)', 'name-malformed'],
    ['a mark that turns the writing', '王\u202e芳', 'text-control-characters'],
    ['script', '<img src=x onerror=1>', 'name-malformed'],
    ['half a character', '王\ufffd', 'text-damaged'],
  ];
  it('cells that mean harm are errors of their rows', async () => {
    const { status, body } = await uploadRoster(clerk, hood.id, csvOf(cells.map(([, ownerName], at) => aHome(`10${at + 1}`, { ownerName }))));
    expect(status).toBe(201);
    for (const [at, [what, , code]] of cells.entries()) expect([what, body.problems[at]?.row, body.problems[at]?.code]).toEqual([what, at + 2, code]);
    expect((await clerk.post(`/neighbourhoods/${hood.id}/roster-imports/${body.importId}/confirmation`)).status).toBe(409);
  });

  it('a path in the name of a file leads nowhere', async () => {
    for (const name of ['../../etc/passwd.csv', 'C:\\\\x\\\\y.csv', 'a\u202egnp.csv', `${'n'.repeat(300)}.csv`]) {
      const { status, body } = await uploadRoster(clerk, hood.id, csvOf([aHome('101')]), name);
      expect([name, status]).toEqual([name, 201]);
      expect(body.fileName).not.toMatch(/[/\\\u202e]/);
      const [row] = await api.asOwner<{ key: string }>('select file_key as key from roster_import where id = $1', [body.importId]);
      expect(row?.key).toMatch(new RegExp(`^${hood.id}/[0-9a-f]{64}$`));
    }
  });

  it('two files, none, or a field instead of one are refused', async () => {
    const path = `/neighbourhoods/${hood.id}/roster-imports`;
    const form = (parts: string): Promise<Answer> => clerk.post(path, Buffer.from(`${parts}--x--\r\n`), { 'content-type': 'multipart/form-data; boundary=x' });
    const field = '--x\r\nContent-Disposition: form-data; name="file"\r\n\r\nabc\r\n';
    for (const answer of [await form(''), await form(field)]) expect([answer.status, answer.body.code]).toEqual([422, 'file-missing']);
  });
});
