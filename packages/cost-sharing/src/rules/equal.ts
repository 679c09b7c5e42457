import { accept } from '@linli/kernel';
import { SHARING_OF_COSTS } from '../laws.ts';
import { onlyKnown } from './parameters.ts';
import type { Rule } from './rule.ts';

/** The same for every home that takes part. */
export const equal: Rule = {
  code: 'equal',
  version: 1,
  name: { zh: '每户平均', en: 'Equal parts' },
  law: SHARING_OF_COSTS,
  explanation: { zh: '参加的每户出一样多。需要业主事先约定。', en: 'Every home that takes part pays the same. The owners must have agreed on it.' },
  sample: {},
  weigh(homes, parameters) {
    const known = onlyKnown(parameters, []);
    if (!known.ok) return known;
    const weights = homes.map((home): bigint => (home.participates ? 1n : 0n));
    const count = weights.reduce((sum, weight) => sum + weight, 0n);
    return accept({
      weights,
      fraction: () => `1 ÷ ${count}`,
      inWords: () => ({ zh: `${count} 户平均分。`, en: `Equal parts for ${count} homes.` }),
    });
  },
};
