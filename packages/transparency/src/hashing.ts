import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

/** A SHA-256 value: 32 bytes. */
export type Hash = Uint8Array;

const LEAF = new Uint8Array([0x00]);
const NODE = new Uint8Array([0x01]);

function hashOf(...parts: readonly Uint8Array[]): Hash {
  const state = sha256.create();
  for (const part of parts) state.update(part);
  return state.digest();
}

/** MTH({d}) = SHA-256(0x00 ‖ d) (RFC 6962, 2.1). The prefixes keep a leaf from passing for a node. */
export function leafHash(bytes: Uint8Array): Hash {
  return hashOf(LEAF, bytes);
}

/** SHA-256(0x01 ‖ left ‖ right) (RFC 6962, 2.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return hashOf(NODE, left, right);
}

/** The root of the tree without leaves: SHA-256 of nothing (RFC 6962, 2.1), in hexadecimal digits. */
export const EMPTY_ROOT = bytesToHex(hashOf());

export const toHex = (hash: Hash): string => bytesToHex(hash);
/** Throws for text that is not hexadecimal digits: hashes come from our own store or a checked message. */
export const fromHex = (text: string): Hash => hexToBytes(text);

export function sameHash(left: Hash, right: Hash): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
