import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idCheckCharacter, isMinor, parseIdNumber } from './id-number.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const twoDigits = (min: number, max: number) => fc.integer({ min, max }).map((value) => String(value).padStart(2, '0'));
const idNumbers = fc
  .tuple(fc.integer({ min: 1, max: 9 }), digits(5), fc.integer({ min: 1900, max: 2024 }), twoDigits(1, 12), twoDigits(1, 28), digits(3))
  .map((parts) => parts.join(''))
  .map((body) => body + idCheckCharacter(body));

describe('an identity number', () => {
  it('has the check character of the standard’s own examples', () => {
    expect(idCheckCharacter('11010519491231002')).toBe('X');
    expect(idCheckCharacter('44052418800101001')).toBe('4');
  });

  it('is taken as typed: full width, spaces, a small x, an apostrophe, marks of direction', () => {
    for (const typed of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105 19491231 002X ',
      "'11010519491231002X",
      '\u202d11010519491231002X\u202c',
    ]) {
      expect(parseIdNumber(typed)).toEqual({ ok: true, value: '11010519491231002X' });
    }
  });

  it('is refused with the code that tells the clerk what happened', () => {
    const refusals: Record<string, string> = {
      '110105194912310021': 'id-checksum',
      '11010519491331002X': 'id-birth-date',
      '110105491231002': 'id-old-form',
      '1.10105E+17': 'id-lost-digits',
      '1.10105194912310E+17': 'id-lost-digits',
      '11010519491231002': 'id-malformed',
      '01010519491231002X': 'id-malformed',
      护照E12345678: 'id-malformed',
    };
    for (const [typed, code] of Object.entries(refusals)) expect(parseIdNumber(typed)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('is read back whenever it is well made', () => {
    fc.assert(
      fc.property(idNumbers, (number) => {
        expect(parseIdNumber(number)).toEqual({ ok: true, value: number });
      }),
    );
  });

  it('betrays one wrong digit and two digits changed round', () => {
    fc.assert(
      fc.property(idNumbers, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (number, place, shift) => {
        const wrong = String((Number(number[place]) + shift) % 10);
        expect(parseIdNumber(number.slice(0, place) + wrong + number.slice(place + 1)).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(idNumbers, fc.integer({ min: 0, max: 15 }), (number, place) => {
        fc.pre(number[place] !== number[place + 1]);
        const swapped = number.slice(0, place) + number.charAt(place + 1) + number.charAt(place) + number.slice(place + 2);
        expect(parseIdNumber(swapped).ok).toBe(false);
      }),
    );
  });

  it('tells a minor from an adult to the day', () => {
    const born = (day: string) => `110105${day}0020`;
    expect(isMinor(born('20081124'), '2026-11-23')).toBe(true);
    expect(isMinor(born('20081124'), '2026-11-24')).toBe(false);
    expect(isMinor(born('20080229'), '2026-02-28')).toBe(true);
    expect(isMinor(born('20080229'), '2026-03-01')).toBe(false);
  });
});
