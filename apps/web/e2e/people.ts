import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

/** People of the demo, by their phones. */
export const RESIDENT = '19900000001';
export const ELDER = '19900000002';
export const SEVERAL_HOMES = '19900000003';
/** The twelve owners of 青年里, from 1-1-101 to 1-1-602. */
export const QINGNIANLI = Array.from({ length: 12 }, (_, at) => `199000000${11 + at}`);

function base(): string {
  return process.env['LINLI_E2E_URL'] ?? '';
}

/** What the outbox page of demo mode says, read by a visitor of its own so that nobody's page changes. */
async function outbox(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  try {
    await page.goto(`${base()}/dev/outbox`);
    return (await page.textContent('main')) ?? '';
  } finally {
    await page.close();
  }
}

/** Signs a resident in by her phone and the code that was sent to it. */
export async function signIn(page: Page, phone: string): Promise<void> {
  await page.goto(`${base()}/sign-in`);
  await page.getByLabel('手机号').fill(phone);
  await page.getByRole('button', { name: '发送验证码' }).click();
  await expect(page.getByLabel('验证码')).toBeVisible();
  const text = await outbox(page.context());
  // The newest message of this phone stands before its number: 【邻里】验证码 123456 … 19900000001
  const before = text.slice(0, text.indexOf(phone));
  const code = [...before.matchAll(/验证码 (\d{6})/g)].at(-1)?.[1] ?? '';
  await page.getByLabel('验证码').fill(code);
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('退出')).toHaveCount(1);
}

/** Signs a member of staff in with password and the current code of her authenticator; waits for a fresh one if it was just used. */
export async function signInStaff(page: Page, login: string): Promise<void> {
  for (let tries = 0; tries < 3; tries += 1) {
    const text = await outbox(page.context());
    const code = new RegExp(`${login}-demo-2026\\D*(\\d{6})`).exec(text)?.[1] ?? '';
    await page.goto(`${base()}/sign-in/staff`);
    await page.getByLabel('账号').fill(login);
    await page.getByLabel('密码').fill(`${login}-demo-2026`);
    await page.getByLabel('动态码').fill(code);
    await page.getByRole('button', { name: '登录' }).click();
    await page.waitForLoadState();
    if (!page.url().includes('/sign-in')) return;
    // A code opens one session; the next one comes within half a minute.
    await page.waitForTimeout(31_000);
  }
  throw new Error(`${login} could not sign in`);
}

/** A visitor of her own: other cookies, other language, with or without scripts. */
export async function visitor(browser: Browser, options: { scripts?: boolean; elder?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', javaScriptEnabled: options.scripts ?? true });
  if (options.elder === true) await context.addCookies([{ name: 'elder', value: '1', url: base() }]);
  return context.newPage();
}

/** From her home page to the receipt: one answer a page, then the check. */
export async function vote(page: Page, answers: readonly ('同意' | '反对' | '弃权')[]): Promise<void> {
  await page.getByRole('link', { name: '开始表决' }).click();
  await page.getByRole('link', { name: /开始表决|接着/ }).click();
  for (const [at, answer] of answers.entries()) {
    await expect(page.locator('.step-words')).toContainText(`第 ${at + 1} 题`);
    await page.getByRole('radio', { name: answer }).check();
    await page.getByRole('button', { name: '下一步' }).click();
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('请核对');
  await page.getByRole('button', { name: '交票' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('已收到');
}
