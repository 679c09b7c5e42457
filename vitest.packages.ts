import { defineConfig } from 'vitest/config';

// One setting for every rule package: workspace imports resolve to TypeScript source, so no build is needed before a test.
export default defineConfig({
  ssr: { resolve: { conditions: ['@linli/source', 'module', 'node', 'development|production'] } },
  test: { include: ['src/**/*.spec.ts'], environment: 'node', testTimeout: 20_000 },
});
