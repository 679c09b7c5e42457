import type { OutputOf, findNeighbourhood, listNeighbourhoods } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

type Listed = OutputOf<typeof listNeighbourhoods>['items'][number];
type Found = OutputOf<typeof findNeighbourhood>;

/** The directory, for the front page. */
export async function queryNeighbourhoods(tx: Tx): Promise<Listed[]> {
  return tx.rows<Listed>(
    `select n.neighbourhood_id as "neighbourhoodId", n.code, n.name, r.name as "streetName"
     from neighbourhood n join region r on r.id = n.street_id order by n.code limit 100`,
  );
}

export function queryNeighbourhoodId(tx: Tx, code: string): Promise<{ neighbourhoodId: Id } | undefined> {
  return tx.row('select neighbourhood_id as "neighbourhoodId" from neighbourhood where code = $1', [code]);
}

/** One neighbourhood with its size, inside its own walls. */
export function queryNeighbourhood(tx: Tx, neighbourhoodId: Id): Promise<Found | undefined> {
  return tx.row<Found>(
    `select n.neighbourhood_id as "neighbourhoodId", n.code, n.name, n.jurisdiction, n.address, n.built_year as "builtYear",
            n.help_phone as "helpPhone", n.desk_place as "deskPlace", n.desk_hours as "deskHours", n.is_invented as "isInvented",
            street.name as "streetName", coalesce(district.name, '') as "districtName", coalesce(city.name, '') as "cityName",
            (select count(*)::int from building b where b.neighbourhood_id = $1) as buildings,
            (select count(*)::int from home h where h.neighbourhood_id = $1) as homes,
            (select count(distinct h.owner_id)::int from home h where h.neighbourhood_id = $1) as owners,
            (select coalesce(sum(h.area_m2), 0)::numeric(14, 2)::text from home h where h.neighbourhood_id = $1) as "areaM2"
     from neighbourhood n
     join region street on street.id = n.street_id
     left join region district on district.id = street.parent_id
     left join region city on city.id = district.parent_id
     where n.neighbourhood_id = $1`,
    [neighbourhoodId],
  );
}
