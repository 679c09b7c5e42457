import { accept } from '@linli/kernel';
import { SHARING_OF_COSTS } from '../laws.ts';
import { needFloors, onlyKnown, readFloorTable, short } from './parameters.ts';
import type { Rule } from './rule.ts';

/** Coefficients carry four decimals. */
export const COEFFICIENT_PLACES = 4;

/**
 * By a coefficient for each floor: the higher, the more. Every floor with a home that takes part must stand in the table.
 * It binds as an agreement of the owners; the tables in guides of cities are examples for it and no law.
 */
export const byFloorCoefficient: Rule = {
  code: 'by-floor-coefficient',
  version: 1,
  name: { zh: '按楼层系数', en: 'By floor coefficient' },
  law: SHARING_OF_COSTS,
  explanation: { zh: '楼层越高，系数越大，出得越多。系数由业主商定，以签字的约定为准。', en: 'The higher the floor, the larger its coefficient. The coefficients are those the owners agreed on and signed.' },
  sample: { coefficients: { 1: '0', 2: '0.5', 3: '1' } },
  weigh(homes, parameters) {
    const known = onlyKnown(parameters, ['coefficients']);
    if (!known.ok) return known;
    const table = readFloorTable(parameters, 'coefficients', COEFFICIENT_PLACES);
    if (!table.ok) return table;
    const floors = needFloors(homes, table.value, 'coefficients');
    if (!floors.ok) return floors;
    const weights = homes.map((home) => (home.participates ? (table.value.get(home.floor ?? 0) ?? 0n) : 0n));
    const whole = weights.reduce((sum, weight) => sum + weight, 0n);
    const write = (weight: bigint): string => short(weight, COEFFICIENT_PLACES);
    return accept({
      weights,
      fraction: (at) => `${write(weights[at] ?? 0n)} ÷ ${write(whole)}`,
      inWords: (at) => {
        const own = write(weights[at] ?? 0n);
        return { zh: `${homes[at]?.floor ?? 0} 层系数 ${own}，各户系数合计 ${write(whole)}。`, en: `Floor ${homes[at]?.floor ?? 0} has coefficient ${own} of ${write(whole)} in all.` };
      },
    });
  },
};
