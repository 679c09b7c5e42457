import { compareCodes } from '@linli/kernel';
import type { Area } from '@linli/quantities';
import { counts, type Roll } from './roll.ts';

/** The least number of homes, and of owners, a published group must hold: below it a figure speaks of a person one can name. */
export const SMALLEST_CELL = 3;

/** Participation of one building, or of several put together because each alone is too small. */
export interface ParticipationCell {
  readonly buildingCodes: readonly string[];
  readonly homes: number;
  readonly homesParticipating: number;
  readonly areaM2: Area;
  readonly areaM2Participating: Area;
}

/**
 * Participation by building, in the order of their codes, without cells so small that they tell who voted. Small buildings are put
 * together; while they are still too few, the next smallest building joins them, because a single hidden cell could be found by
 * subtracting the others from the total. If the whole roll is too small, nothing is published.
 */
export function participationByBuilding(roll: Roll, votedOwners: ReadonlySet<string>): ParticipationCell[] {
  const buildings = gather(roll, votedOwners);
  buildings.sort((left, right) => left.owners.size - right.owners.size || compareCodes(firstCode(left), firstCode(right)));
  const together: Gathering = { buildingCodes: [], owners: new Set(), homes: 0, homesParticipating: 0, areaM2: 0n, areaM2Participating: 0n };
  const cells: Gathering[] = [];
  for (const building of buildings) {
    const someAreHidden = together.homes > 0 && !mayBeShown(together);
    if (!mayBeShown(building) || someAreHidden) join(together, building);
    else cells.push(building);
  }
  if (mayBeShown(together)) cells.push(together);
  return cells.map(publish).sort((left, right) => compareCodes(firstCode(left), firstCode(right)));
}

interface Gathering {
  buildingCodes: string[];
  owners: Set<string>;
  homes: number;
  homesParticipating: number;
  areaM2: Area;
  areaM2Participating: Area;
}

/** Two owners of many homes are still two people, so owners are counted as well as homes. */
function mayBeShown(cell: Gathering): boolean {
  return cell.homes >= SMALLEST_CELL && cell.owners.size >= SMALLEST_CELL;
}

function firstCode(cell: Pick<ParticipationCell, 'buildingCodes'>): string {
  return cell.buildingCodes[0] ?? '';
}

function gather(roll: Roll, votedOwners: ReadonlySet<string>): Gathering[] {
  const buildings = new Map<string, Gathering>();
  for (const home of roll.homes) {
    if (!counts(home)) continue;
    let building = buildings.get(home.buildingCode);
    if (building === undefined) {
      building = { buildingCodes: [home.buildingCode], owners: new Set(), homes: 0, homesParticipating: 0, areaM2: 0n, areaM2Participating: 0n };
      buildings.set(home.buildingCode, building);
    }
    const voted = votedOwners.has(home.ownerKey);
    building.owners.add(home.ownerKey);
    building.homes += 1;
    building.homesParticipating += voted ? 1 : 0;
    building.areaM2 += home.areaM2;
    building.areaM2Participating += voted ? home.areaM2 : 0n;
  }
  return [...buildings.values()];
}

function join(together: Gathering, building: Gathering): void {
  together.buildingCodes.push(...building.buildingCodes);
  for (const owner of building.owners) together.owners.add(owner);
  together.homes += building.homes;
  together.homesParticipating += building.homesParticipating;
  together.areaM2 += building.areaM2;
  together.areaM2Participating += building.areaM2Participating;
}

function publish(cell: Gathering): ParticipationCell {
  const { homes, homesParticipating, areaM2, areaM2Participating } = cell;
  return { buildingCodes: [...cell.buildingCodes].sort(compareCodes), homes, homesParticipating, areaM2, areaM2Participating };
}
