// `npm run new KIND CODE`: writes the page of a new member of a registry and its line in the registry. The conformance test of the
// registry then says what is still to be filled in.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root } from './install.mjs';

const camel = (code) => code.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** Each kind: its folder, the type of its codes and where that stands, and the page to begin with. */
const KINDS = {
  'cost-rule': {
    folder: 'packages/cost-sharing/src/rules',
    code: /^[a-z]+(-[a-z]+)*$/,
    file: (code) => `${code}.ts`,
    codes: { file: 'rule.ts', name: 'RuleCode' },
    page: (code) => `import { accept } from '@linli/kernel';
import { onlyKnown } from './parameters.ts';
import type { Rule } from './rule.ts';

/** Say here how it shares a cost out, and why somebody would. */
export const ${camel(code)}: Rule = {
  code: '${code}',
  version: 1,
  name: { zh: '', en: '' },
  law: { title: '', certainty: 'configuration' },
  explanation: { zh: '', en: '' },
  sample: {},
  weigh(homes, parameters) {
    const known = onlyKnown(parameters, []);
    if (!known.ok) return known;
    const weights = homes.map((home): bigint => (home.participates ? 1n : 0n));
    const whole = weights.reduce((sum, weight) => sum + weight, 0n);
    return accept({ weights, fraction: (at) => \`\${weights[at] ?? 0n} ÷ \${whole}\`, inWords: () => ({ zh: '', en: '' }) });
  },
};
`,
  },
  'menu-item': {
    folder: 'packages/menus/src/kinds',
    code: /^[GBO]\d\d$/,
    file: (code) => `${code.toLowerCase()}.ts`,
    codes: { file: 'kind.ts', name: 'ItemCode' },
    key: (code) => code,
    page: (code) => `import type { MenuKind } from './kind.ts';

export const ${code.toLowerCase()}: MenuKind = {
  code: '${code}',
  name: { zh: '', en: '' },
  pillar: 'add-services',
  category: '${{ G: 'governance', B: 'basic', O: 'optional' }[code[0]]}',
  category2021: 'improvement',
  unit: 'place',
  scopes: ['neighbourhood'],
  matter: 'D9',
  payers: ['government'],
  source: { title: '', certainty: 'configuration' },
  explanation: { zh: '', en: '' },
  sample: { quantity: '1', unitPrice: '0.00' },
};
`,
  },
};

const [kindName, code] = process.argv.slice(2);
const kind = KINDS[kindName];
if (kind === undefined || code === undefined) fail(`npm run new KIND CODE, where KIND is ${Object.keys(KINDS).join(' or ')}.`);
if (!kind.code.test(code)) fail(`"${code}" is no code for a ${kindName}: it must look like ${kind.code}.`);
const folder = join(root, kind.folder);
const file = join(folder, kind.file(code));
const variable = camel(kind.file(code).replace(/\.ts$/, ''));
if (existsSync(file)) fail(`${kind.folder}/${kind.file(code)} is there already.`);

function edit(name, change) {
  const path = join(folder, name);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) fail(`${kind.folder}/${name} does not look as expected; nothing was written.`);
  return () => writeFileSync(path, after);
}

const key = kind.key?.(code) ?? (/-/.test(code) ? `'${code}'` : code);
const entry = key === variable ? `  ${variable},\n` : `  ${key}: ${variable},\n`;
const registry = edit('index.ts', (text) => `import { ${variable} } from './${kind.file(code)}';\n${text.replace(/\n\} as const satisfies Record/, `\n${entry}} as const satisfies Record`)}`);
const codes = edit(kind.codes.file, (text) => text.replace(new RegExp(`(export type ${kind.codes.name} =[^;]*);`), `$1 | '${code}';`));
registry();
codes();
writeFileSync(file, kind.page(code));
process.stdout.write(`${kind.folder}/${kind.file(code)} is written and registered. Fill it in; the registry's test says what is missing.\n`);
