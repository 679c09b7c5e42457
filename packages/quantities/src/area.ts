import { type Outcome } from '@linli/kernel';
import { formatScaled, groupThousands, parseScaled, type DecimalRefusal } from './decimal.ts';

/** An exclusive area (专有部分面积) in hundredths of a square metre: exact, never a float. */
export type Area = bigint;

/** Reads square metres with at most two decimals: `'62.35'` gives `6235n`. */
export function parseArea(text: unknown): Outcome<Area, DecimalRefusal> {
  return parseScaled(text, 2);
}

/** The area on the wire, in square metres: `'62.35'`. */
export function formatArea(area: Area): string {
  return formatScaled(area, 2);
}

/** The area for people, without its unit: `'63,210.40'`. */
export function displayArea(area: Area): string {
  return groupThousands(formatArea(area));
}
