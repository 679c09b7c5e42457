import type { Area } from '@linli/quantities';
import type { Party, RosterRow } from './roster-row.ts';
import type { OwnerKind } from './vocabularies/owner-kinds.ts';

/** A building with its entrances, in order; a building without entrances has none. */
export interface Building {
  readonly code: string;
  readonly entrances: readonly string[];
  readonly homes: number;
}

/** A home of the neighbourhood; `owner` is the key of its one owner. */
export interface Home extends Pick<
  RosterRow,
  'row' | 'code' | 'building' | 'entrance' | 'number' | 'floor' | 'areaM2' | 'areaSource' | 'use' | 'tenant'
> {
  readonly owner: string;
}

/** One owner of the roll: one in the count, with all her homes. */
export interface Owner {
  /** The code of the owner's first home: unique in the roster, the same in whatever order the rows stand, and no personal data. */
  readonly key: string;
  readonly kind: OwnerKind;
  /** One, or all co-owners. */
  readonly parties: readonly Party[];
  readonly representative: string | null;
  readonly guardian: Party | null;
  /** Codes of the homes, in order. */
  readonly homes: readonly string[];
  readonly areaM2: Area;
}

/** Who owns what in a neighbourhood. Every home has exactly one owner; the areas of the owners add up to those of the homes. */
export interface Roster {
  readonly buildings: readonly Building[];
  readonly homes: readonly Home[];
  readonly owners: readonly Owner[];
}

/** What a clerk compares with what she knows before she confirms. */
export interface RosterSummary {
  readonly buildings: number;
  readonly entrances: number;
  readonly homes: number;
  readonly owners: number;
  readonly areaM2: Area;
  readonly ownersWithSeveralHomes: number;
  readonly coOwnedHomes: number;
  readonly tenants: number;
}
