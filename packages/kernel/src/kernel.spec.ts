import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accept, addDays, assert, beijingDate, beijingInstant, compareCodes, daysBetween, formatDate, formatInstant, isId, makeId, parseLocalDate, refuse, weekdayName, within } from './index.ts';

const day = fc.integer({ min: 0, max: 100_000 }).map((count) => addDays('1900-01-01', count));

describe('a day', () => {
  it('agrees with the calendar of the language over two hundred years', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4_000, max: 4_000 }), (from, count) => {
        const expected = new Date(Date.parse(`${from}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
        expect(addDays(from, count)).toBe(expected);
        expect(daysBetween(from, expected)).toBe(count);
      }),
    );
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '0000-01-01', '9999-01-01', '2026-11-24T00:00', ''])('%s is refused', (text) => {
    expect(parseLocalDate(text)).toEqual(refuse('date-malformed'));
  });

  it('reads leap days and says its weekday', () => {
    expect(parseLocalDate('2024-02-29')).toEqual(accept('2024-02-29'));
    expect(weekdayName('2026-11-24')).toBe('星期二');
    expect(formatDate('2026-11-24')).toBe('2026年11月24日 星期二');
  });
});

describe('an instant', () => {
  it('is told in Beijing time, on the Beijing day', () => {
    const evening = Date.parse('2026-11-24T16:30:00Z');
    expect(beijingDate(evening)).toBe('2026-11-25');
    expect(formatInstant(evening)).toBe('2026年11月25日 星期三 00:30');
    expect(beijingInstant('2026-11-28', 18)).toBe(Date.parse('2026-11-28T10:00:00Z'));
  });
});

describe('a key', () => {
  it('is a version 7 UUID that sorts by its time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (time, random) => {
        const id = makeId(time, random);
        expect(isId(id)).toBe(true);
        expect(id[14]).toBe('7');
        expect('89ab').toContain(id[19]);
        expect(compareCodes(id.slice(0, 13), makeId(time + 1, random).slice(0, 13))).toBe(-1);
      }),
    );
    expect(isId('0192B7A0-0000-7000-8000-000000000001')).toBe(false);
  });
});

describe('a refusal', () => {
  it('carries the path of what encloses it', () => {
    expect(within('homes.3', refuse('x', 'areaM2'))).toEqual(refuse('x', 'homes.3.areaM2'));
    expect(within('homes.3', refuse('x'))).toEqual(refuse('x', 'homes.3'));
    expect(within('homes.3', accept(1))).toEqual(accept(1));
  });

  it('is not for our own mistakes: those throw', () => {
    expect(() => assert(false, 'two is two')).toThrow('Broken invariant: two is two');
    expect(() => assert(true, 'x')).not.toThrow();
  });
});
