import { type Outcome } from '@linli/kernel';
import { formatScaled, groupThousands, parseScaled, type DecimalRefusal } from './decimal.ts';

/** An amount in fen (分), one hundredth of a yuan: exact, never a float. */
export type Money = bigint;

/** Reads an amount in yuan, `^(0|[1-9]\d{0,11})(\.\d{1,2})?$`: `'1234.5'` gives `123450n`. */
export function parseMoney(text: unknown): Outcome<Money, DecimalRefusal> {
  return parseScaled(text, 2);
}

/** The amount on the wire and in files: `'1234.50'`. */
export function formatMoney(money: Money): string {
  return formatScaled(money, 2);
}

/** The amount for people, without its unit: `'1,234.50'`. */
export function displayMoney(money: Money): string {
  return groupThousands(formatMoney(money));
}

/** An amount that may lie below zero, for people: with a true minus, `'−1,234.50'`. */
export function displaySignedMoney(money: Money): string {
  return money < 0n ? `−${displayMoney(-money)}` : displayMoney(money);
}

export function sumMoney(amounts: Iterable<Money>): Money {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return total;
}
