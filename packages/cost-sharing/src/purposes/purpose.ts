import type { Source, Text } from '@linli/kernel';

export type PurposeCode = 'works' | 'compensation' | 'running';

/** For what a home is charged. Purposes have books of their own: what is paid for one never counts for another. */
export interface Purpose {
  readonly code: PurposeCode;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  /** Whether what a home paid for it may be claimed from the housing provident fund. */
  readonly isClaimable: boolean;
}
