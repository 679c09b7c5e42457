import type { Source, Text } from '@linli/kernel';

/** The cities whose own rules are known. */
export type JurisdictionCode = 'beijing' | 'hangzhou';

/** What a city's own law says about the way owners may vote. */
export interface Jurisdiction {
  readonly code: JurisdictionCode;
  readonly name: Text;
  /** True where an online vote of owners stands only if it is held on the city's own system. */
  readonly onlineVoteMustUseOfficialSystem: boolean;
  readonly law: Source;
  /** What a vote on this site is worth here, in the words of the page and of the PDF. */
  readonly explanation: Text;
}
