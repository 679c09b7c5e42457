import { makeApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { seed } from './seed.ts';

try {
  const app = await makeApp(readConfig(process.env));
  const seeded = await seed(app);
  await app.close();
  process.send?.({ seeded });
  process.disconnect?.();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}
