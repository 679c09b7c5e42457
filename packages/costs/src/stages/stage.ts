import type { Source, Text } from '@linli/kernel';

export type StageCode = 'estimate' | 'budget' | 'contract' | 'change-order' | 'payment' | 'settlement' | 'final-account';

/** One stage in the life of a cost: what is reported in it, and what a report of it may contain. */
export interface Stage {
  readonly code: StageCode;
  /** Its place in the life of a cost, from one. */
  readonly order: number;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  /** Whether an amount may be below zero: a change of the works can make them cheaper. */
  readonly mayReduce: boolean;
  /** Reported once a month, by a due day. */
  readonly isMonthly: boolean;
  /** Every line shows a document (invoice, certificate of quantities) before it is submitted. */
  readonly needsEvidence: boolean;
  /** Publication books the works as accepted: from here on somebody owes for them. */
  readonly isAccepted: boolean;
}
