import type { Page } from '@playwright/test';
import { QINGNIANLI, SEVERAL_HOMES, signIn, signInStaff, visitor, vote } from './people.ts';
import { expect, expectNoAxe, test } from './support.ts';

/**
 * The main job from end to end in the small neighbourhood: a clerk imports a spreadsheet with errors, mends it and confirms; a menu is
 * composed, frozen and put to the owners; they vote, most of them without scripts; the poll closes by the database's clock; the result
 * is the double majority; the household statement adds up; and a resident of the other neighbourhood sees none of it.
 */
test.describe.configure({ mode: 'serial' });

const HEADER = '楼号,单元,房号,楼层,专有部分面积,业主姓名,手机号';
const NAMES = ['马兰', '吴江', '郑磊', '冯雪', '褚亮', '卫东', '蒋英', '沈阳光', '韩冬', '杨帆', '朱玲', '秦岭'];
const home = (at: number): string => `${Math.floor(at / 2) + 1}0${(at % 2) + 1}`;
const row = (at: number, more: { area?: string; phone?: string; home?: string } = {}): string =>
  ['1号楼', '1单元', more.home ?? home(at), String(Math.floor(at / 2) + 1), more.area ?? (at % 2 === 0 ? '58.20' : '46.75'), NAMES[at], more.phone ?? QINGNIANLI[at]].join(',');

const GOOD = [HEADER, ...NAMES.map((_, at) => row(at))].join('\n');
const BAD = [HEADER, ...NAMES.map((_, at) => (at === 2 ? row(at, { area: '５８.20' }) : at === 5 ? row(at, { phone: '12345' }) : at === 7 ? row(at, { home: home(6) }) : row(at)))].join('\n');

async function upload(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/n/qingnianli/desk/roster/import');
  await page.getByLabel('名册文件').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') });
  await page.getByRole('button', { name: '上传并查看' }).click();
}

let officer: Page;
test.beforeAll(async ({ browser }) => {
  officer = await visitor(browser);
  await officer.setViewportSize({ width: 1280, height: 860 });
  await signInStaff(officer, 'street');
});
test.afterAll(() => officer.context().close());

test('(a) a clerk imports a spreadsheet, mends three rows and confirms', async () => {
  await upload(officer, '青年里.csv', BAD);
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('有 3 处要改');
  const problems = officer.getByRole('table', { name: /发现 3 处必须改/ });
  for (const line of ['4', '7', '9']) await expect(problems.getByRole('row').filter({ has: officer.getByRole('cell', { name: line, exact: true }) })).toHaveCount(1);
  await expect(officer.getByRole('button', { name: /确认，写入/ })).toHaveCount(0);
  await expectNoAxe(officer);
  await upload(officer, '青年里-改.csv', GOOD);
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('12 行都能读');
  await expectNoAxe(officer);
  await officer.getByRole('button', { name: '确认，写入 12 套' }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('已写入 12 套房屋', { timeout: 20_000 });
  await officer.goto('/n/qingnianli/desk/roster');
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('12 套房屋，12 位业主');
  // Names and numbers are masked on the desk.
  await expect(officer.getByText('199****0011')).toBeVisible();
  await expect(officer.getByText(QINGNIANLI[0] ?? '')).toHaveCount(0);
});

async function addLine(page: Page, line: { item: string; title: string; quantity: string; price: string; entrance?: boolean; sources: [party: string, kind: string, figure: string, count?: string][]; rule?: [code: string, table: string] }): Promise<void> {
  await page.getByRole('link', { name: '加一项' }).click();
  await page.getByLabel('改造事项').selectOption(line.item);
  await page.getByLabel('名称').fill(line.title);
  if (line.entrance === true) {
    await page.getByLabel('范围').selectOption('entrance');
    await page.getByLabel('楼号').fill('1');
    await page.getByLabel('单元', { exact: true }).fill('1');
  }
  await page.locator('#quantity').fill(line.quantity);
  await page.getByLabel('单价（元）').fill(line.price);
  for (const [at, [party, kind, figure, count]] of line.sources.entries()) {
    await page.locator(`[name="party-${at}"]`).selectOption(party);
    await page.locator(`[name="kind-${at}"]`).selectOption(kind);
    await page.locator(`[name="figure-${at}"]`).fill(figure);
    if (count !== undefined) await page.locator(`[name="count-${at}"]`).fill(count);
  }
  if (line.rule !== undefined) {
    await page.locator('[name="rule"]').selectOption(line.rule[0]);
    await page.locator('[name="table"]').fill(line.rule[1]);
  }
  await page.getByRole('button', { name: '保存' }).click();
}

let closesAt = 0;
test('(b) a menu is composed, mended, frozen and put to the owners', async () => {
  await officer.goto('/n/qingnianli/desk/menus');
  await officer.getByLabel('菜单名称').fill('青年里改造菜单');
  await officer.getByRole('button', { name: '开始写' }).click();
  await addLine(officer, { item: 'B08', title: '道路和路灯', quantity: '600', price: '180.00', sources: [['government', 'basis-points', '90'], ['residents', 'remainder', '']] });
  await addLine(officer, { item: 'O01', title: '加装电梯', quantity: '1', price: '1100000.00', entrance: true, sources: [['government', 'fixed', '800000.00'], ['residents', 'remainder', '']], rule: ['by-floor-percentage', '2:6, 3:12, 4:20, 5:28, 6:33'] });
  // 99 per cent: the page says so in words, and freezing is not offered.
  await expect(officer.getByText('各层比例合计是 99%，要正好 100%。')).toBeVisible();
  await expect(officer.getByRole('button', { name: '定稿' })).toHaveCount(0);
  await officer.getByRole('row', { name: /加装电梯/ }).getByRole('link', { name: '修改' }).click();
  await officer.locator('[name="table"]').fill('2:6, 3:12, 4:20, 5:28, 6:34');
  await officer.getByRole('button', { name: '保存' }).click();
  await officer.getByRole('button', { name: '定稿' }).click();
  await expect(officer.getByText('已定稿').first()).toBeVisible();
  await expectNoAxe(officer);
  await officer.getByRole('link', { name: '发起表决' }).click();
  // The form knows whole seconds.
  closesAt = Math.floor((Date.now() + 75_000) / 1_000) * 1_000;
  const beijing = new Date(closesAt + 8 * 3_600_000).toISOString().slice(0, 19);
  await officer.getByLabel('结束时间').fill(beijing);
  await officer.getByRole('button', { name: '发起并贴出公告' }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('还差 8 位业主');
});

test('(c) residents see their cost before the question, vote without scripts, and see what they did', async ({ browser }) => {
  test.setTimeout(120_000);
  const first = await visitor(browser, { scripts: false });
  await signIn(first, QINGNIANLI[11] ?? '');
  await first.getByRole('link', { name: '开始表决' }).click();
  await first.getByRole('link', { name: '开始表决' }).click();
  // Basic works: 10 per cent of 108,000 by area: 46.75 of 629.70 m² in all.
  await expect(first.getByText('801.81').first()).toBeVisible();
  await first.getByRole('radio', { name: '同意' }).check();
  await first.getByRole('button', { name: '下一步' }).click();
  // Floor 6 bears 34 per cent of 300,000, two homes on the floor.
  await expect(first.getByText('51,000.00').first()).toBeVisible();
  await first.getByRole('button', { name: '下一步' }).click();
  await expect(first.getByText('请选同意、反对或弃权。').first()).toBeVisible();
  await first.getByRole('radio', { name: '同意' }).check();
  await first.getByRole('button', { name: '下一步' }).click();
  await first.getByRole('button', { name: '交票' }).click();
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('已收到');
  const receipt = await first.locator('main').textContent();
  await first.reload();
  await first.goBack();
  await first.goto('/n/qingnianli/home');
  await first.goForward().catch(() => undefined);
  expect(receipt).not.toContain('同意');
  await first.context().close();
  // Eight of twelve take part: seven yes and one no on the lift.
  for (const [at, phone] of QINGNIANLI.slice(4, 11).entries()) {
    const page = await visitor(browser, { scripts: at % 2 === 0 });
    await signIn(page, phone);
    await vote(page, ['同意', at === 0 ? '反对' : '同意']);
    await page.context().close();
  }
});

test('(d) the poll closes by the clock and gives the double majority', async ({ page }) => {
  test.setTimeout(120_000);
  await officer.goto('/n/qingnianli/desk');
  await expect(officer.getByText('8 / 12').first()).toBeVisible();
  // Nobody closes it by hand: the page shows the result once the clock has passed and the count is written.
  await expect
    .poll(
      async () => {
        await page.goto('/n/qingnianli');
        await page.locator('main a[href*="/polls/"]').last().click();
        return page.locator('main a[href*="/results/"]').count();
      },
      { timeout: 100_000, intervals: [2_000] },
    )
    .toBe(2);
  expect(Date.now()).toBeGreaterThan(closesAt);
  await page.locator('main a[href*="/results/"]').last().click();
  // 8 of 12 owners took part, 7 of 8 agreed: both limbs, exact figures.
  const text = await page.locator('main').textContent();
  expect(text).not.toMatch(/未通过|没有通过|参与不足/);
  for (const figure of ['87.5%', '66.6%']) expect(text).toContain(figure);
  await expectNoAxe(page);
});

test('(e) the household statement adds up to the fen', async ({ browser }) => {
  const page = await visitor(browser);
  await signIn(page, QINGNIANLI[11] ?? '');
  await page.goto('/n/qingnianli/statement');
  const text = (await page.locator('main').textContent()) ?? '';
  // 801.81 for roads and 51,000.00 for the lift.
  expect(text).toContain('51,801.81');
  await page.locator('main a[href*="/statement/"]').last().click();
  await expect(page.getByText('300,000.00 × 34% ÷ 2')).toBeVisible();
  await expectNoAxe(page);
  await page.context().close();
});

test('(f) a resident of another neighbourhood sees none of it', async ({ browser }) => {
  const page = await visitor(browser);
  await signIn(page, SEVERAL_HOMES);
  for (const path of ['home', 'statement', 'desk', 'desk/roster']) {
    const answer = await page.goto(`/n/qingnianli/${path}`);
    expect([path, answer?.status()]).toEqual([path, 404]);
  }
  await page.context().close();
});
