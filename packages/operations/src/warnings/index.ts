import { belowPromise } from './below-promise.ts';
import { leaseTooLong } from './lease-too-long.ts';
import { monthOfLoss } from './month-of-loss.ts';
import { reportLate } from './report-late.ts';
import { titleUnclear } from './title-unclear.ts';
import type { OperationsFacts, OperationsFinding, OperationsWarning, OperationsWarningCode } from './warning.ts';

/** Everything a month of operations is looked over for. */
export const OPERATIONS_WARNINGS = {
  'title-unclear': titleUnclear,
  'lease-too-long': leaseTooLong,
  'month-of-loss': monthOfLoss,
  'below-promise': belowPromise,
  'report-late': reportLate,
} as const satisfies Record<OperationsWarningCode, OperationsWarning>;

export function isOperationsWarning(code: string): code is OperationsWarningCode {
  return Object.hasOwn(OPERATIONS_WARNINGS, code);
}

/** Every warning about a month, computed once when it is submitted and kept with it. */
export function operationsWarnings(facts: OperationsFacts): OperationsFinding[] {
  return Object.values(OPERATIONS_WARNINGS).flatMap((warning) => warning.look(facts).map((found) => ({ code: warning.code, ...found })));
}

export type { OperationsFacts, OperationsFinding, OperationsWarning, OperationsWarningCode } from './warning.ts';
