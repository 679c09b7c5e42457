import type { Source, Text } from '@linli/kernel';

export type RepairPartyCode = 'original-unit' | 'fund' | 'property-contract' | 'professional-company' | 'owner';

/** Somebody who can be responsible for a repair. */
export interface RepairParty {
  readonly code: RepairPartyCode;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
}
