/** A UUID in lower case, eight-four-four-four-twelve. Keys are made by the application as version 7, so they sort by time. */
export type Id = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function isId(text: string): text is Id {
  return UUID.test(text);
}

/**
 * A version 7 UUID (RFC 9562) from a given instant and ten random bytes. Neither clock nor chance is taken from the surroundings,
 * so a test can fix both.
 *
 * @param epochMs milliseconds since 1970-01-01T00:00Z
 * @param random ten bytes; six bits of them are overwritten by version and variant
 */
export function makeId(epochMs: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16);
  let rest = epochMs;
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
