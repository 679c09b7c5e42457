import { addDays, type LocalDate, type Source } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import { PROVIDENT_FUND_BEIJING } from '../laws.ts';

/** What a centre lays down beyond the law. Beijing's notice says nothing of most of it, so it is configuration. */
export interface ClaimRules {
  readonly centre: string;
  /** Amounts are whole multiples of this, rounded down: one fen, one yuan, a hundred yuan. */
  readonly unit: Money;
  /** How many days a proof holds its reservation. */
  readonly proofValidDays: number;
  /** Days after acceptance within which a claim must be made; null for no limit. */
  readonly windowDays: number | null;
  /** Whether one account may claim only once for the same home and works. */
  readonly oncePerClaimant: boolean;
  readonly isExample: boolean;
  readonly law: Source;
}

/** Beijing (from 2022-01-12): limit and people are law; unit, validity and window are not published and stand here as examples. */
export const BEIJING_CLAIM_RULES: ClaimRules = {
  centre: '北京住房公积金管理中心',
  unit: 1n,
  proofValidDays: 90,
  windowDays: null,
  oncePerClaimant: false,
  isExample: true,
  law: PROVIDENT_FUND_BEIJING,
};

/** The largest multiple of the unit that is not more than the amount. */
export function roundDown(amount: Money, unit: Money): Money {
  return amount - (amount % unit);
}

/** Whether the time to claim is over. The day of acceptance is not counted (《民法典》第二百零一条). */
export function isTooLate(rules: Pick<ClaimRules, 'windowDays'>, acceptedOn: LocalDate | null, today: LocalDate): boolean {
  return rules.windowDays !== null && acceptedOn !== null && today > addDays(acceptedOn, rules.windowDays);
}
