import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { bareCode, hasLostDigits } from './cell-text.ts';

/** Why an organisation's code was not taken. */
export type CreditCodeRefusal = Refusal<'id-lost-digits' | 'credit-code-malformed' | 'credit-code-checksum'>;

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character for the first 17 characters of a unified social credit code (GB 32100-2015: weights are powers of 3 modulo 31). */
export function creditCheckCharacter(characters: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of characters) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Reads an organisation's unified social credit code (统一社会信用代码), 18 characters, as typed. */
export function parseCreditCode(raw: string): Outcome<string, CreditCodeRefusal> {
  const code = bareCode(raw).toUpperCase();
  if (hasLostDigits(code)) return refuse('id-lost-digits');
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return refuse('credit-code-malformed');
  if (creditCheckCharacter(code.slice(0, 17)) !== code.charAt(17)) return refuse('credit-code-checksum');
  return accept(code);
}
