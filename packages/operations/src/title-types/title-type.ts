import type { Source, Text } from '@linli/kernel';

export type TitleTypeCode = 'owners-common' | 'original-unit' | 'government' | 'enterprise-built' | 'unclear';

/** Whose an asset is. Consent and income follow from it. */
export interface TitleType {
  readonly code: TitleTypeCode;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  /** What has to be there before it is operated: a special decision of the owners, a grant of the holder, an agreement, or nothing yet known. */
  readonly consent: 'owners-decision' | 'grant' | 'agreement' | 'unclear';
  /** Who gets the net income: the owners, whoever the contract names, or nobody until the title is clear. */
  readonly income: 'owners' | 'contract' | 'held';
}
