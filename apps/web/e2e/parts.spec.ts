import type { Locator, Page } from '@playwright/test';
import { visitor } from './people.ts';
import { expect, expectNoAxe, expectNoSidewaysScroll, test, view, VIEWS, type View } from './support.ts';

/** Every part in every state: what fails here fails on the page that uses it. */
const PARTS = '/dev/parts';
const NARROW = 320;
/** What the margins of an A4 sheet leave, 178 mm, in pixels. */
const A4_TEXT = 673;
/** What a thumb needs; in elder mode the main controls are larger. */
const LEAST: Readonly<Record<View, number>> = { phone: 44, 'large letters': 44, elder: 60 };
const MAIN = 'main :is(button, a.button, a.big-choice, label.choice, input.input, summary)';

for (const one of VIEWS) {
  test(`the parts: ${one}`, async ({ page }) => {
    await view(page, one, PARTS);
    await expectNoAxe(page);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: NARROW, height: 740 });
    await expectNoSidewaysScroll(page, NARROW);
    expect(await tooLow(page.locator(MAIN), LEAST[one])).toEqual([]);
  });
}

/** Targets lower than `least`; a radio counts with the label it stands in. */
async function tooLow(targets: Locator, least: number): Promise<string[]> {
  expect(await targets.count()).toBeGreaterThan(5);
  return targets.evaluateAll((nodes, height) => nodes.filter((node) => node.checkVisibility() && (node.closest('label') ?? node).getBoundingClientRect().height < height).map((node) => node.outerHTML.slice(0, 120)), least);
}

test('every link and button is 44 high or more', async ({ page }) => {
  await view(page, 'phone', PARTS);
  const targets = page.locator(':is(main, header, footer) :is(a, button, input:not([type=hidden]), summary)');
  expect(await tooLow(targets, 44)).toEqual([]);
  // The measure itself sees what is lower than asked.
  expect((await tooLow(targets, 61)).length).toBeGreaterThan(0);
});

test('words in a table keep five characters a line beside figures', async ({ page }) => {
  await view(page, 'elder', PARTS);
  const widths = await page.locator('main .table td:not(.keep)').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(cell).fontSize)));
  expect(widths.length).toBeGreaterThan(0);
  for (const width of widths) expect(width).toBeGreaterThanOrEqual(5);
});

test('a column of words keeps its distance from the figures before it', async ({ page }) => {
  await view(page, 'phone', PARTS);
  const gaps = await page.locator('main .table tbody .end + :not(.end)').evaluateAll((cells) => cells.map((cell) => Number.parseFloat(getComputedStyle(cell).paddingInlineStart)));
  expect(gaps.length).toBeGreaterThan(0);
  for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(16);
});

test('what has to be mended has the focus without scripts', async ({ browser }) => {
  const page = await visitor(browser, { scripts: false });
  await page.goto(PARTS);
  await expect(page.locator('.error-summary')).toBeFocused();
  await page.context().close();
});

interface Texture {
  readonly mean: number;
  /** How much the rows, and the columns, differ among each other in darkness. */
  readonly rows: number;
  readonly columns: number;
  readonly all: number;
}

/** What is left of a swatch when its colours are gone, without its round corners. */
async function texture(page: Page, swatch: Locator): Promise<Texture> {
  const picture = (await swatch.screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const side = 12;
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, -3, -3);
    const { data } = context.getImageData(0, 0, side, side);
    const grey = Array.from({ length: side * side }, (_, at) => 0.2126 * (data[at * 4] ?? 0) + 0.7152 * (data[at * 4 + 1] ?? 0) + 0.0722 * (data[at * 4 + 2] ?? 0));
    const average = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const spread = (values: number[]): number => Math.sqrt(average(values.map((value) => (value - average(values)) ** 2)));
    const lines = Array.from({ length: side }, (_, line) => line);
    return {
      mean: average(grey),
      rows: spread(lines.map((row) => average(lines.map((column) => grey[row * side + column] ?? 0)))),
      columns: spread(lines.map((column) => average(lines.map((row) => grey[row * side + column] ?? 0)))),
      all: spread(grey),
    };
  }, picture);
}

test('without colour payers, choices and homes are still told apart', async ({ page }) => {
  await view(page, 'phone', PARTS);
  const swatches = (name: string): Locator => page.locator('.payer-list li').filter({ hasText: name }).first().locator('.swatch');
  const [government, company, unit, enterprise, fund, residents] = await Promise.all(['政府', '专业公司', '原产权单位', '企业', '维修资金', '我家'].map((name) => texture(page, swatches(name))));
  for (const plain of [government, residents]) expect(plain?.all).toBeLessThan(3);
  expect(company?.rows).toBeGreaterThan(3 * (company?.columns ?? Infinity));
  expect(unit?.columns).toBeGreaterThan(3 * (unit?.rows ?? Infinity));
  for (const other of [enterprise, fund]) expect(other?.all).toBeGreaterThan(15);
  expect(fund?.all).not.toBeCloseTo(enterprise?.all ?? 0, 0);

  const [agree, against, abstain] = await Promise.all(['同意', '反对', '弃权'].map((name) => texture(page, swatches(name))));
  expect(agree?.mean).toBeLessThan(80);
  expect(abstain?.mean).toBeGreaterThan(230);
  expect(against?.all).toBeGreaterThan(50);

  const signs = await page.locator('.grid-legend .cell').allTextContents();
  expect(new Set(signs.map((sign) => sign.trim())).size).toBe(4);
});

test('on paper there are no controls, and white signs keep their ground', async ({ page }) => {
  await view(page, 'phone', PARTS);
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: A4_TEXT, height: 900 });
  await expect(page.locator('.page-tools, .page-foot, .side-nav, main .button, .summary-row .change').filter({ visible: true })).toHaveCount(0);
  expect(await page.locator('.big-choice-first').evaluate((node) => [getComputedStyle(node).color, getComputedStyle(node.querySelector('b') as Element).color])).toEqual(['rgb(0, 0, 0)', 'rgb(0, 0, 0)']);
  expect(await page.locator('main .cell').first().evaluate((node) => getComputedStyle(node).getPropertyValue('print-color-adjust'))).toBe('exact');
  await expect(page.getByText('参与的面积和人数都要到三分之二。')).toBeVisible();
  await expectNoSidewaysScroll(page, A4_TEXT);
});
