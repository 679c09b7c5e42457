import { assert } from '@linli/kernel';
import { EMPTY_ROOT, fromHex, nodeHash, type Hash } from './hashing.ts';

/** The largest power of two below `size` (RFC 6962 calls it k). */
function split(size: number): number {
  let part = 1;
  while (part * 2 < size) part *= 2;
  return part;
}

function rootBetween(leaves: readonly Hash[], from: number, to: number): Hash {
  if (to - from === 1) return leaves[from] as Hash;
  const middle = from + split(to - from);
  return nodeHash(rootBetween(leaves, from, middle), rootBetween(leaves, middle, to));
}

/** MTH of leaf hashes (RFC 6962, 2.1): the one value that stands for all of them, in their order. */
export function rootOf(leaves: readonly Hash[]): Hash {
  return leaves.length === 0 ? fromHex(EMPTY_ROOT) : rootBetween(leaves, 0, leaves.length);
}

/** PATH(m, D[n]): what has to be hashed with leaf `index`, lowest first, to come to the root (RFC 6962, 2.1.1). */
export function inclusionProof(leaves: readonly Hash[], index: number): Hash[] {
  assert(Number.isInteger(index) && index >= 0 && index < leaves.length, 'a leaf of the tree is proven');
  const walk = (from: number, to: number): Hash[] => {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return index < middle ? [...walk(from, middle), rootBetween(leaves, middle, to)] : [...walk(middle, to), rootBetween(leaves, from, middle)];
  };
  return walk(0, leaves.length);
}

/** PROOF(m, D[n]): that the first `size` leaves are unchanged in the tree of all (RFC 6962, 2.1.2). */
export function consistencyProof(leaves: readonly Hash[], size: number): Hash[] {
  assert(Number.isInteger(size) && size >= 1 && size <= leaves.length, 'an earlier tree has between one and all leaves');
  // `known`: the verifier has this node already, because it is the root of the earlier tree itself.
  const walk = (from: number, to: number, upTo: number, known: boolean): Hash[] => {
    if (upTo === to) return known ? [] : [rootBetween(leaves, from, to)];
    const middle = from + split(to - from);
    return upTo <= middle
      ? [...walk(from, middle, upTo, known), rootBetween(leaves, middle, to)]
      : [...walk(middle, to, upTo, false), rootBetween(leaves, from, middle)];
  };
  return walk(0, leaves.length, size, true);
}
