import { PROJECTS, type Project } from '@linli/funds';
import type { Id } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';
import type { HomeRow } from '../../homes/index.ts';

/** A line of a frozen menu whose works the provident fund supports. */
export interface EligibleLine {
  readonly lineId: Id;
  readonly title: string;
  readonly project: Project;
  readonly building: string | null;
  readonly entrance: string | null;
}

const PROJECT_OF = new Map(Object.values<Project>(PROJECTS).flatMap((project) => project.itemCodes.map((code) => [code, project] as const)));

/** Every such line, newest menu first. Of two kinds of works with one menu code the later in the list of the notice is named. */
export async function queryEligibleLines(tx: Tx, neighbourhoodId: Id): Promise<EligibleLine[]> {
  const rows = await tx.rows<{ lineId: Id; title: string; itemCode: string; building: string | null; entrance: string | null }>(
    `select l.id as "lineId", l.title, l.item_code as "itemCode", b.code as building, e.code as entrance
     from menu_line l
     join menu m on m.neighbourhood_id = $1 and m.id = l.menu_id and m.status = 'frozen'
     left join building b on b.neighbourhood_id = $1 and b.id = l.building_id
     left join entrance e on e.neighbourhood_id = $1 and e.id = l.entrance_id
     where l.neighbourhood_id = $1 and l.item_code = any($2) order by m.version desc, l.position`,
    [neighbourhoodId, [...PROJECT_OF.keys()]],
  );
  return rows.flatMap(({ itemCode, ...line }) => {
    const project = PROJECT_OF.get(itemCode);
    return project === undefined ? [] : [{ ...line, project }];
  });
}

/** Whether a home lies where the works are. */
export function concerns(line: Pick<EligibleLine, 'building' | 'entrance'>, home: Pick<HomeRow, 'building' | 'entrance'>): boolean {
  return line.building === null || (line.building === home.building && (line.entrance === null || line.entrance === home.entrance));
}

/** The homes somebody may claim for: of the owners she stands behind, and the one she rents and buys. */
export async function queryClaimableHomeIds(tx: Tx, neighbourhoodId: Id, personId: Id): Promise<Set<Id>> {
  const rows = await tx.rows<{ homeId: Id }>(
    `select h.id as "homeId" from home h
     where h.neighbourhood_id = $1 and (
       exists (select 1 from owner_person p where p.neighbourhood_id = $1 and p.owner_id = h.owner_id and p.person_id = $2)
       or exists (select 1 from home_tenant t where t.neighbourhood_id = $1 and t.home_id = h.id and t.person_id = $2))`,
    [neighbourhoodId, personId],
  );
  return new Set(rows.map((row) => row.homeId));
}
