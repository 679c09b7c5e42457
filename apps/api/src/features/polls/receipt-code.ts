import { freshBytes } from '../../platform/crypto/fresh-bytes.ts';

/** Letters and digits that are not mistaken for each other when read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An 80-bit code in four groups, `7C3A-91F0-…`: it proves that a ballot is in, is not guessed, and says nothing of the choice. */
export function newReceiptCode(): string {
  const text = [...freshBytes(16)].map((byte) => ALPHABET[byte % 32] ?? '').join('');
  return (text.match(/.{4}/g) ?? []).join('-');
}
