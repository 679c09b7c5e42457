import type { Source, Text } from '@linli/kernel';

export type FundCode = 'renovation' | 'maintenance' | 'common-income';

/** A fund: money with an owner and a purpose of its own, in books of its own. No entry mixes two. */
export interface Fund {
  readonly code: FundCode;
  readonly name: Text;
  readonly law: readonly Source[];
  /** One plain sentence for residents: whose money it is and what it is for. */
  readonly explanation: Text;
}
