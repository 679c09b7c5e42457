import { displayMoney } from '@linli/quantities';
import { PERFORMANCE } from '../laws.ts';
import { agreedOf, publishedOf, type Warning } from './warning.ts';

export const paymentAboveContract: Warning = {
  code: 'payment-above-contract',
  name: { zh: '付款超过合同', en: 'Payments above contract' },
  law: PERFORMANCE,
  isExample: false,
  explanation: { zh: '累计付款应在合同加变更以内。', en: 'All payments together should stay within contract and changes.' },
  look(facts) {
    if (facts.stage !== 'payment') return [];
    return [...facts.sums].flatMap(([lineId, amount]) => {
      const [paid, agreed] = [amount + publishedOf(facts, lineId, 'payment'), agreedOf(facts, lineId)];
      if (agreed === 0n || paid <= agreed) return [];
      const [over, whole] = [displayMoney(paid - agreed), displayMoney(agreed)];
      return [{ lineId, inWords: { zh: `累计付款比合同 ${whole} 元多 ${over} 元。`, en: `Payments so far exceed the contract of ${whole} by ${over}.` } }];
    });
  },
};
