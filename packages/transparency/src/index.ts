export { EMPTY_ROOT, fromHex, leafHash, nodeHash, sameHash, toHex, type Hash } from './hashing.ts';
export { consistencyProof, inclusionProof, rootOf } from './tree.ts';
export { appendLeaf, EMPTY_FRONTIER, frontierRoot, readFrontier, writeFrontier, type Frontier, type StoredFrontier } from './frontier.ts';
export { verifyConsistency, verifyInclusion, type GrowthClaim, type InclusionClaim } from './verify.ts';
