import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';

/** Why a decimal was not read. The sentence for each code stands in the contracts' problem table. */
export type DecimalRefusal = Refusal<
  'decimal-not-text' | 'decimal-full-width' | 'decimal-grouped' | 'decimal-malformed' | 'decimal-too-precise' | 'decimal-too-large'
>;

const PLAIN = /^(0|[1-9]\d{0,11})(?:\.(\d{1,8}))?$/;
/** Longer input is refused before any pattern looks at it, so no input can cost more than its first characters. */
const LONGEST = 32;

/**
 * Reads a plain non-negative decimal into an integer of `places` decimal places: `('62.35', 2)` gives `6235n`.
 * Text only, checked by pattern before any arithmetic: no sign, exponent, grouping, full-width digit or bare point.
 */
export function parseScaled(text: unknown, places: number): Outcome<bigint, DecimalRefusal> {
  if (typeof text !== 'string') return refuse('decimal-not-text');
  if (text.length > LONGEST) return refuse('decimal-too-large');
  if (/[０-９．，]/.test(text)) return refuse('decimal-full-width');
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return refuse('decimal-grouped');
  const match = PLAIN.exec(text);
  if (match === null) return refuse(/^\d{13,}(\.\d+)?$/.test(text) ? 'decimal-too-large' : 'decimal-malformed');
  const fraction = match[2] ?? '';
  if (fraction.length > places) return refuse('decimal-too-precise', undefined, { places });
  return accept(BigInt((match[1] ?? '0') + fraction.padEnd(places, '0')));
}

/** Writes an integer of `places` decimal places as a plain decimal: `(6235n, 2)` gives `62.35`. */
export function formatScaled(value: bigint, places: number): string {
  const sign = value < 0n ? '-' : '';
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0');
  if (places === 0) return sign + digits;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Puts a comma between groups of three digits, for people: `1,234,567.89`. Never used on the wire. */
export function groupThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
