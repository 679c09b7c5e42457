import { displayMoney } from '@linli/quantities';
import { PAYMENT_FOR_WORKS } from '../laws.ts';
import { publishedOf, type Warning } from './warning.ts';

export const settlementBelowPayments: Warning = {
  code: 'settlement-below-payments',
  name: { zh: '已付款超过结算', en: 'Paid more than settled' },
  law: PAYMENT_FOR_WORKS,
  isExample: false,
  explanation: { zh: '已付的钱比结算多，多付的要退回。', en: 'More was paid than the settlement comes to; the surplus is due back.' },
  look(facts) {
    if (facts.stage !== 'settlement') return [];
    return [...facts.sums].flatMap(([lineId, amount]) => {
      const [settled, paid] = [amount + publishedOf(facts, lineId, 'settlement'), publishedOf(facts, lineId, 'payment')];
      if (paid <= settled) return [];
      const over = displayMoney(paid - settled);
      return [{ lineId, inWords: { zh: `已付款比结算多 ${over} 元。`, en: `Payments exceed the settlement by ${over}.` } }];
    });
  },
};
