import type { listHomes, OutputOf, QueryOf } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

type Listed = OutputOf<typeof listHomes>;

/** How names and numbers are shown in lists: masks only; what is sealed stays sealed. */
const SELECT = `
  select h.id as "homeId", h.full_code as code, b.code as building, e.code as entrance, h.floor, h.area_m2::text as "areaM2", h.use,
         o.id as "ownerId", o.kind as "ownerKind", o.name_mask as "ownerName",
         (select p.phone_mask from owner_person p where p.neighbourhood_id = $1 and p.owner_id = o.id and p.phone_mask is not null order by p.position limit 1) as phone,
         (select count(*)::int from owner_person p where p.neighbourhood_id = $1 and p.owner_id = o.id) as people,
         exists (select 1 from home_tenant t where t.neighbourhood_id = $1 and t.home_id = h.id) as "hasTenant"
  from home h
  join building b on b.neighbourhood_id = h.neighbourhood_id and b.id = h.building_id
  join entrance e on e.neighbourhood_id = h.neighbourhood_id and e.id = h.entrance_id
  join owner o on o.neighbourhood_id = h.neighbourhood_id and o.id = h.owner_id`;

/** A page of the roster by home code; `search` finds parts of a home code or of an organisation's name. */
export async function queryHomePage(tx: Tx, neighbourhoodId: Id, query: QueryOf<typeof listHomes>): Promise<Listed> {
  const where = `where h.neighbourhood_id = $1 and ($2::text is null or b.code = $2) and ($3::text is null or strpos(h.full_code, $3) > 0 or strpos(o.name_mask, $3) > 0)`;
  const values = [neighbourhoodId, query.building ?? null, query.search ?? null];
  const items = await tx.rows<Listed['items'][number]>(`${SELECT} ${where} and ($4::text is null or h.full_code > $4) order by h.full_code limit $5`, [...values, query.after ?? null, query.limit]);
  const count = await tx.row<{ total: number }>(
    `select count(*)::int as total from home h
     join building b on b.neighbourhood_id = h.neighbourhood_id and b.id = h.building_id
     join owner o on o.neighbourhood_id = h.neighbourhood_id and o.id = h.owner_id ${where}`,
    values,
  );
  const buildings = await tx.rows<{ code: string }>(`select code from building where neighbourhood_id = $1 order by length(code), code`, [neighbourhoodId]);
  return { items, total: count?.total ?? 0, next: items.length < query.limit ? null : (items.at(-1)?.code ?? null), buildings: buildings.map((building) => building.code) };
}

/** The whole roster for the export, masked as on the screen. */
export function queryAllHomes(tx: Tx, neighbourhoodId: Id): Promise<Listed['items']> {
  return tx.rows(`${SELECT} where h.neighbourhood_id = $1 order by h.full_code`, [neighbourhoodId]);
}
