import type { Outcome, Refusal, Source, Text } from '@linli/kernel';
import type { DecimalRefusal, Money } from '@linli/quantities';

/** The ways in which a source says how much it pays. */
export type SourceKind = 'basis-points' | 'fixed' | 'per-unit' | 'remainder';

/** A source as it comes from outside: figures are decimal strings, basis points a whole number. */
export interface SourceInput {
  readonly party: string;
  readonly kind: string;
  readonly basisPoints?: number | undefined;
  readonly amount?: string | undefined;
  readonly unitRate?: string | undefined;
  readonly quantity?: string | undefined;
  readonly cap?: string | undefined;
}

/** A figure that a source may carry. */
export type Figure = 'basisPoints' | 'amount' | 'unitRate' | 'quantity' | 'cap';

/** What a source asks for before its cap: a part of the total, an amount of its own, or whatever the others leave. */
export type Claim =
  | { readonly of: 'total'; readonly basisPoints: number }
  | { readonly of: 'amount'; readonly amount: Money }
  | { readonly of: 'rest' };

export type SourceRefusal = DecimalRefusal | Refusal<'source-kind-unknown' | 'source-field-missing' | 'source-field-surplus' | 'basis-points-out-of-range'>;

/** One kind of source. `read` is asked only when the figures it needs are there and no others. */
export interface SourceKindPage {
  readonly code: SourceKind;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  readonly needs: readonly Figure[];
  readonly takes: readonly Figure[];
  /** A source of this kind as it comes from outside, without its party. */
  readonly sample: Omit<SourceInput, 'party' | 'kind'>;
  read(input: SourceInput): Outcome<Claim, SourceRefusal>;
}
