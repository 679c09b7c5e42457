export type { Block, DocumentText } from './block.ts';
export { canonicalJson, digestOf, shortDigest, type Digest, type Digestible } from './digest.ts';
export { canonicalText, readableAmount } from './canonical-text.ts';
