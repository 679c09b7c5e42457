import type { Area } from '@linli/quantities';
import type { AreaSource } from './vocabularies/area-sources.ts';
import type { HomeUse } from './vocabularies/home-uses.ts';
import type { OwnerKind } from './vocabularies/owner-kinds.ts';

/** Somebody named in a roster: a person, or an organisation. */
export interface Party {
  readonly name: string;
  /** A person's identity number or an organisation's unified social credit code. */
  readonly idNumber: string | null;
  readonly phone: string | null;
}

/** One home with its owner, as one row of a sheet says it. */
export interface RosterRow {
  /** The row in the sheet, from 1. */
  readonly row: number;
  /** `1-2-301`, unique in the neighbourhood. */
  readonly code: string;
  readonly building: string;
  readonly entrance: string | null;
  readonly number: string;
  readonly floor: number;
  readonly areaM2: Area;
  readonly areaSource: AreaSource;
  readonly use: HomeUse;
  readonly ownerKind: OwnerKind;
  /** One, or all co-owners in the order given. */
  readonly owners: readonly Party[];
  /** The co-owner who votes for all, when they have agreed on one. */
  readonly representative: string | null;
  /** Who votes for a minor or an owner without capacity. */
  readonly guardian: Party | null;
  /** A user of public housing: never an owner, never counted in the roll. */
  readonly tenant: Party | null;
}
