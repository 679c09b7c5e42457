import type { Id, LocalDate, Source, Text } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import type { Asset } from '../asset.ts';

export type OperationsWarningCode = 'title-unclear' | 'lease-too-long' | 'month-of-loss' | 'below-promise' | 'report-late';

export interface OperationsFacts {
  readonly assets: ReadonlyMap<Id, Asset>;
  readonly lines: readonly { readonly assetId: Id; readonly net: Money; readonly held: Money }[];
  readonly dueOn: LocalDate;
  readonly submittedOn: LocalDate;
  /** The promised net income of a year, by asset; assets without a promise are not there. */
  readonly promisedPerYear: ReadonlyMap<Id, Money>;
}

export interface OperationsFinding {
  readonly code: OperationsWarningCode;
  readonly assetId: Id | null;
  readonly inWords: Text;
}

/** One kind of warning about a month of operations. It stops nothing. */
export interface OperationsWarning {
  readonly code: OperationsWarningCode;
  readonly name: Text;
  readonly law: Source;
  readonly isExample: boolean;
  readonly explanation: Text;
  look(facts: OperationsFacts): readonly Omit<OperationsFinding, 'code'>[];
}

/** The net income of each asset that is reported, in the order in which it first appears. */
export function netByAsset(facts: OperationsFacts): Map<Id, Money> {
  const sums = new Map<Id, Money>();
  for (const { assetId, net } of facts.lines) sums.set(assetId, (sums.get(assetId) ?? 0n) + net);
  return sums;
}
