import { displayMoney } from '@linli/quantities';
import { CONCESSION } from '../laws.ts';
import { netByAsset, type OperationsWarning } from './warning.ts';

export const belowPromise: OperationsWarning = {
  code: 'below-promise',
  name: { zh: '低于承诺', en: 'Below the promise' },
  law: CONCESSION,
  isExample: true,
  explanation: { zh: '本月净收入不到承诺的十二分之一。', en: 'The month brought less than a twelfth of the promised year.' },
  look: (facts) =>
    [...netByAsset(facts)].flatMap(([assetId, net]) => {
      const year = facts.promisedPerYear.get(assetId);
      if (year === undefined || net * 12n >= year) return [];
      const [had, wanted] = [displayMoney(net), displayMoney(year / 12n)];
      return [{ assetId, inWords: { zh: `净收入 ${had} 元，承诺每月 ${wanted} 元。`, en: `Net ${had}; ${wanted} a month was promised.` } }];
    }),
};
