import { displaySignedMoney, parseMoney } from '@linli/quantities';

/** A signed amount of the wire in fen. */
export function signedFen(text: string): bigint {
  const negative = text.startsWith('-');
  const money = parseMoney(negative ? text.slice(1) : text);
  if (!money.ok) throw new Error(`not an amount: ${text}`);
  return negative ? -money.value : money.value;
}

/** A signed amount of the wire for people, with a true minus: `−1,200.00`. */
export const signedYuan = (text: string): string => displaySignedMoney(signedFen(text));
