// Imports look down this list, and through a door. The order is the order of building: use what stands before you.
const packages = ['kernel', 'quantities', 'documents', 'transparency', 'voting', 'menus', 'cost-sharing', 'ledger', 'funds', 'costs', 'operations', 'bank-statements', 'agreements', 'rosters', 'notices', 'projects', 'contracts'];
const mayImport = {
  kernel: [],
  quantities: ['kernel'],
  documents: ['kernel', 'quantities'],
  transparency: ['kernel'],
  voting: ['kernel', 'quantities'],
  menus: ['kernel', 'quantities', 'voting'],
  'cost-sharing': ['kernel', 'quantities'],
  ledger: ['kernel', 'quantities', 'documents', 'transparency'],
  funds: ['kernel', 'quantities', 'ledger'],
  costs: ['kernel', 'quantities', 'ledger'],
  operations: ['kernel', 'quantities', 'ledger'],
  'bank-statements': ['kernel', 'quantities'],
  agreements: ['kernel', 'quantities', 'documents'],
  rosters: ['kernel', 'quantities'],
  notices: ['kernel', 'quantities', 'documents'],
  projects: ['kernel', 'quantities'],
  contracts: packages.filter((name) => name !== 'contracts'),
};
/** Features of the API in dependency order: each may use the doors of those before it. */
const features = ['identity', 'homes', 'notices', 'menus', 'polls', 'agreements', 'projects', 'ledger', 'funds', 'costs', 'shares', 'operations', 'bank-statements', 'public-money', 'overview'];

const packageRules = packages.map((name) => ({
  name: `package-${name}`,
  comment: `packages/${name} may import ${mayImport[name].join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^packages/${name}/src`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^(packages|apps)/', pathNot: [`^packages/${name}/src`, ...mayImport[name].map((other) => `^packages/${other}/src/index\\.ts$`)] },
}));

const featureRules = features.map((name, at) => ({
  name: `feature-${name}`,
  comment: `features/${name} uses platform, packages and the doors of earlier features.`,
  severity: 'error',
  from: { path: `^apps/api/src/features/${name}/`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^apps/api/src/(features|seed|checks)/', pathNot: [`^apps/api/src/features/${name}/`, ...features.slice(0, at).map((other) => `^apps/api/src/features/${other}/index\\.ts$`)] },
}));

export default {
  forbidden: [
    ...packageRules,
    ...featureRules,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'through-the-door', comment: 'A package is imported through its index.', severity: 'error', from: { path: '^(apps|packages)/([^/]+)/' }, to: { path: '^packages/([^/]+)/src/', pathNot: ['^packages/[^/]+/src/index\\.ts$', '^packages/ui/src/styles/', '^packages/$2/src/'] } },
    { name: 'platform-knows-no-feature', severity: 'error', from: { path: '^apps/api/src/platform/' }, to: { path: '^apps/api/src/(features|seed|checks)/' } },
    { name: 'testkit-in-tests-only', severity: 'error', from: { path: '^(apps|packages)/', pathNot: ['\\.spec\\.ts$', '^packages/testkit/', '^apps/api/src/(testing|seed)/', '^apps/web/e2e/', '^tools/'] }, to: { path: '^packages/testkit/' } },
    { name: 'web-knows-no-api', severity: 'error', from: { path: '^apps/web/' }, to: { path: '^apps/(api|cli)/' } },
    { name: 'web-features-apart', severity: 'error', from: { path: '^apps/web/src/lib/features/([^/]+)/' }, to: { path: '^apps/web/src/lib/features/', pathNot: '^apps/web/src/lib/features/$1/' } },
    { name: 'ui-knows-no-product', severity: 'error', from: { path: '^packages/ui/' }, to: { path: '^(apps|packages)/', pathNot: '^packages/ui/' } },
    { name: 'declared', comment: 'What is imported is declared.', severity: 'error', from: { path: '^(apps|packages)/', pathNot: ['\\.config\\.ts$', '\\.spec\\.ts$', '/testing/', '^apps/web/(e2e|test)/', '^apps/web/i18n'] }, to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/build/|/\\.svelte-kit/|paraglide/|^(apps|packages)/[^/]+/reports/|\\$app|\\$types)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['@linli/source', 'svelte', 'import', 'types', 'node', 'default'], extensions: ['.ts', '.mjs', '.js', '.svelte'] },
  },
};
