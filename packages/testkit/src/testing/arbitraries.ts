import fc from 'fast-check';
import type { Area, Money } from '@linli/quantities';
import { anElectorate, type BuiltHome } from '../builders.ts';

/** Hostile decimals: what a number field meets when somebody means harm, or a keyboard stands in full width (quality E1). */
export const HOSTILE_DECIMALS = [
  'NaN',
  'Infinity',
  '0x1f',
  '0b11',
  '1_000',
  '.5',
  '5.',
  '+5',
  '-0',
  '-5',
  '1e400',
  '1e9000000',
  '1,000',
  '１２',
  '',
  ' 5',
  '5 ',
  '05',
  '9'.repeat(200_000),
] as const;

/** Money from 0 to the largest that is taken, in fen; small and round amounts come up more often than chance. */
export function money(largest: Money = 99_999_999_999_999n): fc.Arbitrary<Money> {
  return fc.oneof(fc.bigInt({ min: 0n, max: largest }), fc.constantFrom(0n, 1n, 99n, 100n, largest), fc.bigInt({ min: 0n, max: 10_000n }));
}

/** The area of a home, in 0.01 m²: from 0.01 to 10,000.00, mostly like a flat. */
export function areas(): fc.Arbitrary<Area> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.bigInt({ min: 3800n, max: 9600n }) },
    { weight: 1, arbitrary: fc.bigInt({ min: 1n, max: 1_000_000n }) },
  );
}

/** Homes of electorates from one owner up; some owners have two homes, areas are like flats. */
export function electorates(mostOwners = 60): fc.Arbitrary<BuiltHome[]> {
  return fc
    .record({ owners: fc.integer({ min: 1, max: mostOwners }), percent: fc.integer({ min: 0, max: 30 }), seed: fc.integer() })
    .chain(({ owners, percent, seed }) => {
      const homes = anElectorate({ owners, withTwoHomes: Math.floor((owners * percent) / 100), seed });
      return fc
        .array(areas(), { minLength: homes.length, maxLength: homes.length })
        .map((list) => homes.map((home, index) => ({ ...home, areaM2: list[index] ?? home.areaM2 })));
    });
}

/** Text as it should never be in a name: NUL, control characters, marks of direction, halves of a pair, and very long. */
export function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      '\u0000',
      '王\u0000芳',
      '\u202e王芳',
      '\ud800',
      '王\ufffd',
      '芳'.repeat(10_000),
      '=1+1',
      '__proto__',
      '<img src=x onerror=1>',
    ),
    fc.string({ unit: 'binary' }),
  );
}
