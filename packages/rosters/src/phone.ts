import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { bareCode, hasLostDigits } from './cell-text.ts';

/** Why a mobile number was not taken. */
export type PhoneRefusal = Refusal<'phone-malformed' | 'phone-landline' | 'phone-lost-digits'>;

/** Reads a mobile number of mainland China, as typed: full-width digits, spaces, hyphens and +86 are put right. */
export function parsePhone(raw: string): Outcome<string, PhoneRefusal> {
  const typed = bareCode(raw);
  if (hasLostDigits(typed)) return refuse('phone-lost-digits');
  const code = typed.replace(/[-.()]/g, '').replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  if (/^1[3-9]\d{9}$/.test(code)) return accept(code);
  return refuse(/^0\d{9,11}$/.test(code) || /^[2-9]\d{6,7}$/.test(code) ? 'phone-landline' : 'phone-malformed');
}
