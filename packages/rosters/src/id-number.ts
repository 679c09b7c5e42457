import { accept, parseLocalDate, refuse, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { bareCode, hasLostDigits } from './cell-text.ts';

/** Why a citizen's identity number was not taken. */
export type IdNumberRefusal = Refusal<'id-malformed' | 'id-lost-digits' | 'id-old-form' | 'id-birth-date' | 'id-checksum'>;

const FORM = /^[1-9]\d{16}[\dX]$/;
const CHECK_CHARACTERS = '10X98765432';

/**
 * The check character for the first 17 digits of a citizen's identity number (GB 11643-1999, ISO 7064 MOD 11-2).
 *
 * @example idCheckCharacter('11010519491231002') // 'X', the standard's own example
 */
export function idCheckCharacter(digits: string): string {
  let rest = 0;
  for (const digit of digits) rest = ((rest + digit.charCodeAt(0) - 48) * 2) % 11;
  return CHECK_CHARACTERS.charAt(rest);
}

/**
 * Reads an identity number of 18 characters, as typed: full-width digits, spaces and a small x are put right; a wrong day of birth or
 * check character is refused. Which place the first six digits name is not judged: places are renamed, their numbers stay.
 */
export function parseIdNumber(raw: string): Outcome<string, IdNumberRefusal> {
  const code = bareCode(raw).toUpperCase();
  if (hasLostDigits(code)) return refuse('id-lost-digits');
  if (/^\d{15}$/.test(code)) return refuse('id-old-form');
  if (!FORM.test(code)) return refuse('id-malformed');
  if (!parseLocalDate(birthDate(code)).ok) return refuse('id-birth-date');
  if (idCheckCharacter(code.slice(0, 17)) !== code.charAt(17)) return refuse('id-checksum');
  return accept(code);
}

/** The day of birth that an identity number carries. */
export function birthDate(idNumber: string): LocalDate {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** Whether somebody has not reached 18 full years on a day (《民法典》第十七条: 不满十八周岁的自然人为未成年人). */
export function isMinor(idNumber: string, on: LocalDate): boolean {
  const birth = birthDate(idNumber);
  return `${Number(birth.slice(0, 4)) + 18}${birth.slice(4)}` > on;
}
