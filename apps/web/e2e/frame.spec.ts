import { visitor } from './people.ts';
import { expect, expectNoAxe, expectNoSidewaysScroll, test } from './support.ts';

/** What stands around every page: language, elder mode, and the pages for when something is wrong. All of it without scripts. */

const BACK = '/sign-in?next=%2Fn%2Fshuangyuli%2Fhome';

test('the language changes on the same page, and stays', async ({ browser }) => {
  const page = await visitor(browser, { scripts: false });
  await page.goto(BACK);
  for (const [name, lang] of [['English', 'en'], ['繁體中文', 'zh-Hant'], ['简体中文', 'zh-Hans']] as const) {
    await page.getByRole('button', { name }).click();
    await expect(page).toHaveURL(new RegExp(`${BACK.replace('?', '\\?')}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.getByRole('button', { name })).toHaveAttribute('aria-current', 'true');
  }
  await page.context().close();
});

test('a page stands in every language', async ({ page }) => {
  for (const lang of ['zh-Hant', 'en']) {
    await page.context().addCookies([{ name: 'lang', value: lang, url: process.env['LINLI_E2E_URL'] ?? '' }]);
    await page.goto(BACK);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expectNoAxe(page);
    await expectNoSidewaysScroll(page);
  }
});

test('elder mode comes back to the same page with what its address asks for', async ({ browser }) => {
  const page = await visitor(browser, { scripts: false });
  await page.goto(BACK);
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(page).toHaveURL(new RegExp(`${BACK.replace('?', '\\?')}$`));
  await expect(page.locator('html')).toHaveAttribute('data-elder', '');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('22px');
  // The switch stands where nobody has to scroll for it.
  expect((await page.getByRole('button', { name: '标准版' }).boundingBox())?.y).toBeLessThan(100);
  // The name of a form's action is not part of the page.
  await page.locator('main form').first().getByRole('button').click();
  expect(await page.locator('form[action="/elder"] [name="to"]').getAttribute('value')).not.toContain('?/');
  await page.context().close();
});

test('neither form sends anybody elsewhere', async ({ request, baseURL }) => {
  for (const path of ['/elder', '/language']) {
    const answer = await request.post(path, { form: { to: '//elsewhere.example/', lang: 'xx', elder: '1' }, headers: { origin: baseURL ?? '' }, maxRedirects: 0 });
    expect([path, answer.status(), answer.headers()['location']]).toEqual([path, 303, '/']);
  }
});

test('an address that cannot be read is a page that is not there, not a failure of ours', async ({ page }) => {
  for (const path of ['/%E0%A4%A', '/nowhere', '/n/%E0%A4%A/home']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBeGreaterThanOrEqual(400);
    expect(answer?.status()).toBeLessThan(500);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这一页');
    await expect(page).toHaveTitle(/^错误/);
    await expectNoAxe(page);
  }
});

test('what is too large says so, and not that the system is down', async ({ page, baseURL }) => {
  const answer = await page.request.post('/sign-in', { headers: { origin: baseURL ?? '', accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' }, data: `phone=${'1'.repeat(14_000_000)}` });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain('内容太大');
});

test('even where the frame cannot be drawn, the page says what to do', async ({ page }) => {
  const answer = await page.goto('/n/shuangyuli/notices/nothing/file');
  expect(answer?.status()).toBeGreaterThanOrEqual(400);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这一页打不开');
  await expect(page.getByRole('link', { name: /回到首页/ })).toBeVisible();
  await expectNoAxe(page);
});

test('the site says that it is there without asking anybody', async ({ request }) => {
  const answer = await request.get('/health');
  expect([answer.status(), await answer.text(), answer.headers()['cache-control']]).toEqual([200, 'ok\n', 'no-store']);
});
