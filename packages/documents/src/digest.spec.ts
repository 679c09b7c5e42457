import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, digestOf, shortDigest } from './index.ts';

const text = fc.string({ unit: 'grapheme' });
const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('any'), { maxLength: 4 }), fc.uniqueArray(fc.tuple(text, tie('any')), { maxLength: 4, selector: ([name]) => name.normalize('NFC') }).map(Object.fromEntries)),
})).any;

/** The same value with the names of every object the other way round and every text spelt in the given form. */
function respelt(one: unknown, form: 'NFC' | 'NFD'): unknown {
  if (typeof one === 'string') return one.normalize(form);
  if (Array.isArray(one)) return one.map((inner) => respelt(inner, form));
  if (typeof one !== 'object' || one === null) return one;
  return Object.fromEntries(Object.entries(one).reverse().map(([name, inner]) => [name.normalize(form), respelt(inner, form)]));
}

describe('a digest', () => {
  it('is the SHA-256 of the canonical JSON, as other tools compute it', () => {
    expect(canonicalJson({ b: 'x', a: [1, true, null] })).toBe('{"a":[1,true,null],"b":"x"}');
    expect(digestOf('abc').hex).toBe('6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25');
    expect(digestOf({})).toEqual({ algorithm: 'sha-256', hex: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' });
  });

  it('does not depend on the order of names', () => {
    fc.assert(fc.property(value, (one) => { expect(digestOf(respelt(one, 'NFC'))).toEqual(digestOf(one)); }));
    expect(digestOf({ a: undefined, b: '1' })).toEqual(digestOf({ b: '1' }));
  });

  it('does not depend on how a character is composed', () => {
    fc.assert(fc.property(value, (one) => { expect(digestOf(respelt(one, 'NFD'))).toEqual(digestOf(one)); }));
    expect(digestOf({ 'e\u0301': '\u0041\u030a' })).toEqual(digestOf({ '\u00e9': '\u00c5' }));
    expect(digestOf('\u00e9')).not.toEqual(digestOf('e'));
  });

  it('changes with any one character, added, taken away or replaced', () => {
    const other = fc.constantFrom('票', '0', ' ', '。', '\u200b');
    fc.assert(fc.property(fc.string({ minLength: 1 }), fc.nat(), other, (one, place, character) => {
      const characters = [...one.normalize('NFC')];
      const at = place % characters.length;
      fc.pre(characters[at] !== character);
      for (const changed of [characters.with(at, character), characters.toSpliced(at, 1), characters.toSpliced(at, 0, character)]) {
        fc.pre(changed.join('').normalize('NFC') !== characters.join(''));
        expect(digestOf({ text: changed.join('') })).not.toEqual(digestOf({ text: one }));
      }
    }));
  });

  it('tells text, number, truth and nothing apart', () => {
    const digests = ['1', 1, true, 'true', null, 'null', '', [], {}, [[]], { a: [] }, ['a']].map((one) => digestOf(one).hex);
    expect(new Set(digests).size).toBe(digests.length);
  });

  it.each([
    ['a float', { amount: 0.5 }, /value\.amount is a whole number/],
    ['a number past the exact ones', 2 ** 53, /whole number/],
    ['not a number', [Number.NaN], /value\.0 is a whole number/],
    ['a bigint', [1n], /value\.0 can be written/],
    ['nothing at all', undefined, /can be written/],
    ['a gap in a list', [undefined], /value\.0 can be written/],
    ['a date', { at: new Date(0) }, /value\.at can be written/],
    ['a map', new Map([['a', 1]]), /can be written/],
    ['bytes', new Uint8Array(2), /can be written/],
    ['half a pair of surrogates', '\ud800', /surrogate/i],
    ['two names that compose to one', { '\u00e9': 1, 'e\u0301': 2 }, /each name once/],
  ])('is not taken of %s', (_what, one, message) => {
    expect(() => digestOf(one)).toThrow(message);
  });

  it('reads aloud in two groups', () => {
    expect(shortDigest('7c3a91f0ffff')).toBe('7C3A-91F0');
  });
});
