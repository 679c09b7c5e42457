import type { Source, Text } from '@linli/kernel';

export type ExclusionCode = 'under-warranty' | 'professional-lines' | 'damaged-by-somebody' | 'property-contract';

/** A cost that the fund may not bear, and who bears it instead. */
export interface Exclusion {
  readonly code: ExclusionCode;
  readonly name: Text;
  /** Who pays instead, for the sentence of the refusal. */
  readonly bearer: Text;
  readonly law: Source;
  readonly explanation: Text;
}
