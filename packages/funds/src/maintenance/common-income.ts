import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney, ratio, type Money } from '@linli/quantities';

/** 公共收益优先补充维修资金的比例不低于百分之五十 while the fund is low (《北京市物业管理条例》第七十四条). */
export const LEAST_SHARE_WHILE_LOW = ratio(1n, 2n);

/** The least of a common income that goes to the fund: half while it is low, rounded up to the fen; else what the owners like. */
export function leastToFund(income: Money, isLow: boolean): Money {
  const { numerator, denominator } = LEAST_SHARE_WHILE_LOW;
  return isLow ? (income * numerator + denominator - 1n) / denominator : 0n;
}

/**
 * Checks what is to be paid to the fund out of a common income. Without a decision of the owners all of it goes there
 * (《住宅专项维修资金管理办法》第二十七条: 业主大会另有决定的除外).
 *
 * @returns the part of the fund and what is left; `fund-share-too-small` names the least
 */
export function commonIncomeToFund(input: {
  readonly income: Money;
  readonly decided: Money | null;
  readonly isLow: boolean;
}): Outcome<{ readonly toFund: Money; readonly left: Money }, Refusal<'fund-share-too-small' | 'fund-share-too-large'>> {
  const toFund = input.decided ?? input.income;
  const least = leastToFund(input.income, input.isLow);
  if (toFund < least) return refuse('fund-share-too-small', 'decided', { least: formatMoney(least) });
  if (toFund > input.income) return refuse('fund-share-too-large', 'decided', { income: formatMoney(input.income) });
  return accept({ toFund, left: input.income - toFund });
}
