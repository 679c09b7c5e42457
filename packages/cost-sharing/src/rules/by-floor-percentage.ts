import { accept, refuse, type Outcome } from '@linli/kernel';
import { displayArea } from '@linli/quantities';
import type { SharingHome } from '../homes.ts';
import { SHARING_OF_COSTS } from '../laws.ts';
import { needAreas, needFloors, onlyKnown, readFloorTable, short } from './parameters.ts';
import type { Rule, RuleRefusal, Weighing } from './rule.ts';

/** Percentages carry two decimals, so the whole is 10,000. */
const PLACES = 2;
const WHOLE = 10_000n;

/** The published tables for lifts begin with the second floor, because the first has no use of it: it may be left out and pays nothing. */
const FIRST_FLOOR = 1;

/**
 * By a percentage for each floor, then inside the floor equally or by area. The percentages make exactly 100; a floor with a home that
 * takes part stands in the table (only the first may be left out), and a floor with a percentage has somebody to pay it. There is one
 * rounding, over all homes: the exact fractions are brought to one denominator, so no floor is rounded by itself.
 * It binds as an agreement of the owners; the ranges in guides of cities are examples for it and no law.
 */
export const byFloorPercentage: Rule = {
  code: 'by-floor-percentage',
  version: 1,
  name: { zh: '按楼层比例', en: 'By floor percentage' },
  law: SHARING_OF_COSTS,
  explanation: { zh: '每层先定比例，合计 100%，同层再平分或按面积分。比例由业主商定，以签字的约定为准。', en: 'Each floor has a percentage, 100 in all; homes of a floor share it equally or by area. The percentages are those the owners agreed on and signed.' },
  sample: { percentages: { 2: '40.00', 3: '60.00' }, withinFloor: 'equal' },
  weigh(homes, parameters) {
    const known = onlyKnown(parameters, ['percentages', 'withinFloor']);
    if (!known.ok) return known;
    const { withinFloor } = parameters;
    if (withinFloor !== 'equal' && withinFloor !== 'area') return refuse('parameters-malformed', 'parameters.withinFloor');
    const table = readFloorTable(parameters, 'percentages', PLACES);
    if (!table.ok) return table;
    const sum = [...table.value.values()].reduce((all, one) => all + one, 0n);
    if (sum !== WHOLE) return refuse('percentages-not-whole', 'parameters.percentages', { sum: short(sum, PLACES) });
    const floors = needFloors(homes, table.value, 'percentages', FIRST_FLOOR);
    if (!floors.ok) return floors;
    const areas = withinFloor === 'area' ? needAreas(homes) : accept(null);
    if (!areas.ok) return areas;
    return weighFloors(homes, table.value, withinFloor);
  },
};

function weighFloors(homes: readonly SharingHome[], percentages: ReadonlyMap<number, bigint>, withinFloor: 'equal' | 'area'): Outcome<Weighing, RuleRefusal> {
  const part = (home: SharingHome): bigint => (home.participates ? (withinFloor === 'area' ? (home.areaM2 ?? 0n) : 1n) : 0n);
  const onFloor = new Map<number, bigint>();
  for (const home of homes) if (home.participates) onFloor.set(home.floor ?? 0, (onFloor.get(home.floor ?? 0) ?? 0n) + part(home));
  for (const [floor, percentage] of percentages) {
    if (percentage > 0n && (onFloor.get(floor) ?? 0n) === 0n) return refuse('floor-without-payer', `parameters.percentages.${floor}`, { floor });
  }
  const denominator = [...onFloor.values()].reduce(leastCommonMultiple, 1n);
  const factors = new Map([...onFloor].map(([floor, whole]) => [floor, ((percentages.get(floor) ?? 0n) * denominator) / whole]));
  const percentageOf = (at: number): string => `${short(percentages.get(homes[at]?.floor ?? 0) ?? 0n, PLACES)}%`;
  const wholeOf = (at: number): bigint => onFloor.get(homes[at]?.floor ?? 0) ?? 1n;
  return accept({
    weights: homes.map((home) => part(home) * (factors.get(home.floor ?? 0) ?? 0n)),
    fraction: (at) => (withinFloor === 'equal' ? `${percentageOf(at)} ÷ ${wholeOf(at)}` : `${percentageOf(at)} × ${displayArea(homes[at]?.areaM2 ?? 0n)} ÷ ${displayArea(wholeOf(at))}`),
    inWords: (at) => {
      const floor = homes[at]?.floor ?? 0;
      const how = withinFloor === 'equal' ? { zh: `同层 ${wholeOf(at)} 户平分`, en: `shared equally by ${wholeOf(at)} homes` } : { zh: '同层按面积分', en: 'shared by area on the floor' };
      return { zh: `${floor} 层按 ${percentageOf(at)} 计，${how.zh}。`, en: `Floor ${floor} bears ${percentageOf(at)}, ${how.en}.` };
    },
  });
}

function leastCommonMultiple(left: bigint, right: bigint): bigint {
  let [a, b] = [left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return (left / a) * right;
}
