import type { Outcome, Refusal, Source, Text } from '@linli/kernel';
import type { DecimalRefusal, Money } from '@linli/quantities';
import type { SharingHome } from '../homes.ts';

export type RuleCode = 'by-exclusive-area' | 'equal' | 'by-floor-coefficient' | 'by-floor-coefficient-and-area' | 'by-floor-percentage' | 'custom-signed';

export type RuleRefusal =
  | DecimalRefusal
  | Refusal<
      | 'parameters-malformed'
      | 'parameter-unknown'
      | 'floor-malformed'
      | 'floor-missing'
      | 'area-missing'
      | 'floor-without-coefficient'
      | 'floor-without-payer'
      | 'percentages-not-whole'
      | 'home-without-amount'
      | 'amount-without-home'
      | 'amounts-not-total'
    >;

/** What a rule makes of the homes: an exact weight for each (0 for those that do not take part), and its words. */
export interface Weighing {
  readonly weights: readonly bigint[];
  /** The fraction of the total that falls to a home, with that home's own numbers: `62.35 ÷ 3,560.80`. */
  fraction(at: number): string;
  /** The rule in one sentence with that home's own numbers. */
  inWords(at: number): Text;
}

/** One way of sharing a cost among homes. A page carries its name, law and explanation; the code never changes its meaning: a changed rule is a new version. */
export interface Rule {
  readonly code: RuleCode;
  readonly version: number;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  /** A sample of its parameters, as they come from outside. */
  readonly sample: Readonly<Record<string, unknown>>;
  weigh(homes: readonly SharingHome[], parameters: Readonly<Record<string, unknown>>, total: Money): Outcome<Weighing, RuleRefusal>;
}
