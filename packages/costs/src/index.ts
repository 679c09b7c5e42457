export { isStage, STAGES, type Stage, type StageCode } from './stages/index.ts';
export { FLOW_LAW, mayFollow, nextCheck, REPORT_STATES, stateAfter, takeStep, type FlowRefusal, type ReportState, type StepCode, type TakenStep } from './report-flow.ts';
export { MOST_COST_LINES, priceOf, readCostReport, sumOfReadable, sumsByLine, type CostLine, type CostLineInput, type CostReport, type CostReportInput, type CostReportRefusal } from './cost-report.ts';
export { dueOn, dueReports, monthsBetween, REPORTING_RULE, type DueReport, type ReportingRule } from './reporting-rule.ts';
export { isWarning, WARNINGS, warningsOf, type Finding, type PublishedSums, type Warning, type WarningCode, type WarningFacts } from './warnings/index.ts';
export { compareLines, compareParties, type LineComparison, type PartyComparison, type PlannedLine } from './plan-and-actual.ts';
export { promiseEntry, worksEntries } from './cost-entries.ts';
export { isSubsidy, subsidise, SUBSIDIES, type Subsidy, type SubsidyCode, type SubsidyInput } from './subsidies/index.ts';
