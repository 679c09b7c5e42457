import { describe, expect, it } from 'vitest';
import { bondsOf, isBroken, type TickLine } from '#lib/features/vote/ticks.ts';

const line = (lineId: string, needs: string[] = [], excludes: string[] = [], isOptional = true): TickLine => ({ lineId, isOptional, needs, excludes });

describe('ticks that go together', () => {
  const bonds = bondsOf([line('a', ['b']), line('b'), line('c', [], ['d']), line('d', [], ['c']), line('e', [], ['b']), line('f', ['g']), line('g', [], [], false)]);

  it('names each bond once, and none with what cannot be ticked', () => {
    expect(bonds).toEqual([
      { kind: 'needs', one: 'a', other: 'b' },
      { kind: 'excludes', one: 'c', other: 'd' },
      { kind: 'excludes', one: 'e', other: 'b' },
    ]);
  });

  it.each([
    [[], []],
    [['a'], ['a→b']],
    [['a', 'b'], []],
    [['c', 'd'], ['c→d']],
    [['b', 'e'], ['e→b']],
    [['e'], []],
  ])('%j breaks %j', (ticked, broken) => {
    expect(bonds.filter((bond) => isBroken(bond, new Set(ticked))).map(({ one, other }) => `${one}→${other}`)).toEqual(broken);
  });
});
