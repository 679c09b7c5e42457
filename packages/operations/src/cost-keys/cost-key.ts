import type { Source, Text } from '@linli/kernel';
import type { Money } from '@linli/quantities';

export type CostKeyCode = 'by-gross' | 'equal';

/** By what a shared cost is cut among the income lines of a month (分摊依据). */
export interface CostKey {
  readonly code: CostKeyCode;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  /** The weight of a line with this gross income. */
  weight(gross: Money): bigint;
}
