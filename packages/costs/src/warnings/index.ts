import { budgetAboveEstimate } from './budget-above-estimate.ts';
import { contractAboveBudget } from './contract-above-budget.ts';
import { lateReport } from './late-report.ts';
import { paymentAboveContract } from './payment-above-contract.ts';
import { paymentWithoutContract } from './payment-without-contract.ts';
import { settlementAboveBudget } from './settlement-above-budget.ts';
import { settlementBelowPayments } from './settlement-below-payments.ts';
import type { Finding, Warning, WarningCode, WarningFacts } from './warning.ts';

/** Everything a report is looked over for, in the order of the stages. */
export const WARNINGS = {
  'budget-above-estimate': budgetAboveEstimate,
  'contract-above-budget': contractAboveBudget,
  'payment-without-contract': paymentWithoutContract,
  'payment-above-contract': paymentAboveContract,
  'settlement-above-budget': settlementAboveBudget,
  'settlement-below-payments': settlementBelowPayments,
  'late-report': lateReport,
} as const satisfies Record<WarningCode, Warning>;

export function isWarning(code: string): code is WarningCode {
  return Object.hasOwn(WARNINGS, code);
}

/** Every warning about a report, computed once when it is submitted and kept with it. */
export function warningsOf(facts: WarningFacts): Finding[] {
  return Object.values(WARNINGS).flatMap((warning) => warning.look(facts).map((found) => ({ code: warning.code, ...found })));
}

export type { Finding, PublishedSums, Warning, WarningCode, WarningFacts } from './warning.ts';
