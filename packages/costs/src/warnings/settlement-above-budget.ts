import { displayMoney, displayPercent, ratio, reaches } from '@linli/quantities';
import { TEN_PERCENT_OVER } from '../laws.ts';
import { publishedOf, type Warning } from './warning.ts';

/** 结算 ≥ 预算 × 1.10, the number itself included. */
export const TEN_PERCENT_ABOVE = ratio(11n, 10n);

export const settlementAboveBudget: Warning = {
  code: 'settlement-above-budget',
  name: { zh: '结算超预算一成', en: 'Settlement ten per cent above budget' },
  law: TEN_PERCENT_OVER,
  isExample: true,
  explanation: { zh: '结算超过预算百分之十及以上，要说明原因。', en: 'A settlement ten per cent or more above budget needs its reason.' },
  look(facts) {
    if (facts.stage !== 'settlement' && facts.stage !== 'final-account') return [];
    return [...facts.sums].flatMap(([lineId, amount]) => {
      const [settled, budget] = [amount + publishedOf(facts, lineId, facts.stage), publishedOf(facts, lineId, 'budget')];
      if (budget === 0n || !reaches(settled, budget, TEN_PERCENT_ABOVE)) return [];
      const [whole, share] = [displayMoney(budget), displayPercent(settled, budget)];
      return [{ lineId, inWords: { zh: `结算是预算 ${whole} 元的 ${share}。`, en: `The settlement is ${share} of the budget of ${whole}.` } }];
    });
  },
};
