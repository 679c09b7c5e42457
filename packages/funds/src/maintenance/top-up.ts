import { addDays, type LocalDate, type Source } from '@linli/kernel';
import { ratio, type Area, type Money, type Ratio } from '@linli/quantities';
import { depositAt } from './deposits.ts';

const atLeastNothing = (amount: Money): Money => (amount > 0n ? amount : 0n);

/**
 * What a home pays to reach the standard then in force (续筹到现行标准, 《北京市物业管理条例》第八十三条): the standard less its balance, never less than nothing.
 * The same sum, with the commercial standard, is due before sold public housing is sold again (第八十一条).
 *
 * @param perM2 the rate in force on the day of the call, not that of the first deposit
 * @example F4: topUpToStandard({ areaM2: 6235n, perM2: 20_000n, balance: 187_049n }) // 10,599.51 = 1059951n
 */
export function topUpToStandard(home: { readonly areaM2: Area; readonly perM2: Money; readonly balance: Money }): Money {
  return atLeastNothing(depositAt(home.areaM2, home.perM2) - home.balance);
}

/** What a city lets happen when owners do not decide on a top-up in time. */
export interface TopUpFallback {
  /** Days without a decision after owners were told, then days to pay. */
  readonly afterDays: number;
  readonly payWithinDays: number;
  /** The part of the first deposit up to which homes then pay. */
  readonly upTo: Ratio;
  readonly isExample: boolean;
  readonly law: Source;
}

/** 《上海市住宅物业管理规定》第六十五条: after 90 days pay within 90 days up to half of the first deposit. Beijing has no such rule confirmed. */
export const SHANGHAI_FALLBACK: TopUpFallback = {
  afterDays: 90,
  payWithinDays: 90,
  upTo: ratio(1n, 2n),
  isExample: true,
  law: { title: '上海市住宅物业管理规定', article: '第六十五条', certainty: 'configuration' },
};

/**
 * What a home pays under the fallback, and between which days. Null while the owners still have time to decide.
 *
 * @example F4: fallbackTopUp(SHANGHAI_FALLBACK, { firstDeposit: 623_500n, balance: 187_049n }, …) // 1,247.01 = 124701n
 */
export function fallbackTopUp(
  rule: TopUpFallback,
  home: { readonly firstDeposit: Money; readonly balance: Money },
  dates: { readonly toldOn: LocalDate; readonly today: LocalDate },
): { readonly amount: Money; readonly dueFrom: LocalDate; readonly payUntil: LocalDate } | null {
  const lastDay = addDays(dates.toldOn, rule.afterDays);
  if (dates.today <= lastDay) return null;
  const dueFrom = addDays(lastDay, 1);
  // Half of an odd amount is rounded down: the rule says «up to».
  const mark = (home.firstDeposit * rule.upTo.numerator) / rule.upTo.denominator;
  return { amount: atLeastNothing(mark - home.balance), dueFrom, payUntil: addDays(lastDay, rule.payWithinDays) };
}
