// A roster of ten thousand rows: from the bytes of an .xlsx to the preview, and the memory it takes.
import { manyHomesSheet } from '@linli/testkit';
import { buildRoster, findHeader, guessMapping, readRows } from '@linli/rosters';
import { readSheetApart } from '../../apps/api/src/platform/sheets/sheet-worker.ts';
import { writeXlsxSheet } from '../../apps/api/src/platform/sheets/write-sheet.ts';
import { line } from './figures.mjs';

const bytes = Buffer.from(await writeXlsxSheet(manyHomesSheet(10_000), '名册'));
globalThis.gc();
const before = process.memoryUsage().rss;
let most = before;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 10);
const from = performance.now();
const sheet = await readSheetApart(bytes, 'roster.xlsx');
if (!sheet.ok) throw new Error(sheet.refusal.code);
const read = performance.now();
const header = sheet.value.rows[findHeader(sheet.value.rows)];
const { rows } = readRows(sheet.value.rows.filter((row) => row.number > header.number), guessMapping(header).mapping, { on: '2026-11-24', areaSource: 'registered' });
const reading = buildRoster(rows);
if (reading.roster === null) throw new Error('the sample roster has errors');
const done = performance.now();
most = Math.max(most, process.memoryUsage().rss);
clearInterval(watch);
line('10,000 rows .xlsx: read in a thread', `${(read - from).toFixed(0)} ms`);
line('10,000 rows judged and grouped under owners', `${(done - read).toFixed(0)} ms`);
line('preview in all', `${(done - from).toFixed(0)} ms`, 'goal ≤ 3000 ms');
line('memory growth', `${((most - before) / 1_048_576).toFixed(0)} MB`, 'goal ≤ 150 MB');
