import { accept, compareCodes, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { formatArea, type Area } from '@linli/quantities';

/**
 * One exclusive part (专有部分) on the roll (业主名册). `ownerKey` names who votes for it: co-owners of a home share one key, and the
 * developer's unsold homes, or those of one original property unit, share theirs (SPC 建筑物区分所有权解释 第九条).
 */
export interface RollHome {
  /** Public code of the home, unique in the neighbourhood: `3-2-501`. */
  readonly code: string;
  readonly ownerKey: string;
  /** Exclusive area in 0.01 m²; above zero for every home that counts. */
  readonly areaM2: Area;
  readonly buildingCode: string;
  readonly entranceCode: string;
  /** False for parts that the rules of procedure leave out of the vote, such as parking spaces. Left out, it means true. */
  readonly countsForVote?: boolean;
}

/** The homes of a neighbourhood with the owners who vote for them, each home once. Made by `makeRoll` alone. */
export interface Roll {
  readonly homes: readonly RollHome[];
}

/** Why a roll was not made; `homes.<index>` in the field counts the homes as given. */
export type RollRefusal = Refusal<'home-twice' | 'home-area-zero'>;

/**
 * Checks the homes of a roll. A home listed twice is refused, whoever the second owner is: co-owners have one vote together.
 * A home that counts but has no area is refused too, because the law measures every owner by area and by head at once: it would
 * add a head to the count limb and nothing to the area limb. Its area must be found before the roll is frozen.
 */
export function makeRoll(homes: readonly RollHome[]): Outcome<Roll, RollRefusal> {
  const codes = new Set<string>();
  for (const [index, home] of homes.entries()) {
    if (codes.has(home.code)) return refuse('home-twice', `homes.${index}.code`, { home: home.code });
    codes.add(home.code);
    if (counts(home) && home.areaM2 <= 0n) return refuse('home-area-zero', `homes.${index}.areaM2`, { home: home.code });
  }
  return accept({ homes });
}

/** Whether a home has a part in votes at all. */
export function counts(home: RollHome): boolean {
  return home.countsForVote !== false;
}

/** A roll as plain data in one order and one spelling, so that the same roll always gives the same digest. Areas are in m². */
export interface RollRecord {
  readonly format: 'linli-roll-1';
  readonly owners: readonly {
    readonly owner: string;
    readonly homes: readonly {
      readonly code: string;
      readonly building: string;
      readonly entrance: string;
      readonly areaM2: string;
      readonly countsForVote: boolean;
    }[];
  }[];
}

/** The record of a roll: owners by key, homes of an owner by code, areas with two decimals. The order of the homes given plays no part. */
export function rollRecord(roll: Roll): RollRecord {
  const homesOf = new Map<string, RollHome[]>();
  for (const home of roll.homes) {
    const homes = homesOf.get(home.ownerKey);
    if (homes === undefined) homesOf.set(home.ownerKey, [home]);
    else homes.push(home);
  }
  const owners = [...homesOf].sort(([left], [right]) => compareCodes(left, right));
  return {
    format: 'linli-roll-1',
    owners: owners.map(([owner, homes]) => ({
      owner,
      homes: homes
        .sort((left, right) => compareCodes(left.code, right.code))
        .map((home) => ({
          code: home.code,
          building: home.buildingCode,
          entrance: home.entranceCode,
          areaM2: formatArea(home.areaM2),
          countsForVote: counts(home),
        })),
    })),
  };
}
