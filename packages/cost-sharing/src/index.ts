export { isParty, PARTIES, type Party, type PartyCode, type Payer } from './parties/index.ts';
export { isSourceKind, priceOf, QUANTITY_PLACES, SOURCE_KINDS, type SourceInput, type SourceKind, type SourceKindPage } from './source-kinds/index.ts';
export { plan, type PlannedAmount, type PlanRefusal } from './plan.ts';
export { type SharingHome } from './homes.ts';
export { isRule, RULES, type Rule, type RuleCode, type RuleRefusal, type Weighing } from './rules/index.ts';
export { apportion, inWords, type Apportionment, type ApportionInput, type ApportionRefusal } from './apportion.ts';
export { explain, workingLine, type Explanation, type Step } from './explain.ts';
export { estimate, householdParts, type BallotLine, type HouseholdLine, type HouseholdParts, type PartyAmounts } from './household.ts';
