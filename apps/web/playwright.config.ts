import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './test/browser/find.ts';

const here = dirname(fileURLToPath(import.meta.url));
const browser = await findBrowser(join(here, '..', '..', 'node_modules', '.cache', 'linli'));

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.ts',
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: {
    viewport: { width: 360, height: 740 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: browser.executablePath, env: { ...process.env, ...browser.env } as Record<string, string> },
  },
});
