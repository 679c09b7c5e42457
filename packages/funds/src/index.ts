export { type FundEntry, type FundHolder } from './fund-entry.ts';
export { HOME_KINDS, isHomeKind, type HomeKind, type HomeKindCode } from './maintenance/home-kinds/index.ts';
export {
  depositAt,
  depositEntry,
  depositRateOn,
  isWithinNationalRange,
  leastSellerDeposit,
  ownerRateOfSoldPublic,
  SELLER_SHARE,
  SELLER_SHARE_LAW,
  sellerDepositEntry,
  type BuildingClass,
  type DepositRate,
} from './maintenance/deposits.ts';
export { BEIJING_LOW_BALANCE_RULE, isLow, lowBalances, lowMark, type DepositedHome, type LowBalanceRule } from './maintenance/low-balance.ts';
export { fallbackTopUp, SHANGHAI_FALLBACK, topUpToStandard, type TopUpFallback } from './maintenance/top-up.ts';
export { balanceDays, creditEntry, INTEREST_LAW, interestEntry, interestOn, RATE_PLACES, type BalanceChange, type DayCount, type WeighedHolder } from './maintenance/interest.ts';
export { commonIncomeToFund, leastToFund, LEAST_SHARE_WHILE_LOW } from './maintenance/common-income.ts';
export { SPLIT_RULES, splitRuleFor, type SellerDeposits, type SplitHome, type SplitRefusal, type SplitRule, type SplitRuleCode } from './maintenance/split-rules/index.ts';
export { isSpendBasis, SPEND_BASES, type SpendBasis, type SpendBasisCode } from './maintenance/spend-bases/index.ts';
export { EXCLUSIONS, isExclusion, type Exclusion, type ExclusionCode } from './maintenance/exclusions/index.ts';
export { checkBasis, spendEntry, spendPaidEntry, splitSpend, type BasisGiven, type BasisRefusal, type HeldBalances, type SpendPart, type Split } from './maintenance/spend.ts';
export { lossEntry, resaleOf, transferEntry, type Resale } from './maintenance/transfers.ts';
export { CUSTODY_FORMS, isCustody, type CustodyCode, type CustodyForm } from './maintenance/custody-forms/index.ts';
export { isRepairParty, REPAIR_PARTIES, type RepairParty, type RepairPartyCode } from './maintenance/repair-parties/index.ts';
export { REPAIR_PARTS, type RepairFacts, type RepairPart, type RepairPartCode } from './maintenance/repair-parts/index.ts';
export { periodsOf, repairResponsibility, responsibleOn, type RepairPeriod, type RepairResponsibility, type RepairSwitch } from './maintenance/repair-responsibility.ts';
export { isProject, PROJECTS, type Project, type ProjectCode } from './provident/projects/index.ts';
export { CLAIMANTS, isClaimant, type Claimant, type ClaimantCode } from './provident/claimants/index.ts';
export { CLAIM_STATUSES, CLAIM_STEPS, counted, type Claim, type ClaimStatus } from './provident/claim.ts';
export { BEIJING_CLAIM_RULES, isTooLate, roundDown, type ClaimRules } from './provident/claim-rules.ts';
export {
  addPayment,
  addReceived,
  answerClaim,
  capOf,
  draftClaim,
  expireProofs,
  issueProof,
  proposeClaims,
  remainingOf,
  submitClaim,
  takenOf,
  withdrawClaim,
  type CentreAnswer,
  type ClaimBook,
  type ClaimRefusal,
  type NewClaim,
} from './provident/claim-book.ts';
