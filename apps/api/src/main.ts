import { makeApp } from './app.ts';
import { readConfig } from './config.ts';
import { Jobs } from './platform/jobs/jobs.ts';

try {
  const config = readConfig(process.env);
  const app = await makeApp(config);
  await app.get(Jobs).start();
  await app.listen(config.port, config.host);
  const address = app.getHttpServer().address();
  // The parent learns the port and, by the channel's end, that it should stop: a killed parent leaves no API behind.
  process.send?.({ port: typeof address === 'object' ? address?.port : config.port });
  process.on('disconnect', () => {
    void app.close().finally(() => process.exit(0));
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
