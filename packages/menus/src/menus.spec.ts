import { formatScaled } from '@linli/quantities';
import { MATTERS } from '@linli/voting';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMenu, clashes, KINDS, lineRecord, menuQuestions, PILLARS, readLine, UNITS, type LineInput, type MenuKind, type MenuLine } from './index.ts';

function line(lineId: string, itemCode: string, more: Partial<LineInput> = {}): MenuLine {
  const kind: MenuKind | undefined = KINDS[itemCode as keyof typeof KINDS];
  const scope = kind?.scopes[0] === 'entrance' ? { kind: 'entrance' as const, building: '3', entrance: '2' } : kind?.scopes[0] === 'building' ? { kind: 'building' as const, building: '3' } : { kind: 'neighbourhood' as const };
  const read = readLine({ lineId, itemCode, title: lineId, scope, quantity: '1', unitPrice: '100.00', isExample: false, needs: [], excludes: [], ...more });
  if (!read.ok) throw new Error(`${read.refusal.code} ${read.refusal.field}`);
  return read.value;
}

function refused(itemCode: string, more: Partial<LineInput>): string {
  const read = readLine({ lineId: 'a', itemCode, title: 'a', scope: { kind: 'neighbourhood' }, quantity: '1', unitPrice: '1', isExample: false, needs: [], excludes: [], ...more });
  return read.ok ? 'ok' : `${read.refusal.code} ${read.refusal.field ?? ''}`;
}

/** Letters and figures of the longest sentence or part between semicolons, as ux U36 counts them. */
function longestSentence(text: string): number {
  return Math.max(...text.split(/[。；！？]/).map((sentence) => [...sentence].length));
}

describe('the pages of the menu', () => {
  it.each(Object.entries(KINDS))('%s is complete', (code, kind: MenuKind) => {
    expect(kind.code).toBe(code);
    expect(kind.category).toBe({ G: 'governance', B: 'basic', O: 'optional' }[code[0] ?? '']);
    expect(PILLARS[kind.pillar]).toBeDefined();
    expect(UNITS[kind.unit]).toBeDefined();
    expect(kind.source.title).not.toBe('');
    expect(new Set(kind.scopes).size).toBe(kind.scopes.length);
    expect(new Set(kind.payers).size).toBe(kind.payers.length);
    if (kind.payers.includes('residents')) expect(kind.payers.at(-1)).toBe('residents');
    if (kind.matter !== null) expect(MATTERS[kind.matter]).toBeDefined();
    for (const { zh, en } of [kind.name, kind.explanation]) expect(zh && en).not.toBe('');
    expect(longestSentence(kind.explanation.zh)).toBeLessThanOrEqual(30);
    expect(kind.explanation.zh).toMatch(/。$/);
    expect(kind.explanation.zh).not.toMatch(/该户|一定会|保证/);
  });

  it.each(Object.values(KINDS))('$code has a sample line that a menu takes and an optional one that is asked about', (kind: MenuKind) => {
    const sample = line('sample', kind.code, { ...kind.sample, isExample: true });
    expect(checkMenu([sample])).toEqual([]);
    expect(sample.total).toBeGreaterThan(0n);
    expect(menuQuestions([sample])).toHaveLength(kind.matter === null ? 0 : 1);
    if (kind.category === 'optional') expect(kind.matter).not.toBeNull();
    if (kind.category === 'governance') expect(kind.matter).toBeNull();
  });

  it('has the sixteen tasks in their three groups and the twenty-three items', () => {
    const groups = Object.values(PILLARS).map((pillar) => pillar.group);
    expect(['cure', 'add', 'order'].map((group) => groups.filter((one) => one === group).length)).toEqual([6, 7, 3]);
    expect(Object.keys(KINDS)).toHaveLength(23);
  });

  it.each([
    ['O01', 'D5', 'special'],
    ['O02', 'D6', 'special'],
    ['O03', 'D6', 'special'],
    ['O04', 'D5', 'special'],
    ['O05', 'D5', 'special'],
    ['B01', 'D9', 'consultative'],
  ] as const)('puts %s to the owners as %s, a matter that is %s', (item, matter, matterClass) => {
    expect([KINDS[item].matter, MATTERS[matter].class]).toEqual([matter, matterClass]);
  });

  it('lets only the owners of its entrance decide about a lift', () => {
    expect(KINDS.O01.scopes).toEqual(['entrance']);
  });
});

describe('a line', () => {
  it('multiplies exactly and rounds half up once', () => {
    expect(line('a', 'B08', { quantity: '0.5', unitPrice: '0.01' }).total).toBe(1n);
    expect(line('a', 'B08', { quantity: '0.4999', unitPrice: '0.01' }).total).toBe(0n);
    expect(line('a', 'B08', { quantity: '3000.5', unitPrice: '8400.00' }).total).toBe(2_520_420_000n);
  });

  it('is the exact product to half a fen, for any figures', () => {
    fc.assert(fc.property(fc.bigInt(1n, 10n ** 9n), fc.bigInt(0n, 10n ** 8n), (quantity, unitPrice) => {
      const { total } = line('a', 'B08', { quantity: formatScaled(quantity, 4), unitPrice: formatScaled(unitPrice, 2) });
      const twice = 2n * (total * 10_000n - quantity * unitPrice);
      expect(twice > -10_000n && twice <= 10_000n).toBe(true);
    }));
  });

  it.each([
    ['B99', {}, 'item-unknown itemCode'],
    ['constructor', {}, 'item-unknown itemCode'],
    ['O01', {}, 'scope-not-allowed scope'],
    ['B08', { quantity: '0' }, 'quantity-zero quantity'],
    ['B08', { quantity: '1.00001' }, 'decimal-too-precise quantity'],
    ['B08', { unitPrice: 'NaN' }, 'decimal-malformed unitPrice'],
    ['B08', { quantity: '999999999999', unitPrice: '999999999999' }, 'line-total-too-large quantity'],
  ])('of %s with %o is refused: %s', (item, more, expected) => {
    expect(refused(item, more)).toBe(expected);
  });
});

/** Menus of basic and optional lines with links of any kind between them, sensible or not. */
const anyMenu = fc.array(fc.record({ isBasic: fc.boolean(), needs: fc.uniqueArray(fc.nat(7), { maxLength: 2 }), excludes: fc.uniqueArray(fc.nat(7), { maxLength: 1 }) }), { minLength: 1, maxLength: 8 }).map((parts) =>
  parts.map(({ isBasic, needs, excludes }, at) => line(`l${at}`, isBasic ? 'B08' : 'O03', isBasic ? {} : { needs: needs.map((to) => `l${to}`), excludes: excludes.map((to) => `l${to}`) })),
);

describe('a menu', () => {
  it('without problems lets every optional line be had, with what it needs', () => {
    let sound = 0;
    fc.assert(fc.property(anyMenu, (lines) => {
      if (checkMenu(lines).length > 0) return;
      sound += 1;
      for (const one of lines) {
        const ticked = new Set([one.lineId]);
        for (const id of ticked) for (const need of lines.find((other) => other.lineId === id)?.needs ?? []) ticked.add(need);
        expect(clashes(lines, ticked)).toEqual([]);
      }
    }), { numRuns: 500 });
    expect(sound).toBeGreaterThan(20);
  });

  it('has the same problems in any order of its lines', () => {
    const sorted = (lines: MenuLine[]): string[] => checkMenu(lines).map((one) => `${one.lineId} ${one.code}`).sort();
    fc.assert(fc.property(anyMenu, (lines) => { expect(sorted(lines.toReversed())).toEqual(sorted(lines)); }));
  });

  it('with needs and excludes that go together has no problem', () => {
    expect(checkMenu([line('base', 'B08'), line('parking', 'O02', { needs: ['base'] }), line('charging', 'O03', { needs: ['parking'] }), line('shop', 'O07', { excludes: ['parking'] })])).toEqual([]);
  });

  it.each<[string, MenuLine[], [string | null, string][]]>([
    ['nothing in it', [], [[null, 'menu-empty']]],
    ['too many lines', Array.from({ length: 61 }, (_, at) => line(`l${at}`, 'B08')), [[null, 'too-many-lines']]],
    ['a line twice', [line('a', 'B08'), line('a', 'B09')], [['a', 'line-twice']]],
    ['the same thing twice in one scope', [line('a', 'O03', { title: 'x' }), line('b', 'O03', { title: 'x' })], [['b', 'line-duplicates']]],
    ['a link to nowhere', [line('a', 'O03', { needs: ['x'] })], [['a', 'link-unknown']]],
    ['a link to itself', [line('a', 'O03', { excludes: ['a'] })], [['a', 'link-to-itself']]],
    ['a basic line that depends', [line('a', 'B08', { needs: ['b'] }), line('b', 'O03')], [['a', 'link-on-fixed-line']]],
    ['an optional line that excludes a basic one', [line('a', 'O03', { excludes: ['b'] }), line('b', 'B08')], [['a', 'link-on-fixed-line']]],
    ['a circle', [line('a', 'O03', { needs: ['b'] }), line('b', 'O02', { needs: ['a'] })], [['a', 'needs-in-circle'], ['b', 'needs-in-circle']]],
    ['a need that excludes another need', [line('a', 'O03', { needs: ['b', 'c'] }), line('b', 'O02', { excludes: ['c'] }), line('c', 'O07')], [['a', 'needs-what-it-excludes']]],
    ['a line that needs what it excludes', [line('a', 'O03', { needs: ['b'], excludes: ['b'] }), line('b', 'O02')], [['a', 'needs-what-it-excludes']]],
  ])('with %s says so', (_what, lines, expected) => {
    expect(checkMenu(lines).map((one) => [one.lineId, one.code])).toEqual(expected);
  });

  it('asks one question about all basic works and one for each optional line in its scope', () => {
    const questions = menuQuestions([line('g', 'G01'), line('b1', 'B08'), line('b2', 'B09'), line('fibre', 'B06'), line('lift', 'O01'), line('parking', 'O02')]);
    expect(questions.map((one) => [one.lineId, one.matter, one.scope.kind])).toEqual([[null, 'D9', 'neighbourhood'], ['lift', 'D5', 'entrance'], ['parking', 'D6', 'neighbourhood']]);
    expect(questions[0]?.title).toBe('基础类改造内容（共 2 项）');
    expect(menuQuestions([line('g', 'G01'), line('fibre', 'B06')])).toEqual([]);
  });

  it('says which ticks do not go together', () => {
    const lines = [line('base', 'B08'), line('parking', 'O02', { needs: ['base'] }), line('charging', 'O03', { needs: ['parking'] }), line('shop', 'O07', { excludes: ['parking'] })];
    expect(clashes(lines, new Set(['parking', 'charging']))).toEqual([]);
    expect(clashes(lines, new Set(['charging', 'shop']))).toEqual([{ lineId: 'charging', code: 'needs-missing', otherId: 'parking' }]);
    expect(clashes(lines, new Set(['parking', 'shop']))).toEqual([{ lineId: 'shop', code: 'excluded', otherId: 'parking' }]);
  });

  it('records a line in one spelling', () => {
    expect(lineRecord(line('a', 'O03', { quantity: '2.50', unitPrice: '3', needs: ['z', 'b'] }))).toMatchObject({ quantity: '2.5000', unitPrice: '3.00', total: '7.50', needs: ['b', 'z'] });
  });
});
