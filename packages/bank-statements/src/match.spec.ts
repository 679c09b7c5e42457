import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATCH_RULES, matchLines, sizeOf, UNMATCHED_REASONS, type Matching, type OpenAmount, type StatementLine } from './index.ts';
import { aLine, anItem } from './testing/samples.ts';

const A = 'LL7K3M9QXA';
const B = 'LL2B3C4D5E';
const short = ({ matches, unmatched }: Matching): unknown => [
  ...matches.map((one) => [one.position, one.rule, one.settled.kind === 'items' ? one.settled.settlements.map(({ itemId, amount }) => `${itemId}:${amount}`).join(' ') : one.settled.entryId]),
  ...unmatched.map((one) => [one.position, one.reason]),
];
const home = anItem('home', 120_000n, { reference: A, counterparty: '王秀兰' });

describe('a line', () => {
  it.each([
    ['LL7K3M9QXA', 120_000n, 'reference-amount'],
    ['交款 ll-7k3m 9qxa 3号楼', 120_000n, 'reference-amount'],
    ['ＬＬ７Ｋ３Ｍ９ＱＸＡ501', 120_000n, 'reference-amount'],
    ['LL7K3M9QXA', 50_000n, 'reference-part'],
  ])('that says %s is known by its reference', (memo, amount, rule) => {
    expect(short(matchLines([aLine(1, amount, { memo })], [home]))).toEqual([[1, rule, `home:${amount}`]]);
  });

  it.each([
    ['more than remained', aLine(1, 120_001n, { memo: A }), [home], 'more-than-remaining'],
    ['nothing', aLine(1, 120_000n), [home], 'nothing-fits'],
    ['a reference that is not whole', aLine(1, 120_000n, { memo: 'LL7K3M9QX' }), [home], 'nothing-fits'],
    ['money that went out', aLine(1, -120_000n, { memo: A, counterparty: '王秀兰' }), [home], 'nothing-fits'],
    ['a name that two items have', aLine(1, 120_000n, { counterparty: '王秀兰' }), [home, anItem('twin', 120_000n, { counterparty: '王秀兰' })], 'two-candidates'],
    ['two references and another amount', aLine(1, 120_000n, { memo: `${A} ${B}` }), [home, anItem('b', 5n, { reference: B })], 'several-references'],
    ['a reference that is the beginning of what it wrote', aLine(1, 500n, { memo: 'INV123' }), [anItem('inv', 500n, { reference: 'INV12' })], 'nothing-fits'],
  ])('with %s waits for people', (_what, line, items, reason) => {
    expect(short(matchLines([line], items))).toEqual([[1, reason]]);
  });

  it('may settle several items it names, when it is their total', () => {
    expect(short(matchLines([aLine(1, 120_500n, { memo: `${A}、${B}` })], [home, anItem('b', 500n, { reference: B })]))).toEqual([[1, 'references-total', 'home:120000 b:500']]);
  });

  it('is known by amount and name when one item alone has both; the name may be spaced', () => {
    expect(short(matchLines([aLine(1, 120_000n, { counterparty: '王 秀兰' })], [home, anItem('other', 119_999n, { counterparty: '王秀兰' })]))).toEqual([[1, 'amount-counterparty', 'home:120000']]);
  });

  it('that names an item goes before one from which it is only concluded, also when it stands later', () => {
    const lines = [aLine(1, 120_000n, { counterparty: '王秀兰' }), aLine(2, 120_000n, { memo: A })];
    expect(short(matchLines(lines, [home]))).toEqual([[2, 'reference-amount', 'home:120000'], [1, 'nothing-fits']]);
  });

  it('pays out by the reference of the payment order', () => {
    const bill = anItem('bill', 9_900n, { direction: 'out', reference: B });
    expect(short(matchLines([aLine(1, -9_900n, { reference: B })], [bill]))).toEqual([[1, 'reference-amount', 'bill:9900']]);
  });
});

describe('twins', () => {
  const twins = [aLine(1, 60_000n, { memo: A }), aLine(2, 60_000n, { memo: A }), aLine(3, 60_000n, { memo: A })];
  it('pay in turn until nothing remains; the third is somebody’s money and waits', () => {
    expect(short(matchLines(twins, [home]))).toEqual([[1, 'reference-part', 'home:60000'], [2, 'reference-amount', 'home:60000'], [3, 'nothing-fits']]);
  });
});

describe('what the books have already', () => {
  const entry = { entryId: 'e1', bookedOn: '2026-11-20', amount: 5_000n };
  it('is not booked again, and is not guessed when there are more lines than entries', () => {
    expect(short(matchLines([aLine(1, 5_000n)], [], [entry]))).toEqual([[1, 'booked-entry', 'e1']]);
    expect(short(matchLines([aLine(1, 5_000n), aLine(2, 5_000n)], [], [entry]))).toEqual([[1, 'booked-unclear'], [2, 'booked-unclear']]);
    expect(short(matchLines([aLine(1, 5_000n), aLine(2, 5_000n)], [], [entry, { ...entry, entryId: 'e2' }]))).toEqual([[1, 'booked-entry', 'e1'], [2, 'booked-entry', 'e2']]);
    expect(short(matchLines([aLine(1, -5_000n), aLine(2, 5_000n, { bookedOn: '2026-11-21' })], [], [entry]))).toEqual([[1, 'nothing-fits'], [2, 'nothing-fits']]);
  });

  it('leaves a line to its reference', () => {
    expect(short(matchLines([aLine(1, 120_000n, { memo: A }), aLine(2, 120_000n)], [home], [{ ...entry, amount: 120_000n }]))).toEqual([[1, 'reference-amount', 'home:120000'], [2, 'booked-entry', 'e1']]);
  });
});

const REFERENCES = [A, B, 'LL99887766', 'INV12', 'INV123'];
const NAMES = ['王芳', '李明', ''];
const anyLine = fc.record({ amount: fc.bigInt({ min: -9n, max: 9n }).filter((amount) => amount !== 0n), memo: fc.subarray(REFERENCES).map((all) => all.join(' ')), counterparty: fc.constantFrom(...NAMES) });
const anyItem = fc.record({ remaining: fc.bigInt({ min: 1n, max: 9n }), direction: fc.constantFrom('in' as const, 'out' as const), counterparty: fc.constantFrom(...NAMES) });

describe('for any lines and items', () => {
  it('each line is in one list, none settles more or less than itself, no item more than remained, and the order of items is nothing', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 12 }), fc.array(anyItem, { maxLength: 5 }), (some, open) => {
        const lines: StatementLine[] = some.map((one, at) => aLine(at + 1, one.amount, one));
        const items: OpenAmount[] = open.map((one, at) => anItem(`i${at}`, one.remaining, { ...one, reference: REFERENCES[at] ?? '' }));
        const matching = matchLines(lines, items);
        expect([...matching.matches, ...matching.unmatched].map((one) => one.position).sort((a, b) => a - b)).toEqual(lines.map((line) => line.position));
        const taken = new Map<string, bigint>();
        for (const match of matching.matches) {
          if (match.settled.kind !== 'items') continue;
          const line = lines[match.position - 1] as StatementLine;
          expect(match.settled.settlements.reduce((sum, one) => sum + one.amount, 0n)).toBe(sizeOf(line));
          for (const one of match.settled.settlements) {
            taken.set(one.itemId, (taken.get(one.itemId) ?? 0n) + one.amount);
            expect(items.find((item) => item.id === one.itemId)?.direction).toBe(line.amount > 0n ? 'in' : 'out');
          }
        }
        for (const item of items) expect((taken.get(item.id) ?? 0n) <= item.remaining).toBe(true);
        const turned = matchLines(lines, [...items].reverse());
        const sums = (all: Matching): unknown => all.matches.map((one) => [one.position, one.rule]);
        expect(sums(turned)).toEqual(sums(matching));
      }),
    );
  });
});

describe('the pages of the registry', () => {
  it('have their own code, two names, two explanations; reasons have two sentences', () => {
    for (const [code, rule] of Object.entries(MATCH_RULES)) {
      expect(rule.code).toBe(code);
      for (const text of [rule.name.zh, rule.name.en, rule.explanation.zh, rule.explanation.en]) expect(text.length).toBeGreaterThan(3);
    }
    for (const reason of Object.values(UNMATCHED_REASONS)) expect([reason.zh.length > 3, reason.en.length > 3]).toEqual([true, true]);
  });

  it('go over 50,000 lines and 10,000 items in seconds', () => {
    const alphabet = '23456789ABCDEFGHJKMNPQRTVWXYZ';
    const reference = (at: number): string => `LL${Array.from({ length: 8 }, (_, place) => alphabet[Math.floor(at / 29 ** place) % 29]).join('')}`;
    const items = Array.from({ length: 10_000 }, (_, at) => anItem(String(at), 100n, { reference: reference(at), counterparty: `业主${at}` }));
    const lines = Array.from({ length: 50_000 }, (_, at) => aLine(at + 1, 20n, { memo: `${reference(at % 10_000)} 3号楼2单元501交款` }));
    expect(matchLines(lines, items).matches).toHaveLength(50_000);
  });
});
