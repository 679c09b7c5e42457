import { describe, expect, it } from 'vitest';
import { creditCheckCharacter, parseCreditCode } from './credit-code.ts';

describe('a unified social credit code', () => {
  it('is read as typed', () => {
    expect(parseCreditCode(' 91350100m000100y43')).toEqual({ ok: true, value: '91350100M000100Y43' });
  });

  it('is refused when one character is wrong, or is one of the letters never used', () => {
    expect(parseCreditCode('91350100M000100Y44')).toMatchObject({ refusal: { code: 'credit-code-checksum' } });
    expect(parseCreditCode('91350100I000100Y43')).toMatchObject({ refusal: { code: 'credit-code-malformed' } });
    expect(parseCreditCode('9.1350100E+17')).toMatchObject({ refusal: { code: 'id-lost-digits' } });
  });

  it('betrays every single wrong character', () => {
    const code = '91350100M000100Y43';
    for (let place = 0; place < 17; place += 1) {
      const wrong = code.slice(0, place) + (code[place] === '7' ? '8' : '7') + code.slice(place + 1, 17);
      expect(creditCheckCharacter(wrong)).not.toBe('3');
    }
  });
});
