import type { Text } from '@linli/kernel';

/** Everybody who can pay a part of a renovation. */
export type PartyCode = 'city' | 'district' | 'government' | 'professional-company' | 'original-unit' | 'enterprise' | 'maintenance-fund' | 'residents';

/** One party: its name, and the payer under which pages and printed papers draw it (colour and pattern belong to the payer). */
export interface Party {
  readonly code: PartyCode;
  readonly name: Text;
  readonly payer: 'government' | 'professional-company' | 'original-unit' | 'enterprise' | 'fund' | 'residents';
  readonly explanation: Text;
}
