import type { Source, Text } from '@linli/kernel';

export type HomeKindCode = 'commercial' | 'non-residential' | 'sold-public' | 'unsold';

/** What kind of home it is for the fund. `bearing` says whose money bears its part of a repair. */
export interface HomeKind {
  readonly code: HomeKindCode;
  readonly name: Text;
  /** `own`: its own balance; `with-seller`: its balance and the selling unit's, by deposits; `holder`: the holder pays, there is no balance. */
  readonly bearing: 'own' | 'with-seller' | 'holder';
  readonly law: Source;
  readonly explanation: Text;
}
