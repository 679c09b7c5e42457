import type { Id, LocalDate, Source, Text } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import type { StageCode } from '../stages/index.ts';

export type WarningCode =
  | 'budget-above-estimate'
  | 'contract-above-budget'
  | 'payment-without-contract'
  | 'payment-above-contract'
  | 'settlement-above-budget'
  | 'settlement-below-payments'
  | 'late-report';

/** What a warning looks at: the report, and what is published of the same lines without it (and without what it corrects). */
export interface WarningFacts {
  readonly stage: StageCode;
  readonly period: string | null;
  readonly submittedOn: LocalDate;
  readonly sums: ReadonlyMap<Id, Money>;
  readonly published: PublishedSums;
}

/** Line of the menu → stage → the sum of all published reports of that stage. */
export type PublishedSums = ReadonlyMap<Id, Readonly<Partial<Record<StageCode, Money>>>>;

/** One warning about one line (or the whole report), in words with its figures. */
export interface Finding {
  readonly code: WarningCode;
  readonly lineId: Id | null;
  readonly inWords: Text;
}

/** One kind of warning. It stops nothing: it stands beside the report for whoever checks it and, once published, for everybody. */
export interface Warning {
  readonly code: WarningCode;
  readonly name: Text;
  readonly law: Source;
  /** The threshold is a figure of configuration that nobody confirmed for this place. */
  readonly isExample: boolean;
  readonly explanation: Text;
  look(facts: WarningFacts): readonly Omit<Finding, 'code'>[];
}

/** What is published of a line in a stage; nothing is zero. */
export function publishedOf(facts: WarningFacts, lineId: Id, stage: StageCode): Money {
  return facts.published.get(lineId)?.[stage] ?? 0n;
}

/** The agreed price: contract and all changes of it. */
export function agreedOf(facts: WarningFacts, lineId: Id): Money {
  return publishedOf(facts, lineId, 'contract') + publishedOf(facts, lineId, 'change-order');
}
