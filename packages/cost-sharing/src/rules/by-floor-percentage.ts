import { accept, refuse, type Outcome } from '@linli/kernel';
import { displayArea } from '@linli/quantities';
import type { SharingHome } from '../homes.ts';
import { needAreas, needFloors, onlyKnown, readFloorTable, short } from './parameters.ts';
import type { Rule, RuleRefusal, Weighing } from './rule.ts';

/** Percentages carry two decimals, so the whole is 10,000. */
const PLACES = 2;
const WHOLE = 10_000n;

/**
 * By a percentage for each floor, then inside the floor equally or by area. A floor that is not in the table pays nothing; the
 * percentages make exactly 100, and each floor that has one has somebody to pay it. There is one rounding, over all homes: the exact
 * fractions are brought to one denominator, so no floor is rounded by itself.
 */
export const byFloorPercentage: Rule = {
  code: 'by-floor-percentage',
  version: 1,
  name: { zh: '按楼层比例', en: 'By floor percentage' },
  law: { title: '既有多层住宅加装电梯费用分摊指引（上海等地）', certainty: 'configuration' },
  explanation: { zh: '每层先定比例，合计 100%，同层再平分或按面积分。比例由业主商定。', en: 'Each floor has a percentage, 100 in all; homes of a floor share it equally or by area. The owners agree on it.' },
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
    const floors = needFloors(homes);
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
