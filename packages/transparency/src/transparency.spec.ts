/// <reference types="node" />
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendLeaf, consistencyProof, EMPTY_FRONTIER, EMPTY_ROOT, fromHex, frontierRoot, inclusionProof, leafHash, nodeHash, readFrontier, rootOf, toHex, verifyConsistency, verifyInclusion, writeFrontier, type Hash,
} from './index.ts';

/** The leaves of the test vectors of Certificate Transparency, and the roots of the trees of the first 1 … 8 of them. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((text) => leafHash(fromHex(text)));
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** A second implementation, written differently and on another library: level by level, an odd node moves up as it is. */
function plainRoot(leaves: readonly Hash[]): string {
  if (leaves.length === 0) return createHash('sha256').digest('hex');
  let level: Buffer[] = leaves.map((leaf) => Buffer.from(leaf));
  while (level.length > 1) {
    const next: Buffer[] = [];
    for (let at = 0; at < level.length; at += 2) {
      const [left, right] = [level[at] as Buffer, level[at + 1]];
      next.push(right === undefined ? left : createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest());
    }
    level = next;
  }
  return (level[0] as Buffer).toString('hex');
}

const someLeaves = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 70 }).map((all) => all.map(leafHash));
const flipped = (hash: Hash): Hash => hash.map((byte, at) => (at === 7 ? byte ^ 1 : byte));

describe('a tree', () => {
  it('has the published roots', () => {
    expect(EMPTY_ROOT).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(toHex(rootOf([]))).toBe(EMPTY_ROOT);
    expect(ROOTS.map((_, at) => toHex(rootOf(LEAVES.slice(0, at + 1))))).toEqual(ROOTS);
  });

  it('has the published proofs', () => {
    expect(inclusionProof(LEAVES, 0).map(toHex)).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(consistencyProof(LEAVES, 6).map(toHex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('has the root that a second implementation finds', () => {
    fc.assert(fc.property(someLeaves, (leaves) => void expect(toHex(rootOf(leaves))).toBe(plainRoot(leaves))));
  });
});

describe('the edge', () => {
  it('grown leaf by leaf, and through the store, has the root of the whole', () => {
    fc.assert(
      fc.property(someLeaves, (leaves) => {
        let edge = EMPTY_FRONTIER;
        for (const [at, leaf] of leaves.entries()) {
          edge = appendLeaf(readFrontier(writeFrontier(edge)), leaf);
          expect(toHex(frontierRoot(edge))).toBe(plainRoot(leaves.slice(0, at + 1)));
        }
        expect(edge.size).toBe(leaves.length);
      }),
      { numRuns: 30 },
    );
    expect(toHex(frontierRoot(EMPTY_FRONTIER))).toBe(EMPTY_ROOT);
  });

  it('that does not fit its size is our own mistake', () => {
    expect(() => readFrontier({ size: 3, hashes: [EMPTY_ROOT] })).toThrow(/binary digit/);
  });
});

describe('proofs', () => {
  it('of every leaf hold, and of no other leaf, place, size, path or root', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (leaves, seed) => {
        const index = seed % leaves.length;
        const claim = { leafHash: leaves[index] as Hash, index, size: leaves.length, path: inclusionProof(leaves, index), root: rootOf(leaves) };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leafHash: flipped(claim.leafHash) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(claim.root) })).toBe(false);
        expect(verifyInclusion({ ...claim, path: [...claim.path, claim.root] })).toBe(false);
        if (claim.path.length > 0) expect(verifyInclusion({ ...claim, path: claim.path.slice(1) })).toBe(false);
        for (const at of claim.path.keys()) expect(verifyInclusion({ ...claim, path: claim.path.map((hash, other) => (other === at ? flipped(hash) : hash)) })).toBe(false);
        for (const wrong of [-1, claim.size, 0.5, Number.NaN]) expect(verifyInclusion({ ...claim, index: wrong })).toBe(false);
      }),
    );
  });

  it('of growth hold for every earlier size, and notice a leaf changed before it', () => {
    fc.assert(
      fc.property(someLeaves, fc.nat(), (leaves, seed) => {
        const from = (seed % leaves.length) + 1;
        const claim = { from, fromRoot: rootOf(leaves.slice(0, from)), to: leaves.length, toRoot: rootOf(leaves), path: consistencyProof(leaves, from) };
        expect(verifyConsistency(claim)).toBe(true);
        const rewritten = leaves.map((leaf, at) => (at === from - 1 ? flipped(leaf) : leaf));
        expect(verifyConsistency({ ...claim, toRoot: rootOf(rewritten), path: consistencyProof(rewritten, from) })).toBe(false);
        expect(verifyConsistency({ ...claim, toRoot: flipped(claim.toRoot) })).toBe(false);
        expect(verifyConsistency({ ...claim, fromRoot: flipped(claim.fromRoot) })).toBe(false);
        expect(verifyConsistency({ ...claim, path: [...claim.path, claim.toRoot] })).toBe(false);
        for (const at of claim.path.keys()) expect(verifyConsistency({ ...claim, path: claim.path.map((hash, other) => (other === at ? flipped(hash) : hash)) })).toBe(false);
        expect(verifyConsistency({ ...claim, from: 0 })).toBe(false);
        expect(verifyConsistency({ ...claim, from: leaves.length + 1 })).toBe(false);
      }),
    );
  });

  it('do not take a node for a leaf', () => {
    const [a, b] = LEAVES as [Hash, Hash];
    const forged = leafHash(new Uint8Array([...a, ...b]));
    expect(toHex(forged)).not.toBe(toHex(nodeHash(a, b)));
  });
});
