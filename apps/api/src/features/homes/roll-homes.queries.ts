import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

/** A home as decisions and apportioning need it: where it is, how big, whose. Areas are decimal strings of square metres. */
export interface HomeRow {
  readonly homeId: Id;
  readonly ownerId: Id;
  readonly code: string;
  readonly building: string;
  readonly entrance: string;
  readonly floor: number;
  readonly areaM2: string;
  readonly use: 'dwelling' | 'non-residential' | 'parking';
}

/** Every home of the neighbourhood as the roster has it now, by code. */
export function queryHomes(tx: Tx, neighbourhoodId: Id): Promise<HomeRow[]> {
  return tx.rows(
    `select h.id as "homeId", h.owner_id as "ownerId", h.full_code as code, b.code as building, e.code as entrance, h.floor, h.area_m2::text as "areaM2", h.use
     from home h
     join building b on b.neighbourhood_id = h.neighbourhood_id and b.id = h.building_id
     join entrance e on e.neighbourhood_id = h.neighbourhood_id and e.id = h.entrance_id
     where h.neighbourhood_id = $1 order by h.full_code`,
    [neighbourhoodId],
  );
}

/** Buildings and entrances by the codes people use, for scopes. */
export function queryPlaces(tx: Tx, neighbourhoodId: Id): Promise<{ buildingId: Id; building: string; entranceId: Id; entrance: string }[]> {
  return tx.rows(
    `select b.id as "buildingId", b.code as building, e.id as "entranceId", e.code as entrance
     from building b join entrance e on e.neighbourhood_id = b.neighbourhood_id and e.building_id = b.id
     where b.neighbourhood_id = $1 order by b.code, e.code`,
    [neighbourhoodId],
  );
}
