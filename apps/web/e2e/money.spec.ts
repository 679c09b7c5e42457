import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { RESIDENT, signIn, signInStaff, visitor } from './people.ts';
import { expect, expectNoAxe, expectNoSidewaysScroll, test } from './support.ts';

const HOOD = '/n/shuangyuli';
const INVOICE = { name: '发票.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n') };
const beijing = (daysAgo: number): string => new Date(Date.now() + 8 * 3_600_000 - daysAgo * 86_400_000).toISOString().slice(0, 10);
const fen = (text: string): bigint => BigInt(text.replaceAll(/[,.\s元]/g, ''));
const yuan = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;

const TITLE = `计量支付 ${Date.now() % 1_000_000}`;

const desks = new Map<string, Page>();
/** The page of a member of staff, signed in once: a code opens one session. */
async function desk(browser: Browser, login: string): Promise<Page> {
  const open = desks.get(login);
  if (open !== undefined) return open;
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })).newPage();
  page.setDefaultTimeout(15_000);
  await signInStaff(page, login);
  desks.set(login, page);
  return page;
}

/** Types three lines into the draft that is open; the first amount may be wrong by purpose. */
async function type(page: Page, first: string, total: string): Promise<void> {
  await page.getByLabel('报告名称').fill(TITLE);
  await page.getByLabel('哪个月').fill(beijing(0).slice(0, 7));
  await page.getByLabel('总额（元）').fill(total);
  const rows = [['1号楼上下水立管改造', first], ['垃圾分类投放站', '12000.00'], ['1号楼上下水立管改造', '2000.00']] as const;
  for (const [at, [line, amount]] of rows.entries()) {
    const row = page.getByRole('group', { name: `第 ${at + 1} 行` });
    const value = await row.getByLabel('改造项目').locator('option', { hasText: line }).first().getAttribute('value');
    await row.getByLabel('改造项目').selectOption(value ?? '');
    await row.getByLabel('什么费用').fill('工程款');
    await row.getByLabel('金额（元）', { exact: true }).fill(amount);
    if ((await row.getByText('已附').count()) === 0) await row.locator('input[type=file]').setInputFiles(INVOICE);
  }
}

async function check(page: Page, report: string): Promise<void> {
  await page.goto(`${HOOD}/desk/costs`);
  await page.getByRole('link', { name: report }).first().click();
}

/** What the bank of the renovation held at the end of a day, summed from the journal. */
function bankThrough(journal: string, day: string): bigint {
  let total = 0n;
  for (const entry of journal.split('\n\n')) {
    if (!/^\d{4}-\d{2}-\d{2} /.test(entry) || entry.slice(0, 10) > day) continue;
    for (const [, amount = ''] of entry.matchAll(/assets:renovation:bank {2}CNY (-?[\d.]+)/g)) total += amount.startsWith('-') ? -fen(amount.slice(1)) : fen(amount);
  }
  return total;
}

function statementFile(rows: readonly { amount: bigint; reference: string }[], opening: bigint, closing: bigint): Buffer {
  const day = beijing(1);
  const head = ['账号,0200001019200123456', `起始日期,${day},终止日期,${day}`, `期初余额,${yuan(opening)},期末余额,${yuan(closing)}`, '交易日期,借方发生额,贷方发生额,摘要,对方户名,对方账号,流水号'];
  return Buffer.from([...head, ...rows.map(({ amount, reference }, at) => `${day},,${yuan(amount)},${reference} 改造款,王芳,6222020200001234567,E${Date.now()}${at}`)].join('\r\n'));
}

function hledgerAgrees(journal: string): void {
  const file = join(tmpdir(), `linli-journey-${Date.now()}.journal`);
  writeFileSync(file, journal);
  try {
    execFileSync('hledger', ['--version']);
  } catch {
    console.warn('hledger is not installed here (apt-get install hledger): its check of the journal was left out.');
    return;
  }
  execFileSync('hledger', ['-f', file, 'check', '-s'], { env: { ...process.env, LANG: 'C.UTF-8' } });
}

test('from an invoice to the bank and back: reported, returned, accepted, shared out, paid, matched, proven, subsidised late and refunded', async ({ browser }) => {
  test.setTimeout(300_000);
  const enterprise = await desk(browser, 'enterprise');
  await enterprise.goto(`${HOOD}/enterprise`);
  await enterprise.getByRole('radio', { name: /计量支付/ }).check();
  await enterprise.getByRole('button', { name: '开始填写' }).click();
  await type(enterprise, '3000.00', '17000.00');
  await enterprise.getByRole('button', { name: '保存，检查一遍' }).click();
  await expect(enterprise.getByText('可以报送了')).toBeVisible();
  await expectNoAxe(enterprise);
  await enterprise.getByRole('button', { name: '报送街道' }).click();
  await expect(enterprise.getByText('等街道核对').first()).toBeVisible();

  const street = await desk(browser, 'street');
  await check(street, TITLE);
  await street.locator('summary', { hasText: '退回' }).click();
  await street.getByLabel('为什么退回').fill('第一行少了一千元');
  await street.getByRole('button', { name: '退回', exact: true }).click();
  await expect(street.getByText('已退回').first()).toBeVisible();

  await enterprise.goto(`${HOOD}/enterprise`);
  await enterprise.getByRole('link', { name: TITLE }).first().click();
  await enterprise.getByRole('button', { name: '修改后再报一版' }).click();
  await expect(enterprise.getByText('第一行少了一千元')).toBeVisible();
  await type(enterprise, '4000.00', '18000.00');
  await enterprise.getByRole('button', { name: '报送街道' }).click();
  await expect(enterprise.getByText('等街道核对').first()).toBeVisible();
  await check(street, TITLE);
  await street.getByRole('button', { name: '核对无误，交给区里' }).click();
  const district = await desk(browser, 'district');
  await check(district, TITLE);
  await district.getByRole('button', { name: '核对无误，公布' }).click();
  await expect(district.getByText('已公布').first()).toBeVisible();

  // The resident sees her share with its working, and says that a part comes from the provident fund.
  const resident = await visitor(browser);
  resident.setDefaultTimeout(15_000);
  await signIn(resident, RESIDENT);
  const statement = async (): Promise<void> => {
    await resident.goto(`${HOOD}/statement`);
    await resident.getByRole('link', { name: '现在要交多少、怎么交' }).first().click();
    await expect(resident.getByRole('heading', { name: '为什么要交' }).or(resident.getByRole('heading', { level: 1 })).first()).toBeVisible();
  };
  const cards = resident.locator('#instalments .card');
  await expect(async () => {
    await statement();
    await expect(cards.filter({ hasText: '用公积金付一部分' }).last()).toBeVisible();
  }).toPass({ timeout: 40_000 });
  await expectNoAxe(resident);
  await expectNoSidewaysScroll(resident);
  const before = await cards.count();
  const card = cards.filter({ hasText: '用公积金付一部分' }).last();
  await card.locator('summary').click();
  await card.getByLabel('公积金付多少元').fill('1.00');
  await card.getByRole('button', { name: '分成两笔' }).click();
  await expect(resident.getByText('已经分成两笔，各有自己的交款号。')).toBeVisible();
  await expect(cards).toHaveCount(before + 1);
  const rows: { amount: bigint; reference: string }[] = [];
  for (const one of await cards.all()) {
    const amount = /交 ([\d,.]+) 元/.exec((await one.getByRole('heading').textContent()) ?? '')?.[1] ?? '';
    const reference = ((await one.locator('.code-groups').textContent()) ?? '').replaceAll(/[\s-]/g, '');
    rows.push({ amount: fen(amount), reference });
  }
  expect(rows.some(({ amount }) => amount === 100n)).toBe(true);

  // The bank file is looked at, confirmed, and proves the books.
  const committee = await desk(browser, 'committee');
  const journal = async (): Promise<string> => (await committee.request.get(`${process.env['LINLI_E2E_URL']}${HOOD}/desk/books/journal`)).text();
  const opening = bankThrough(await journal(), beijing(1));
  await committee.goto(`${HOOD}/desk/bank`);
  const registering = committee.locator('details', { hasText: '登记一个账户' });
  if ((await registering.getAttribute('open')) === null) await registering.locator('summary').click();
  await committee.getByLabel('哪笔资金').last().selectOption('renovation');
  await committee.getByLabel('账号').fill('0200001019200123456');
  await committee.getByLabel('开户银行').fill('示例银行');
  await committee.getByLabel('户名').fill('双榆里业主委员会');
  await committee.getByRole('button', { name: '登记', exact: true }).click();
  await committee.getByLabel('哪笔资金').first().selectOption('renovation');
  const sum = rows.reduce((total, row) => total + row.amount, 0n);
  await committee.getByLabel('对账单文件').setInputFiles({ name: '对账单.csv', mimeType: 'text/csv', buffer: statementFile(rows, opening, opening + sum) });
  await committee.getByRole('button', { name: '先看一遍，不记账' }).click();
  await expect(committee.getByRole('heading', { name: `对账单有 ${rows.length} 笔，可以记账` })).toBeVisible();
  await expectNoAxe(committee);
  await committee.getByRole('button', { name: '确认，记账' }).click();
  await expect(committee.getByText('账和银行一致')).toBeVisible({ timeout: 30_000 });
  await statement();
  await expect(cards).toHaveCount(0);

  // A period is closed by two people.
  const lastYear = String(Number(beijing(0).slice(0, 4)) - 1);
  await committee.goto(`${HOOD}/desk/books`);
  await committee.getByLabel('会计期（2026 或 2026-11）').first().fill(lastYear);
  await committee.locator('#close-reason').fill('年度结账');
  await committee.locator('form[action="?/close"]').getByRole('button').click();
  await expect(committee.getByText('已提出，等另一个人核对。')).toBeVisible();
  await street.goto(`${HOOD}/desk/books`);
  await street.locator('.card', { hasText: `结 ${lastYear} 的账` }).getByRole('button', { name: '核对无误，记账' }).click();
  await expect(street.getByRole('status')).toHaveText('已记账。');

  // A late subsidy goes back by the same weights.
  await committee.goto(`${HOOD}/desk/changes`);
  const line = await committee.locator('#lineId option', { hasText: '1号楼上下水立管改造' }).first().getAttribute('value');
  await committee.locator('#lineId').selectOption(line ?? '');
  await committee.locator('#amount').fill('9000.00');
  await committee.locator('#document').fill('区补贴批复（示例）');
  await committee.locator('#reason').fill('后到的补贴');
  await committee.locator('form[action="?/late"]').getByRole('button').click();
  await expect(committee.getByText('已提出，等另一个人核对。')).toBeVisible();
  await street.goto(`${HOOD}/desk/changes`);
  await street.getByRole('button', { name: '核对无误，重新分摊' }).first().click();
  await expect(street.getByRole('status')).toHaveText('已按变更重新分摊。');
  await statement();
  await expect(resident.getByRole('heading', { name: '退给您的钱' })).toBeVisible();
  await expectNoAxe(resident);

  // Everybody sees it, and another program agrees.
  const anybody = await visitor(browser);
  await anybody.goto(`${HOOD}/money`);
  await expect(anybody.getByRole('heading', { level: 1 })).toContainText('到账');
  await expect(anybody.getByText('银行已核对到').first()).toBeVisible();
  await expectNoAxe(anybody);
  await expectNoSidewaysScroll(anybody);
  await anybody.getByRole('link', { name: '看每一笔账' }).first().click();
  await anybody.getByRole('link', { name: '这笔账的凭据和证明' }).first().click();
  await expect(anybody.getByText('核对通过')).toBeVisible();
  await expectNoAxe(anybody);
  hledgerAgrees(await journal());
});
