import { randomUUID } from 'node:crypto';
import type { BodyOf, writeMenu } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { COLUMN_CODES, COLUMNS, type ColumnCode } from '@linli/rosters';
import type { Answer, TestApp, TestClient } from './test-app.ts';

/** One row of a roster sheet; columns that no row fills are left out of the sheet. */
export type SheetLine = Partial<Record<ColumnCode, string>>;
export type MenuLineBody = BodyOf<typeof writeMenu>['lines'][number];

/** Somebody's home in entrance 1 of building 1, unless the row says more. */
export function aHome(number: string, more: SheetLine = {}): SheetLine {
  return { building: '1', entrance: '1', home: number, areaM2: '60.00', ownerName: '王芳', ...more };
}

/** Mobile numbers that nobody has, one after the other. */
export function* phones(prefix: string): Generator<string, never> {
  for (let at = 0; ; at += 1) yield `${prefix}${String(at).padStart(11 - prefix.length, '0')}`;
}

export function sheetOf(lines: readonly SheetLine[]): string[][] {
  const used = COLUMN_CODES.filter((code) => lines.some((line) => line[code] !== undefined));
  return [used.map((code) => COLUMNS[code].name.zh), ...lines.map((line) => used.map((code) => line[code] ?? ''))];
}

export function csvOf(lines: readonly SheetLine[]): string {
  return sheetOf(lines).map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
}

/** One file as a browser's form sends it. */
export function uploadRoster(clerk: TestClient, neighbourhoodId: Id, bytes: Buffer | string, fileName = 'roster.csv'): Promise<Answer> {
  const boundary = 'edge-of-part';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return clerk.post(`/neighbourhoods/${neighbourhoodId}/roster-imports`, payload, { 'content-type': `multipart/form-data; boundary=${boundary}` });
}

/** Waits until `done` says so; half a minute is far more than anything here takes. */
export async function until<T>(read: () => Promise<T>, done: (value: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 600; tries += 1) {
    const value = await read();
    if (done(value)) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Nothing came of it in half a minute');
}

/** Uploads, confirms and waits: the roster is written, or the scene fails. */
export async function importRoster(clerk: TestClient, neighbourhoodId: Id, lines: readonly SheetLine[]): Promise<Answer['body']> {
  const { body } = await uploadRoster(clerk, neighbourhoodId, csvOf(lines));
  if (body.errorCount !== 0) throw new Error(`The roster has errors: ${JSON.stringify(body.problems ?? body)}`);
  const path = `/neighbourhoods/${neighbourhoodId}/roster-imports/${body.importId}`;
  const confirmed = await clerk.post(`${path}/confirmation`);
  if (confirmed.status !== 202) throw new Error(`The roster was not confirmed: ${JSON.stringify(confirmed.body)}`);
  return until(async () => (await clerk.get(path)).body, (view) => view.status === 'done');
}

/** A line that residents pay the rest of, by area; `more` says what is different. */
export function aLine(more: Partial<MenuLineBody> = {}): MenuLineBody {
  return {
    lineId: randomUUID(),
    itemCode: 'B05',
    title: '更换上下水立管',
    scope: { kind: 'neighbourhood' },
    quantity: '10',
    unitPrice: '1000.01',
    note: '',
    isExample: true,
    needs: [],
    excludes: [],
    sources: [
      { party: 'government', kind: 'basis-points', basisPoints: 3_333, isExample: true },
      { party: 'residents', kind: 'remainder', isExample: true },
    ],
    rule: { code: 'by-exclusive-area', parameters: {} },
    ...more,
  };
}

/** A draft with its lines written. */
export async function draftMenu(clerk: TestClient, neighbourhoodId: Id, lines: readonly MenuLineBody[]): Promise<Answer['body']> {
  const path = `/neighbourhoods/${neighbourhoodId}/menus`;
  const draft = await clerk.post(path, { title: '综合整治菜单' });
  const written = await clerk.send('PUT', `${path}/${draft.body.menuId}`, { revision: draft.body.revision, title: '综合整治菜单', lines });
  if (written.status !== 200) throw new Error(`The menu was not written: ${JSON.stringify(written.body)}`);
  return written.body;
}

export async function frozenMenu(clerk: TestClient, neighbourhoodId: Id, lines: readonly MenuLineBody[]): Promise<Answer['body']> {
  const { menuId, revision } = await draftMenu(clerk, neighbourhoodId, lines);
  const frozen = await clerk.post(`/neighbourhoods/${neighbourhoodId}/menus/${menuId}/freeze`, { revision });
  if (frozen.status !== 200) throw new Error(`The menu was not frozen: ${JSON.stringify(frozen.body)}`);
  return frozen.body;
}

/** A poll on a frozen menu, open from now (or from `opensInMs`) until `closesInMs` from now, by the database's clock. */
export async function openPoll(api: TestApp, clerk: TestClient, neighbourhoodId: Id, menuId: Id, closesInMs: number, opensInMs = 0): Promise<Answer['body']> {
  const [clock] = await api.asOwner<{ now: Date }>('select clock_timestamp() as now');
  const at = (ms: number): string => new Date((clock?.now.getTime() ?? 0) + ms).toISOString();
  const published = await clerk.post(`/neighbourhoods/${neighbourhoodId}/polls`, { menuId, title: '业主表决', opensAt: at(opensInMs), closesAt: at(closesInMs) });
  if (published.status !== 201) throw new Error(`The poll was not published: ${JSON.stringify(published.body)}`);
  return published.body;
}

/** Waits for the closing time and closes; the job that does it by itself may have been faster. */
export async function closePoll(clerk: TestClient, neighbourhoodId: Id, pollId: Id): Promise<Answer> {
  return until(() => clerk.post(`/neighbourhoods/${neighbourhoodId}/polls/${pollId}/closing`), (answer) => answer.status === 200);
}
