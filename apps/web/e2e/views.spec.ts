import { ELDER, RESIDENT, signIn, signInStaff, visitor } from './people.ts';
import { expect, expectNoAxe, expectNoSidewaysScroll, test, view, VIEWS } from './support.ts';

/** Every page and state stands a phone, letters of twice the size, and elder mode: no violation, nothing sideways. */

const PUBLIC = ['/', '/n/shuangyuli', '/sign-in', '/sign-in/staff', '/dev/outbox', '/n/nowhere', '/n/shuangyuli/home'];

for (const one of VIEWS) {
  test(`public pages: ${one}`, async ({ page }) => {
    for (const path of PUBLIC) {
      await view(page, one, path);
      await expectNoAxe(page);
      await expectNoSidewaysScroll(page);
    }
    await view(page, one, '/n/shuangyuli');
    const links = await page.locator('main a').evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
    const pages = [...new Set(links.filter((href) => /^\/n\/shuangyuli\/(polls|notices|costs)\//.test(href)))];
    expect(pages.length).toBeGreaterThan(3);
    for (const path of pages.slice(0, 6)) {
      await view(page, one, path);
      await expectNoAxe(page);
      await expectNoSidewaysScroll(page);
    }
  });
}

test('a resident’s pages, in every view, and every target large enough', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await visitor(browser);
  await signIn(page, ELDER);
  const paths = ['/n/shuangyuli/home', '/n/shuangyuli/statement'];
  await page.goto('/n/shuangyuli/statement');
  paths.push((await page.locator('main a[href*="/statement/"]').last().getAttribute('href')) ?? '');
  await page.goto('/n/shuangyuli/home');
  const ballot = (await page.getByRole('link', { name: /开始表决|表决/ }).first().getAttribute('href')) ?? '';
  paths.push(ballot, `${ballot}/question/1`, `${ballot}/question/2`);
  for (const path of paths) {
    for (const one of VIEWS) {
      await view(page, one, path);
      await expectNoAxe(page);
      await expectNoSidewaysScroll(page);
      const least = one === 'elder' ? 60 : 44;
      const small = await page.locator('main button, main a.button, main label.choice').evaluateAll((nodes, size) => nodes.filter((node) => (node as HTMLElement).offsetParent !== null && node.getBoundingClientRect().height < size).map((node) => node.textContent), least);
      expect([path, one, small]).toEqual([path, one, []]);
    }
  }
  await page.context().close();
});

test('the desk, in every view', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await visitor(browser);
  await signInStaff(page, 'committee');
  const at = '/n/shuangyuli/desk';
  const paths = [at, `${at}/roster`, `${at}/roster/import`, `${at}/menus`, `${at}/polls`, `${at}/polls/new`, `${at}/notices`];
  await page.goto(`${at}/menus`);
  const menu = (await page.locator('main .plain-rows a').first().getAttribute('href')) ?? '';
  paths.push(menu, `${menu}/lines/new`);
  for (const path of paths) {
    for (const one of VIEWS) {
      await view(page, one, path);
      await expectNoAxe(page);
      if (one !== 'large letters') await expectNoSidewaysScroll(page);
    }
  }
  await page.context().close();
});

test('a long table keeps its head in sight on a wide desk, and nothing sticks out', async ({ browser }) => {
  const page = await visitor(browser);
  await page.setViewportSize({ width: 1280, height: 860 });
  await signInStaff(page, 'committee');
  await page.goto('/n/shuangyuli/desk/roster');
  const head = page.locator('main .table thead th').first();
  await page.locator('main .table tbody tr').nth(30).scrollIntoViewIfNeeded();
  expect((await head.boundingBox())?.y).toBe(0);
  await expectNoSidewaysScroll(page, 1280);
  await page.context().close();
});

test('the overview of a district shows its neighbourhoods and their stages', async ({ browser }) => {
  const page = await visitor(browser);
  await signInStaff(page, 'district');
  await expect(page).toHaveURL(/\/overview$/);
  await expect(page.getByRole('heading', { name: '双榆里小区' })).toBeVisible();
  for (const one of VIEWS) {
    await view(page, one, '/overview');
    await expectNoAxe(page);
    await expectNoSidewaysScroll(page);
  }
  await page.context().close();
});

test('resident pages are light: no scripts where nothing moves, at most 150 kB in all', async ({ browser }) => {
  const page = await visitor(browser);
  await signIn(page, RESIDENT);
  await page.goto('/n/shuangyuli/home');
  const ballot = (await page.getByRole('link', { name: '开始表决' }).getAttribute('href')) ?? '';
  // A question can be read aloud, which takes one small script; it is answered without.
  for (const [path, scripts] of [['/n/shuangyuli', 0], ['/n/shuangyuli/home', 0], [`${ballot}/question/1`, 2_000], ['/n/shuangyuli/statement', 0], [ballot, 45_000]] as const) {
    const sizes = { all: 0, script: 0, requests: 0 };
    const count = async (response: import('@playwright/test').Response): Promise<void> => {
      const { responseBodySize, responseHeadersSize } = await response.request().sizes();
      sizes.all += responseBodySize + responseHeadersSize;
      sizes.requests += 1;
      if (response.request().resourceType() === 'script') sizes.script += responseBodySize;
    };
    const fresh = await page.context().newPage();
    // A first view: what another page left in the cache would count as nothing.
    const devtools = await page.context().newCDPSession(fresh);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    const waiting: Promise<void>[] = [];
    fresh.on('response', (response) => void waiting.push(count(response)));
    await fresh.goto(path, { waitUntil: 'networkidle' });
    await Promise.all(waiting);
    await fresh.close();
    expect([path, sizes.script <= scripts, sizes.all <= 150_000, sizes.requests <= 25]).toEqual([path, true, true, true]);
  }
  await page.context().close();
});
