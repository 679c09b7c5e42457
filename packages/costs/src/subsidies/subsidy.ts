import type { Source, Text } from '@linli/kernel';
import type { Money } from '@linli/quantities';

export type SubsidyCode = 'comprehensive-per-area' | 'lift-chaoyang' | 'lift-shanghai' | 'parking-beijing-2017';

/** What a subsidy is computed from: the cost of the works, and quantities of its own units in whole numbers or hundredths of a square metre. */
export interface SubsidyInput {
  readonly cost: Money;
  readonly quantities: Readonly<Record<string, bigint>>;
}

/** One published subsidy: who gives how much, for what. All are figures of one place and year, so all are examples elsewhere. */
export interface Subsidy {
  readonly code: SubsidyCode;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  readonly isExample: true;
  readonly year: string;
  readonly place: Text;
  /** The names of the quantities it asks for. */
  readonly quantities: readonly string[];
  amount(input: SubsidyInput): Money;
}

/** A quantity by its name; one that was not given is none. */
export function quantityOf(input: SubsidyInput, name: string): bigint {
  return input.quantities[name] ?? 0n;
}

/** The smaller of two amounts: a subsidy is never more than its cap, nor than the cost. */
export function least(left: Money, right: Money): Money {
  return left < right ? left : right;
}
