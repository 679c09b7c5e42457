import { describe, expect, it } from 'vitest';
import { parsePhone } from './phone.ts';

describe('a mobile number', () => {
  it('is taken as typed', () => {
    for (const typed of [
      '13800138000',
      '138 0013 8000',
      '138-0013-8000',
      '１３８００１３８０００',
      '+86 13800138000',
      '8613800138000',
      '008613800138000',
      "'13800138000",
      '\t13800138000',
      '\u202a13800138000\u202c',
    ]) {
      expect(parsePhone(typed)).toEqual({ ok: true, value: '13800138000' });
    }
  });

  it('is refused with the code that tells the clerk what happened', () => {
    const refusals = {
      '12800138000': 'phone-malformed',
      '1380013800': 'phone-malformed',
      '138001380000': 'phone-malformed',
      '13800138000\u0000': 'phone-malformed',
      无: 'phone-malformed',
      '010-62345678': 'phone-landline',
      '62345678': 'phone-landline',
      '1.38001E+10': 'phone-lost-digits',
    };
    for (const [typed, code] of Object.entries(refusals)) expect(parsePhone(typed)).toMatchObject({ ok: false, refusal: { code } });
  });
});
