import { assert } from '@linli/kernel';
import { EMPTY_ROOT, fromHex, nodeHash, toHex, type Hash } from './hashing.ts';

/**
 * The right edge of a growing tree: the roots of its whole subtrees, largest first, one for each binary digit 1 of its size. It is all
 * that is needed to add a leaf and to know the root, so a log of millions keeps some twenty hashes at hand.
 */
export interface Frontier {
  readonly size: number;
  readonly nodes: readonly Hash[];
}

export const EMPTY_FRONTIER: Frontier = { size: 0, nodes: [] };

/** The edge with one more leaf. */
export function appendLeaf({ size, nodes }: Frontier, leaf: Hash): Frontier {
  const grown = [...nodes];
  let [hash, rest] = [leaf, size];
  while (rest % 2 === 1) {
    const left = grown.pop();
    assert(left !== undefined, 'an edge has a node for each binary digit of its size');
    hash = nodeHash(left, hash);
    rest = Math.floor(rest / 2);
  }
  return { size: size + 1, nodes: [...grown, hash] };
}

/** The root of the whole tree. */
export function frontierRoot({ nodes }: Frontier): Hash {
  const [last, ...others] = [...nodes].reverse();
  if (last === undefined) return fromHex(EMPTY_ROOT);
  return others.reduce((right, left) => nodeHash(left, right), last);
}

/** An edge as it is stored: its size and its nodes in hexadecimal digits. */
export interface StoredFrontier {
  readonly size: number;
  readonly hashes: readonly string[];
}

const digitsOne = (size: number): number => [...size.toString(2)].filter((digit) => digit === '1').length;

/** Throws when the nodes do not fit the size: a stored edge is our own. */
export function readFrontier({ size, hashes }: StoredFrontier): Frontier {
  assert(Number.isSafeInteger(size) && size >= 0 && hashes.length === digitsOne(size), 'an edge has a node for each binary digit of its size');
  return { size, nodes: hashes.map(fromHex) };
}

export function writeFrontier({ size, nodes }: Frontier): StoredFrontier {
  return { size, hashes: nodes.map(toHex) };
}
