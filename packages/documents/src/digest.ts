import { assert } from '@linli/kernel';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** What may be digested: text, whole numbers, truth values, null, and lists and objects of them. No float and no bigint gets in. */
export type Digestible = string | number | boolean | null | readonly Digestible[] | { readonly [name: string]: Digestible | undefined };

/** A digest with the name of its algorithm, so that another may follow. */
export interface Digest {
  readonly algorithm: 'sha-256';
  readonly hex: string;
}

/** A date, a map or a list of bytes has no JSON of its own: as an object it would read `{}`, and two of them would share a digest. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function composed(value: unknown, path: string): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), `${path} is a whole number; amounts travel as text`);
    return value;
  }
  if (Array.isArray(value)) return value.map((one, at) => composed(one, `${path}.${at}`));
  assert(typeof value === 'object' && isPlain(value), `${path} can be written as JSON`);
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => [name.normalize('NFC'), composed(one, `${path}.${name}`)] as const);
  assert(new Set(entries.map(([name]) => name)).size === entries.length, `${path} has each name once`);
  return Object.fromEntries(entries);
}

/**
 * The one spelling of a value: JSON by RFC 8785 (keys sorted, no spaces), text composed (NFC). Equal values give equal text anywhere;
 * a field that is `undefined` is as if it were not there.
 *
 * Throws for what has no exact spelling: a float, a bigint, a date, half a surrogate pair, two names that compose to one.
 *
 * @example canonicalJson({ b: 'x', a: [1, true] }) // '{"a":[1,true],"b":"x"}'
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(composed(value, 'value'));
  assert(text !== undefined, 'a value has a canonical form');
  return text;
}

/** SHA-256 over the canonical JSON in UTF-8, in 64 lower-case hexadecimal digits. */
export function digestOf(value: unknown): Digest {
  return { algorithm: 'sha-256', hex: bytesToHex(sha256(utf8ToBytes(canonicalJson(value)))) };
}

/** The first four bytes for reading aloud and comparing by eye: `7C3A-91F0`. Never used to decide that two things are equal. */
export function shortDigest(hex: string): string {
  return `${hex.slice(0, 4)}-${hex.slice(4, 8)}`.toUpperCase();
}
