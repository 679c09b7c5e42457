export { isParty, PARTIES, type Party, type PartyCode } from './parties/index.ts';
export { priceOf, QUANTITY_PLACES, type SourceKind } from './source-kinds/source.ts';
export { type SourceInput } from './source-kinds/read-source.ts';
export { plan, type PlannedAmount, type PlanRefusal } from './plan.ts';
export { type SharingHome } from './homes.ts';
export { isRule, RULES, type Rule, type RuleCode, type RuleRefusal, type Weighing } from './rules/index.ts';
export { apportion, inWords, type Apportionment, type ApportionInput, type ApportionRefusal } from './apportion.ts';
export { explain, workingLine, type Explanation, type Step } from './explain.ts';
export { estimate, householdParts, type BallotLine, type HouseholdLine, type HouseholdParts } from './household.ts';
