// Resident pages on slow 4G (150 ms, 1.6 Mbit/s) with the processor slowed four times, first view: bytes, scripts, largest paint. Median of five.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../apps/web/test/browser/find.ts';
import { root } from '../install.mjs';
import { freePort } from '../up/postgres.mjs';
import { startProduct } from '../up/product.mjs';
import { line, median } from './figures.mjs';

const { chromium } = createRequire(join(root, 'apps', 'web', 'package.json'))('playwright-core');
const RUNS = 5;
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, locale: 'zh-CN' };

/** One first view of a page: an empty cache, a throttled line, a slow processor. */
async function firstView(browser, storage, url) {
  const context = await browser.newContext({ ...PHONE, storageState: storage });
  const page = await context.newPage();
  await page.addInitScript(() => {
    globalThis.largest = 0;
    new PerformanceObserver((list) => (globalThis.largest = list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const sizes = { all: 0, scripts: 0 };
  const types = new Map();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sizes.all += encodedDataLength;
    if (types.get(requestId) === 'Script') sizes.scripts += encodedDataLength;
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const largest = await page.evaluate(() => globalThis.largest);
  await context.close();
  return { ...sizes, largest };
}

async function signedIn(browser, address) {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.fill('input[name=phone]', '19900000001');
  await page.click('main form button');
  const outbox = await context.newPage();
  await outbox.goto(`${address}/dev/outbox`);
  const code = /验证码 (\d{6})/.exec((await outbox.textContent('main')) ?? '')?.[1] ?? '';
  await outbox.close();
  await page.fill('input[name=code]', code);
  await page.click('main form button');
  const ballot = await page.locator('main a[href*="/vote/"]').first().getAttribute('href');
  const storage = await context.storageState();
  await context.close();
  return { storage, ballot };
}

const dataDir = mkdtempSync(join(tmpdir(), 'linli-bench-'));
const product = await startProduct({ dataDir, port: await freePort(), host: '127.0.0.1' });
const found = await findBrowser(join(root, 'node_modules', '.cache', 'linli'));
const browser = await chromium.launch({ executablePath: found.executablePath, env: { ...process.env, ...found.env } });
try {
  const { storage, ballot } = await signedIn(browser, product.address);
  for (const [name, path] of [['notice board', '/n/shuangyuli'], ['resident home', '/n/shuangyuli/home'], ['ballot, overview', ballot], ['ballot, a question', `${ballot}/question/2`], ['my cost', '/n/shuangyuli/statement']]) {
    const views = [];
    for (let run = 0; run < RUNS; run += 1) views.push(await firstView(browser, storage, product.address + path));
    const of = (key) => median(views.map((view) => view[key]));
    line(`${name}: scripts`, `${(of('scripts') / 1000).toFixed(1)} kB`, 'goal ≤ 45 kB, 0 where nothing moves');
    line(`${name}: all bytes of the first view`, `${(of('all') / 1000).toFixed(1)} kB`, 'goal ≤ 150 kB');
    line(`${name}: largest contentful paint`, `${of('largest').toFixed(0)} ms`, 'goal ≤ 1500 ms');
  }
} finally {
  await browser.close();
  await product.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
