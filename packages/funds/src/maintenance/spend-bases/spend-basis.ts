import type { Source, Text } from '@linli/kernel';

export type SpendBasisCode = 'decision' | 'roof-leak' | 'lift-danger' | 'pump-failure' | 'facade-falling' | 'drainage-failure' | 'fire-system';

/**
 * On what a repair may be paid from the fund: a decision of the owners, or an emergency that needs none but a posted notice.
 * There is no third way.
 */
export interface SpendBasis {
  readonly code: SpendBasisCode;
  readonly name: Text;
  readonly needs: 'decision' | 'notice';
  readonly law: readonly Source[];
  readonly explanation: Text;
}
