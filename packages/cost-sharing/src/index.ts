export { isParty, PARTIES, type Party, type PartyCode, type Payer } from './parties/index.ts';
export { isSourceKind, priceOf, QUANTITY_PLACES, SOURCE_KINDS, type SourceInput, type SourceKind, type SourceKindPage } from './source-kinds/index.ts';
export { plan, type PlannedAmount, type PlanRefusal } from './plan.ts';
export { type SharingHome } from './homes.ts';
export { isRule, RULES, type Rule, type RuleCode, type RuleRefusal, type Weighing } from './rules/index.ts';
export { apportion, inWords, type Apportionment, type ApportionInput, type ApportionRefusal } from './apportion.ts';
export { explain, workingLine, type Explanation, type Step } from './explain.ts';
export { estimate, householdParts, type BallotLine, type HouseholdLine, type HouseholdParts, type PartyAmounts } from './household.ts';
export { chargeLine, changesOf, type ChargeChanges, type ChargeRefusal, type LateSource, type LineCharge, type LineState } from './line-charge.ts';
export { checkSchedule, instalments, offset, type Instalment, type Offset, type OpenInstalment, type ScheduleRefusal, type Term } from './instalments.ts';
export { compensate, type Compensation, type CompensationInput, type CompensationRefusal } from './compensation.ts';
export { SHEET_CHANGES, sheetChanges, type SheetBasis, type SheetChange } from './sheet-version.ts';
export { isPurpose, PURPOSES, type Purpose, type PurposeCode } from './purposes/index.ts';
export {
  isLiftTable,
  LIFT_TABLES,
  middles,
  pickPercentages,
  rangeText,
  ruleOfTable,
  type CoefficientTable,
  type FloorRange,
  type LiftRefusal,
  type LiftRule,
  type LiftTable,
  type LiftTableCode,
  type RangeTable,
} from './lift-tables/index.ts';
