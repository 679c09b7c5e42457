import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import i18n from './i18n.config.ts';

/** Our packages are taken as source: nothing has to be built before the site. */
const conditions = ['@linli/source', 'svelte', 'module', 'browser', 'development|production'];

export default defineConfig({
  // Old WebViews of the messenger apps people open links in.
  build: { target: ['chrome89', 'safari15'], cssTarget: ['chrome89', 'safari15'] },
  resolve: { conditions },
  ssr: { noExternal: [/^@linli\//], resolve: { conditions: ['@linli/source', 'svelte', 'module', 'node', 'development|production'] } },
  plugins: [
    paraglideVitePlugin(i18n),
    sveltekit({
      adapter: adapter({ out: 'build' }),
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self', 'data:'],
          // The one inline style of the framework itself: the element that announces a new page to those who hear it.
          'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
});
