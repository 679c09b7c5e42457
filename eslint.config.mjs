// The rules that a machine can hold. Rule packages get the strictest: no clock, no chance, no float, no surroundings.
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

const PURE = ['packages/{kernel,quantities,documents,transparency,voting,menus,cost-sharing,ledger,funds,costs,operations,bank-statements,agreements,notices,projects,rosters,contracts,testkit}/src/**/*.ts'];

const noSurroundings = ['Date', 'Math.random', 'globalThis', 'process', 'fetch', 'window', 'document', 'console', 'setTimeout', 'setInterval', 'performance', 'parseFloat', 'Intl']
  .filter((name) => !name.includes('.'))
  .map((name) => ({ name, message: `Rule packages take nothing from their surroundings (${name}): pass it in.` }));

export default ts.config(
  { ignores: ['**/dist/**', '**/build/**', '{apps,packages}/*/reports/**', '**/node_modules/**', '**/.svelte-kit/**', 'apps/web/src/lib/paraglide/**', '**/test-results/**'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', { selector: "CallExpression[callee.property.name='createQueryRunner']", message: 'Go through Database: a query runner that is not released stops the API.' }],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.{ts,svelte}'],
    ignores: ['**/*.config.ts', 'apps/web/i18n.ts', 'vitest.packages.ts', 'apps/web/e2e/**', 'apps/web/test/**', 'tools/**'],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], parser: ts.parser } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }] },
  },
  {
    files: PURE,
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-globals': ['error', ...noSurroundings],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Number', property: 'parseFloat' }, { property: 'toFixed' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"]', message: 'No clock in rule packages.' },
        { selector: 'Literal[raw=/^\\d+\\.\\d+$/]', message: 'No decimal literals in rule packages: quantities are integers.' },
      ],
    },
  },
  { files: ['**/*.{spec,test}.ts', '**/testing/**', 'apps/web/{e2e,test}/**'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-explicit-any': 'off' } },
  // A migration is one text; the migrator holds the one connection that carries the lock.
  { files: ['apps/api/src/platform/database/migrations/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['apps/api/src/platform/database/migrator.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  { files: ['apps/web/**/*.svelte', 'packages/ui/**/*.svelte'], languageOptions: { globals: { ...globals.browser } }, rules: { 'svelte/no-navigation-without-resolve': 'off', 'svelte/no-at-html-tags': 'error' } },
);
