import { nodeHash, sameHash, type Hash } from './hashing.ts';

export interface InclusionClaim {
  readonly leafHash: Hash;
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly path: readonly Hash[];
  readonly root: Hash;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;

/** Whether a leaf stands at its place under the root (RFC 9162, 2.1.3.2). Anything malformed is simply not proven. */
export function verifyInclusion({ leafHash, index, size, path, root }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  let [place, last, hash] = [index, size - 1, leafHash];
  for (const other of path) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      hash = nodeHash(other, hash);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else hash = nodeHash(hash, other);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

export interface GrowthClaim {
  readonly from: number;
  readonly fromRoot: Hash;
  readonly to: number;
  readonly toRoot: Hash;
  readonly path: readonly Hash[];
}

/** Whether the later tree is the earlier one with leaves added and none changed (RFC 9162, 2.1.4.2). */
export function verifyConsistency({ from, fromRoot, to, toRoot, path }: GrowthClaim): boolean {
  if (!isCount(from) || !isCount(to) || from < 1 || from > to) return false;
  if (from === to) return path.length === 0 && sameHash(fromRoot, toRoot);
  let [place, last] = [from - 1, to - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  // An earlier tree that is one whole subtree is its own first node.
  const [first, ...rest] = place === 0 ? [fromRoot, ...path] : path;
  if (first === undefined) return false;
  let [earlier, later] = [first, first];
  for (const other of rest) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      earlier = nodeHash(other, earlier);
      later = nodeHash(other, later);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else later = nodeHash(later, other);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && sameHash(earlier, fromRoot) && sameHash(later, toRoot);
}
