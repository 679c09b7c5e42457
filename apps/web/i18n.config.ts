import type { CompilerOptions } from '@inlang/paraglide-js';

export default {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['cookie', 'custom-accept', 'baseLocale'],
  cookieName: 'lang',
  emitTsDeclarations: true,
  outputStructure: 'message-modules',
} satisfies CompilerOptions;
