import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** The journeys go through the whole product: started here on a database of its own, or running already at LINLI_E2E_URL. */
export default async function setUp(): Promise<(() => Promise<void>) | undefined> {
  if (process.env['LINLI_E2E_URL']) return undefined;
  const { startProduct } = await import('../../../tools/up/product.mjs');
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-e2e-'));
  const product = await startProduct({ dataDir, port: await freePort(), host: '127.0.0.1', settings: { fsync: 'off', full_page_writes: 'off' }, databaseUrl: undefined, publicOrigin: undefined, onLine: undefined });
  process.env['LINLI_E2E_URL'] = product.address;
  return async () => {
    await product.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
