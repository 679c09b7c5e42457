import type { Source, Text } from '@linli/kernel';

/** Everybody who can pay a part of a renovation. */
export type PartyCode = 'city' | 'district' | 'government' | 'professional-company' | 'original-unit' | 'enterprise' | 'maintenance-fund' | 'residents';

/** Under which colour and pattern pages and printed papers draw a party: the tokens of the interface carry these names. */
export type Payer = 'government' | 'professional-company' | 'original-unit' | 'enterprise' | 'fund' | 'residents';

/** One party: its name, who it is drawn as, and on what its part stands. What it pays is said by the sources of a plan. */
export interface Party {
  readonly code: PartyCode;
  readonly name: Text;
  readonly payer: Payer;
  readonly law: Source;
  readonly explanation: Text;
}
