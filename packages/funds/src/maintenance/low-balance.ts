import type { Source } from '@linli/kernel';
import { ratio, sumMoney, type Money, type Ratio } from '@linli/quantities';
import { BEIJING_LOW_BALANCE } from '../laws.ts';

/** When a balance is low and whether it is tested for each home, for the whole area, or both. */
export interface LowBalanceRule {
  readonly below: Ratio;
  readonly test: 'home' | 'area' | 'both';
  readonly law: Source;
}

/** 不足首期交存额百分之三十: strictly less than 30% (《北京市物业管理条例》第八十三条). */
export const BEIJING_LOW_BALANCE_RULE: LowBalanceRule = { below: ratio(30n, 100n), test: 'both', law: BEIJING_LOW_BALANCE };

/** What the test needs of one home. */
export interface DepositedHome {
  readonly homeId: string;
  /** The home's first deposit in fen; a home that never deposited has none and is not low but missing. */
  readonly firstDeposit: Money;
  readonly balance: Money;
}

/**
 * Whether a balance is strictly below the part of the first deposit; exactly 30% is not low.
 *
 * @example F4: isLow(187_049n, 623_500n) // true; 187_050n is not
 */
export function isLow(balance: Money, firstDeposit: Money, rule: Pick<LowBalanceRule, 'below'> = BEIJING_LOW_BALANCE_RULE): boolean {
  return balance * rule.below.denominator < firstDeposit * rule.below.numerator;
}

/** The amount below which a balance is low, rounded up to the fen, for people to compare with. */
export function lowMark(firstDeposit: Money, rule: Pick<LowBalanceRule, 'below'> = BEIJING_LOW_BALANCE_RULE): Money {
  const { numerator, denominator } = rule.below;
  return (firstDeposit * numerator + denominator - 1n) / denominator;
}

/** The test over homes and over the whole area (all balances against all first deposits). A test the rule leaves out finds nothing. */
export function lowBalances(homes: readonly DepositedHome[], rule: LowBalanceRule = BEIJING_LOW_BALANCE_RULE): { readonly homes: readonly DepositedHome[]; readonly area: boolean } {
  const each = rule.test === 'area' ? [] : homes.filter((home) => isLow(home.balance, home.firstDeposit, rule));
  const area = rule.test !== 'home' && isLow(sumMoney(homes.map((home) => home.balance)), sumMoney(homes.map((home) => home.firstDeposit)), rule);
  return { homes: each, area };
}
