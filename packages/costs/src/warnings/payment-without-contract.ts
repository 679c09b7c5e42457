import { WORKS_CONTRACT } from '../laws.ts';
import { publishedOf, type Warning } from './warning.ts';

export const paymentWithoutContract: Warning = {
  code: 'payment-without-contract',
  name: { zh: '没有合同的付款', en: 'Payment without contract' },
  law: WORKS_CONTRACT,
  isExample: false,
  explanation: { zh: '付款前应先公布合同。', en: 'The contract should be published before the first payment.' },
  look(facts) {
    if (facts.stage !== 'payment') return [];
    return [...facts.sums.keys()]
      .filter((lineId) => publishedOf(facts, lineId, 'contract') === 0n)
      .map((lineId) => ({ lineId, inWords: { zh: '这一项还没有公布合同。', en: 'No contract of this line is published.' } }));
  },
};
