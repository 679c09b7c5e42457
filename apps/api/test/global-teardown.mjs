import { rmSync } from 'node:fs';

export default async function tearDown() {
  await globalThis.linliServer?.stop();
  globalThis.linliServer?.remove();
  if (globalThis.linliDataDir) rmSync(globalThis.linliDataDir, { recursive: true, force: true });
}
