import type { Area } from '@linli/quantities';
import { homeCode, type Party, type RosterRow } from '@linli/rosters';
import { randomFrom } from './random.ts';

/** A person with a name; number and phone where a test needs them. */
export function aParty(name: string, more: Partial<Party> = {}): Party {
  return { name, idNumber: null, phone: null, ...more };
}

/** A row of a roster: home 1-1-101 of 62.35 m², owned by one person. Its code follows from building, entrance and number. */
export function aRosterRow(more: Partial<RosterRow> = {}): RosterRow {
  const { building = '1', entrance = '1', number = '101' } = more;
  return {
    row: 2,
    floor: 1,
    areaM2: 6235n,
    areaSource: 'registered',
    use: 'dwelling',
    ownerKind: 'person',
    owners: [aParty('王芳')],
    representative: null,
    guardian: null,
    tenant: null,
    ...more,
    building,
    entrance,
    number,
    code: homeCode(building, entrance, number),
  };
}

/** A home as polls and cost plans see it; it fits `RollHome` of the voting package. */
export interface BuiltHome {
  readonly code: string;
  readonly ownerKey: string;
  readonly buildingCode: string;
  readonly entranceCode: string;
  readonly floor: number;
  readonly areaM2: Area;
}

export interface ElectorateSize {
  readonly owners: number;
  /** How many of the owners have two homes. */
  readonly withTwoHomes?: number;
  /** The area of every home; without it, areas from 38.00 to 96.00 m² that follow from the seed. */
  readonly areaM2?: Area;
  readonly seed?: number;
}

/** The homes of an electorate of a given size, twelve to an entrance and three entrances to a building, owners `O1`, `O2` … */
export function anElectorate({ owners, withTwoHomes = 0, areaM2, seed = 1 }: ElectorateSize): BuiltHome[] {
  const random = randomFrom(seed);
  return Array.from({ length: owners + withTwoHomes }, (_, index) => {
    const [buildingCode, entranceCode] = [String(1 + Math.floor(index / 36)), String(1 + (Math.floor(index / 12) % 3))];
    const floor = 1 + Math.floor((index % 12) / 2);
    return {
      code: homeCode(buildingCode, entranceCode, `${floor}0${1 + (index % 2)}`),
      ownerKey: `O${1 + (index % owners)}`,
      buildingCode,
      entranceCode,
      floor,
      areaM2: areaM2 ?? BigInt(3800 + random.below(5801)),
    };
  });
}
