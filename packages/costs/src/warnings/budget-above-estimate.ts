import { displayMoney } from '@linli/quantities';
import { GOVERNMENT_INVESTMENT } from '../laws.ts';
import { publishedOf, type Warning } from './warning.ts';

export const budgetAboveEstimate: Warning = {
  code: 'budget-above-estimate',
  name: { zh: '预算超过概算', en: 'Budget above estimate' },
  law: GOVERNMENT_INVESTMENT,
  isExample: false,
  explanation: { zh: '投资原则上不超过核定的概算。', en: 'As a rule the investment stays within the approved estimate.' },
  look(facts) {
    if (facts.stage !== 'budget') return [];
    return [...facts.sums].flatMap(([lineId, amount]) => {
      const [budget, estimate] = [amount + publishedOf(facts, lineId, 'budget'), publishedOf(facts, lineId, 'estimate')];
      if (estimate === 0n || budget <= estimate) return [];
      const [over, whole] = [displayMoney(budget - estimate), displayMoney(estimate)];
      return [{ lineId, inWords: { zh: `预算比概算 ${whole} 元多 ${over} 元。`, en: `The budget exceeds the estimate of ${whole} by ${over}.` } }];
    });
  },
};
