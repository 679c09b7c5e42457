import { MATTERS } from '@linli/voting';
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

describe('the pages of the menu', () => {
  it.each(Object.entries(KINDS))('%s is complete', (code, kind: MenuKind) => {
    expect(kind.code).toBe(code);
    expect(kind.category).toBe({ G: 'governance', B: 'basic', O: 'optional' }[code[0] ?? '']);
    expect(PILLARS[kind.pillar]).toBeDefined();
    expect(UNITS[kind.unit]).toBeDefined();
    expect(kind.source.title).not.toBe('');
    if (kind.matter !== null) expect(MATTERS[kind.matter]).toBeDefined();
    if (kind.category === 'optional') expect(kind.matter).not.toBeNull();
    for (const sentence of kind.explanation.zh.split('。')) expect(sentence.length).toBeLessThanOrEqual(30);
    expect(kind.explanation.zh.length * kind.explanation.en.length).toBeGreaterThan(0);
  });

  it('has the sixteen tasks and the twenty-three items', () => {
    expect([Object.keys(PILLARS).length, Object.keys(KINDS).length]).toEqual([16, 23]);
  });

  it('puts a lift to the owners of its entrance as a special matter', () => {
    expect([KINDS.O01.matter, KINDS.O01.scopes, MATTERS.D5.class]).toEqual(['D5', ['entrance'], 'special']);
  });
});

describe('a line', () => {
  it('multiplies exactly and rounds half up once', () => {
    expect(line('a', 'B08', { quantity: '0.5', unitPrice: '0.01' }).total).toBe(1n);
    expect(line('a', 'B08', { quantity: '0.4999', unitPrice: '0.01' }).total).toBe(0n);
    expect(line('a', 'B08', { quantity: '3000.5', unitPrice: '8400.00' }).total).toBe(2_520_420_000n);
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

describe('a menu', () => {
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
