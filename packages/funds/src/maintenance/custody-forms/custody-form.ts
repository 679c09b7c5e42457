import type { Source, Text } from '@linli/kernel';

export type CustodyCode = 'in-custody' | 'self-managed';

/** Who keeps the fund's account, and how often the keeper has to publish its books. */
export interface CustodyForm {
  readonly code: CustodyCode;
  readonly name: Text;
  /** At the latest so many months after the last publication. */
  readonly publishEveryMonths: number;
  /** Whether the owners must have decided so; without a decision the fund stays in custody. */
  readonly needsDecision: boolean;
  readonly law: Source;
  readonly explanation: Text;
}
