/** What stands before the digits, so that a payment of a share is told from other numbers in a memo. */
const PREFIX = 'FT';
const SERIAL_DIGITS = 8;

/**
 * The reference that a payer writes into the memo: `FT` and ten digits, the last two of which make the whole a multiple of 97 plus one
 * (ISO 7064 MOD 97-10), so that one wrong digit or two that changed places are noticed.
 *
 * @example referenceOf(1n) // 'FT0000000195'
 */
export function referenceOf(serial: bigint): string {
  const check = (98n - ((serial * 100n) % 97n)) % 97n;
  return `${PREFIX}${serial.toString().padStart(SERIAL_DIGITS, '0')}${check.toString().padStart(2, '0')}`;
}
