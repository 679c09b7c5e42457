import { accept, refuse } from '@linli/kernel';
import { displayArea } from '@linli/quantities';
import { COEFFICIENT_PLACES } from './by-floor-coefficient.ts';
import { needAreas, needFloors, onlyKnown, readFloorTable, short } from './parameters.ts';
import type { Rule } from './rule.ts';

/** By floor coefficient times exclusive area. */
export const byFloorCoefficientAndArea: Rule = {
  code: 'by-floor-coefficient-and-area',
  version: 1,
  name: { zh: '按楼层系数乘面积', en: 'By floor coefficient times area' },
  law: { title: '各地加装电梯费用分摊指引', certainty: 'configuration' },
  explanation: { zh: '楼层系数乘上房屋面积，再按比例分。系数由业主商定。', en: 'Coefficient of the floor times area of the home. The owners agree on the coefficients.' },
  sample: { coefficients: { 1: '0', 2: '0.5', 3: '1' } },
  weigh(homes, parameters) {
    const known = onlyKnown(parameters, ['coefficients']);
    if (!known.ok) return known;
    const table = readFloorTable(parameters, 'coefficients', COEFFICIENT_PLACES);
    if (!table.ok) return table;
    const floors = needFloors(homes);
    if (!floors.ok) return floors;
    const areas = needAreas(homes);
    if (!areas.ok) return areas;
    const missing = homes.findIndex((home) => home.participates && !table.value.has(home.floor ?? 0));
    if (missing !== -1) return refuse('floor-without-coefficient', `parameters.coefficients.${homes[missing]?.floor ?? 0}`, { home: homes[missing]?.code ?? '' });
    const coefficient = (at: number): bigint => table.value.get(homes[at]?.floor ?? 0) ?? 0n;
    const weights = homes.map((home, at) => (home.participates ? coefficient(at) * (home.areaM2 ?? 0n) : 0n));
    const whole = short(weights.reduce((sum, weight) => sum + weight, 0n), COEFFICIENT_PLACES + 2);
    return accept({
      weights,
      fraction: (at) => `(${short(coefficient(at), COEFFICIENT_PLACES)} × ${displayArea(homes[at]?.areaM2 ?? 0n)}) ÷ ${whole}`,
      inWords: (at) => {
        const [own, area, floor] = [short(coefficient(at), COEFFICIENT_PLACES), displayArea(homes[at]?.areaM2 ?? 0n), homes[at]?.floor ?? 0];
        return { zh: `${floor} 层系数 ${own}，乘您家 ${area} 平方米。`, en: `Floor ${floor}: coefficient ${own} times your ${area} m².` };
      },
    });
  },
};
