import { displayMoney } from '@linli/quantities';
import { BILL_OF_QUANTITIES } from '../laws.ts';
import { agreedOf, publishedOf, type Warning } from './warning.ts';

export const contractAboveBudget: Warning = {
  code: 'contract-above-budget',
  name: { zh: '合同超过预算', en: 'Contract above budget' },
  law: BILL_OF_QUANTITIES,
  isExample: false,
  explanation: { zh: '合同加变更应在控制价以内。', en: 'Contract and changes should stay within the highest price.' },
  look(facts) {
    if (facts.stage !== 'contract' && facts.stage !== 'change-order') return [];
    return [...facts.sums].flatMap(([lineId, amount]) => {
      const [agreed, budget] = [amount + agreedOf(facts, lineId), publishedOf(facts, lineId, 'budget')];
      if (budget === 0n || agreed <= budget) return [];
      const [over, whole] = [displayMoney(agreed - budget), displayMoney(budget)];
      return [{ lineId, inWords: { zh: `合同加变更比预算 ${whole} 元多 ${over} 元。`, en: `Contract and changes exceed the budget of ${whole} by ${over}.` } }];
    });
  },
};
