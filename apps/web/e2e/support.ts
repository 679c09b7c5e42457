import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];
const PHONE_WIDTH = 360;

/** The views every page must stand: a phone, the same with letters twice as large, elder mode. */
export const VIEWS = ['phone', 'large letters', 'elder'] as const;
export type View = (typeof VIEWS)[number];

/** A page that fails its test for anything the console complains of: a broken content policy, a script error. */
export const test = base.extend<{ complaints: string[] }>({
  baseURL: async ({}, use) => use(process.env['LINLI_E2E_URL']),
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        const expected = message.text().startsWith('Failed to load resource: the server responded with a status of');
        if (message.type() === 'error' && !expected) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await use(complaints);
      expect(complaints, 'the console has nothing to complain of').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** No violation of WCAG 2.2 A and AA that a machine can find. */
export async function expectNoAxe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
}

/** Nothing sticks out sideways on a phone. */
export async function expectNoSidewaysScroll(page: Page, width = PHONE_WIDTH): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

/** Shows a page in one of the views. */
export async function view(page: Page, one: View, path: string): Promise<void> {
  await page.setViewportSize({ width: PHONE_WIDTH, height: 740 });
  const url = new URL(path, process.env['LINLI_E2E_URL']);
  await page.context().addCookies([{ name: 'elder', value: one === 'elder' ? '1' : '0', url: url.origin }]);
  await page.goto(url.href);
  if (one === 'large letters') await enlarge(page);
}

/** As if the reader had set letters of twice the size in her browser. A constructed sheet is no inline style, so the policy lets it pass. */
async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 212.5% !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
}
