import type { Source, Text } from '@linli/kernel';

export type ClaimantCode = 'owner' | 'buying-tenant' | 'spouse' | 'parent' | 'child';

/** Who may claim for a home, and with what paper the relation is shown to the centre. */
export interface Claimant {
  readonly code: ClaimantCode;
  readonly name: Text;
  readonly proof: Text;
  readonly law: Source;
  readonly explanation: Text;
}
