import { accept } from '@linli/kernel';
import { displayArea } from '@linli/quantities';
import { SHARING_OF_COSTS } from '../laws.ts';
import { needAreas, onlyKnown } from './parameters.ts';
import type { Rule } from './rule.ts';

/** In proportion to exclusive area: the rule of law where nothing else was agreed. */
export const byExclusiveArea: Rule = {
  code: 'by-exclusive-area',
  version: 1,
  name: { zh: '按专有部分面积', en: 'By exclusive area' },
  law: SHARING_OF_COSTS,
  explanation: { zh: '房屋面积占多少，就分摊多少。没有约定时，法律这样规定。', en: 'Each home pays in proportion to its area: the rule of law where nothing else was agreed.' },
  sample: {},
  weigh(homes, parameters) {
    const known = onlyKnown(parameters, []);
    if (!known.ok) return known;
    const areas = needAreas(homes);
    if (!areas.ok) return areas;
    const weights = homes.map((home) => (home.participates ? (home.areaM2 ?? 0n) : 0n));
    const whole = weights.reduce((sum, weight) => sum + weight, 0n);
    return accept({
      weights,
      fraction: (at) => `${displayArea(weights[at] ?? 0n)} ÷ ${displayArea(whole)}`,
      inWords: (at) => {
        const own = displayArea(weights[at] ?? 0n);
        return { zh: `按面积分，您家 ${own} 平方米。各户一共 ${displayArea(whole)} 平方米。`, en: `By area: your ${own} m² of ${displayArea(whole)} m².` };
      },
    });
  },
};
