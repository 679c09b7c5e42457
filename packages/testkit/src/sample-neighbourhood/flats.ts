import { formatArea, type Area } from '@linli/quantities';
import { randomFrom, type Random } from '../random.ts';

/** How a lift would meet the homes of a building: on their own floor (平层) or half a flight away (错层). */
export type Entry = 'level' | 'half-landing';

export interface SampleBuilding {
  readonly code: string;
  readonly entrances: number;
  readonly floors: number;
  readonly homesPerFloor: 2 | 3;
  readonly entry: Entry;
  /** What the ground floor is used for. */
  readonly groundFloor: 'dwelling' | 'shops';
}

/** One exclusive part of the sample, before it has an owner. */
export interface SampleFlat {
  readonly building: string;
  readonly entrance: string;
  readonly number: string;
  readonly floor: number;
  readonly areaM2: Area;
  readonly use: 'dwelling' | 'non-residential';
}

const walkUp = (code: number, entrances: number, homesPerFloor: 2 | 3, more: Partial<SampleBuilding> = {}): SampleBuilding => ({
  code: String(code),
  entrances,
  floors: 6,
  homesPerFloor,
  entry: homesPerFloor === 3 ? 'level' : 'half-landing',
  groundFloor: 'dwelling',
  ...more,
});

/** Fifteen walk-ups of the 1970s to 1990s, 1,050 homes in all. */
export const SAMPLE_BUILDINGS: readonly SampleBuilding[] = [
  walkUp(1, 6, 2),
  walkUp(2, 6, 2),
  walkUp(3, 4, 3),
  walkUp(4, 4, 3),
  walkUp(5, 5, 2, { groundFloor: 'shops' }),
  walkUp(6, 6, 2),
  walkUp(7, 3, 3),
  walkUp(8, 4, 3),
  walkUp(9, 6, 2),
  walkUp(10, 5, 3),
  walkUp(11, 4, 3, { floors: 5 }),
  walkUp(12, 6, 2),
  walkUp(13, 3, 3),
  walkUp(14, 7, 2),
  walkUp(15, 6, 2),
];

/** Areas of the usual flats, in 0.01 m²: one room, two rooms, three rooms. */
const SMALL: readonly Area[] = [3812n, 4136n, 4473n, 4690n];
const MIDDLE: readonly Area[] = [5247n, 5618n, 5964n, 6235n];
const LARGE: readonly Area[] = [7081n, 7742n, 8356n, 9125n];

/** The flats above one another have one plan, so one area; the ground floor gives a little to the hall. */
function stackArea(random: Random, homesPerFloor: number, position: number): Area {
  const plans = homesPerFloor === 2 ? [MIDDLE, LARGE] : [MIDDLE, SMALL, LARGE];
  return random.pick(plans[position] ?? MIDDLE) + BigInt(random.below(250));
}

function flatsOf(building: SampleBuilding, random: Random): SampleFlat[] {
  const flats: SampleFlat[] = [];
  for (let entrance = 1; entrance <= building.entrances; entrance += 1) {
    const areas = Array.from({ length: building.homesPerFloor }, (_, position) => stackArea(random, building.homesPerFloor, position));
    for (let floor = 1; floor <= building.floors; floor += 1) {
      for (const [position, area] of areas.entries()) {
        flats.push({
          building: building.code,
          entrance: String(entrance),
          number: `${floor}0${position + 1}`,
          floor,
          areaM2: floor === 1 ? area - 12n : area,
          use: floor === 1 && building.groundFloor === 'shops' ? 'non-residential' : 'dwelling',
        });
      }
    }
  }
  return flats;
}

/** The flats of some buildings, in order. */
export function sampleFlats(buildings: readonly SampleBuilding[], seed: number): SampleFlat[] {
  const random = randomFrom(seed);
  return buildings.flatMap((building) => flatsOf(building, random));
}

/** `1-2-301` */
export function codeOf(flat: SampleFlat): string {
  return `${flat.building}-${flat.entrance}-${flat.number}`;
}

/** As many walk-ups of 72 homes as hold `homes`, for measuring; the last one is cut off. */
export function manyFlats(homes: number, seed: number): SampleFlat[] {
  const buildings = Array.from({ length: Math.ceil(homes / 72) }, (_, index) => walkUp(index + 1, 6, 2));
  return sampleFlats(buildings, seed).slice(0, homes);
}

/** The area as a certificate prints it. */
export function printedArea(flat: SampleFlat): string {
  return formatArea(flat.areaM2);
}
