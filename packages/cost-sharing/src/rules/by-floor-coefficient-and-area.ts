import { accept } from '@linli/kernel';
import { displayArea } from '@linli/quantities';
import { SHARING_OF_COSTS } from '../laws.ts';
import { COEFFICIENT_PLACES } from './by-floor-coefficient.ts';
import { needAreas, needFloors, onlyKnown, readFloorTable, short } from './parameters.ts';
import type { Rule } from './rule.ts';

/** By floor coefficient times exclusive area. It binds as an agreement of the owners, like the coefficients alone. */
export const byFloorCoefficientAndArea: Rule = {
  code: 'by-floor-coefficient-and-area',
  version: 1,
  name: { zh: '按楼层系数乘面积', en: 'By floor coefficient times area' },
  law: SHARING_OF_COSTS,
  explanation: { zh: '楼层系数乘上房屋面积，再按比例分。系数由业主商定，以签字的约定为准。', en: 'Coefficient of the floor times area of the home. The coefficients are those the owners agreed on and signed.' },
  sample: { coefficients: { 1: '0', 2: '0.5', 3: '1' } },
  weigh(homes, parameters) {
    const known = onlyKnown(parameters, ['coefficients']);
    if (!known.ok) return known;
    const table = readFloorTable(parameters, 'coefficients', COEFFICIENT_PLACES);
    if (!table.ok) return table;
    const floors = needFloors(homes, table.value, 'coefficients');
    if (!floors.ok) return floors;
    const areas = needAreas(homes);
    if (!areas.ok) return areas;
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
