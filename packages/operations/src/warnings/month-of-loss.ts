import { displayMoney } from '@linli/quantities';
import { COMMON_INCOME } from '../laws.ts';
import { netByAsset, type OperationsWarning } from './warning.ts';

export const monthOfLoss: OperationsWarning = {
  code: 'month-of-loss',
  name: { zh: '本月亏损', en: 'A month of loss' },
  law: COMMON_INCOME,
  isExample: false,
  explanation: { zh: '成本超过收入的部分由经营单位承担。', en: 'What costs exceed the income is borne by the operator.' },
  look: (facts) =>
    [...netByAsset(facts)]
      .filter(([, net]) => net < 0n)
      .map(([assetId, net]) => ({ assetId, inWords: { zh: `本月亏 ${displayMoney(-net)} 元。`, en: `A loss of ${displayMoney(-net)}.` } })),
};
