import type { Source, Text } from '@linli/kernel';

export type LiftTableCode = 'shanghai-seven-level' | 'guangzhou-coefficients' | 'guangzhou-estate';

/** What one floor may bear in all, in basis points of the residents' part; both ends are allowed. */
export interface FloorRange {
  readonly lowest: number;
  readonly highest: number;
}

interface LiftTablePage {
  readonly code: LiftTableCode;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  /** Guides of cities bind nobody: a table is a proposal until the owners have signed theirs. */
  readonly isExample: true;
}

/** A floor bears a part inside its range; the owners settle which, and the parts make the whole. */
export interface RangeTable extends LiftTablePage {
  readonly kind: 'percentage-range';
  readonly floors: Readonly<Record<number, FloorRange>>;
}

/** Each home weighs by the coefficient of its floor, alone or times its area. */
export interface CoefficientTable extends LiftTablePage {
  readonly kind: 'coefficient';
  readonly rule: 'by-floor-coefficient' | 'by-floor-coefficient-and-area';
  readonly coefficients: Readonly<Record<number, string>>;
}

/** A published proposal of what floors bear of a lift. */
export type LiftTable = RangeTable | CoefficientTable;
