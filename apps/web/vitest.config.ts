import { sveltekit } from '@sveltejs/kit/vite';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['@linli/source', 'svelte', 'browser'] },
  ssr: { resolve: { conditions: ['@linli/source', 'svelte', 'module', 'node'] } },
  plugins: [sveltekit({}), svelteTesting()],
  test: { environment: 'jsdom', include: ['test/unit/**/*.test.ts'], testTimeout: 20_000 },
});
