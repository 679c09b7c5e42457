// A roster of ten thousand rows through HTTP: the upload of an .xlsx until its preview, the confirmation until the last row is written, and
// what both cost the API's process in memory.
import { readFileSync } from 'node:fs';
import { manyHomesSheet } from '@linli/testkit';
import { writeXlsxSheet } from '../../apps/api/src/platform/sheets/write-sheet.ts';
import { line, median } from './figures.mjs';
import { addPeople, API, asBrowser, once, start, withDatabase } from './server.mjs';

const ROWS = 10_000;
const RUNS = 3;
const HOOD = '00000000-0000-7000-8000-000000000001';
const CLERK = '00000000-0000-7000-8100-000000000001';

/** Megabytes of memory of a process, or NaN where the system does not tell. */
function memoryOf(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
  } catch {
    return NaN;
  }
}

async function call(server, token, path, init = {}) {
  const answer = await fetch(`http://127.0.0.1:${server.port}/api/neighbourhoods/${HOOD}/roster-imports${path}`, { ...init, headers: asBrowser(server.port, token) });
  const body = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
  return body;
}

/** One import from the first byte to the last row; milliseconds until the preview and from the confirmation until done. */
async function importOnce(server, token, bytes) {
  const form = new FormData();
  form.append('file', new Blob([bytes]), 'roster.xlsx');
  const from = performance.now();
  const { importId, errorCount, rowCount } = await call(server, token, '', { method: 'POST', body: form });
  const previewed = performance.now();
  if (errorCount !== 0 || rowCount !== ROWS) throw new Error('the sample roster is not read whole');
  await call(server, token, `/${importId}/confirmation`, { method: 'POST' });
  let view = { status: 'confirmed' };
  while (view.status === 'confirmed') {
    await new Promise((resolve) => setTimeout(resolve, 50));
    view = await call(server, token, `/${importId}`);
  }
  if (view.status !== 'done' || view.summary.homes !== ROWS) throw new Error(`the import came to ${JSON.stringify(view)}`);
  return { preview: previewed - from, confirmed: performance.now() - previewed };
}

const sheet = manyHomesSheet(ROWS);
const bytes = Buffer.from(await writeXlsxSheet(sheet, '名册'));
// Half a dozen rows first, so that the growth below is that of the roster and not of a process that has just begun.
await withDatabase(async ({ url, env }) => {
  const [token] = await once(url, (client) => addPeople(client, HOOD, [CLERK], 'committee'));
  const server = await start(API, env);
  await call(server, token, '', { method: 'POST', body: smallForm(await writeXlsxSheet(sheet.slice(0, 7), '名册')) });
  const before = memoryOf(server.pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, memoryOf(server.pid))), 20);
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    await once(url, (client) => client.query('truncate home, owner, owner_person, home_tenant, entrance, building cascade'));
    runs.push(await importOnce(server, token, bytes));
    if (run === 0) line('memory growth of the API, most during the first import', `${(most - before).toFixed(0)} MB`, 'goal ≤ 150 MB');
  }
  clearInterval(watch);
  await server.stop();
  line(`${ROWS.toLocaleString('en')} rows .xlsx: upload until the preview`, `${median(runs.map((run) => run.preview)).toFixed(0)} ms`, 'goal ≤ 3000 ms');
  line('confirmation until every row is written', `${median(runs.map((run) => run.confirmed)).toFixed(0)} ms`, 'goal ≤ 10000 ms');
  line(`memory growth, most during ${RUNS} imports`, `${(most - before).toFixed(0)} MB`);
});

function smallForm(few) {
  const form = new FormData();
  form.append('file', new Blob([few]), 'few.xlsx');
  return form;
}
