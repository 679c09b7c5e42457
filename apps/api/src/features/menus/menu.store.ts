import type { Id } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

export interface MenuRow {
  readonly id: Id;
  readonly title: string;
  readonly version: number;
  readonly status: 'draft' | 'frozen';
  readonly revision: number;
  readonly digest: string | null;
  readonly record: unknown;
  readonly createdAt: Date;
  readonly frozenAt: Date | null;
}

const COLUMNS = `id, title, version, status, revision, digest, record, created_at as "createdAt", frozen_at as "frozenAt"`;

export function findMenu(tx: Tx, neighbourhoodId: Id, menuId: Id): Promise<MenuRow | undefined> {
  return tx.row(`select ${COLUMNS} from menu where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, menuId]);
}

/** Takes the menu's lock, so that two editors, or an editor and a freeze, come one after the other. */
export function lockMenu(tx: Tx, neighbourhoodId: Id, menuId: Id): Promise<MenuRow | undefined> {
  return tx.row(`select ${COLUMNS} from menu where neighbourhood_id = $1 and id = $2 for no key update`, [neighbourhoodId, menuId]);
}

export function findMenus(tx: Tx, neighbourhoodId: Id, draftsToo: boolean): Promise<(MenuRow & { lineCount: number })[]> {
  return tx.rows(
    `select ${COLUMNS}, (select count(*)::int from menu_line l where l.neighbourhood_id = $1 and l.menu_id = menu.id) as "lineCount"
     from menu where neighbourhood_id = $1 and (status = 'frozen' or $2) order by version desc limit 100`,
    [neighbourhoodId, draftsToo],
  );
}

/** Begins a draft with the next version number of the neighbourhood. */
export async function insertMenu(tx: Tx, neighbourhoodId: Id, menu: { id: Id; title: string; createdBy: Id }): Promise<void> {
  await tx.rows(
    `insert into menu (neighbourhood_id, id, title, version, status, created_by)
     select $1, $2, $3, coalesce(max(version), 0) + 1, 'draft', $4 from menu where neighbourhood_id = $1`,
    [neighbourhoodId, menu.id, menu.title, menu.createdBy],
  );
}

export interface LineRow {
  readonly id: Id;
  readonly position: number;
  readonly itemCode: string;
  readonly title: string;
  readonly scopeKind: 'neighbourhood' | 'building' | 'entrance';
  readonly building: string | null;
  readonly entrance: string | null;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly note: string;
  readonly isExample: boolean;
  readonly ruleCode: string;
  readonly ruleParameters: Record<string, unknown>;
}

export interface LinkRow {
  readonly lineId: Id;
  readonly kind: 'needs' | 'excludes';
  readonly otherLineId: Id;
}

export interface SourceRow {
  readonly lineId: Id;
  readonly position: number;
  readonly party: string;
  readonly kind: 'basis-points' | 'fixed' | 'per-unit' | 'remainder';
  readonly basisPoints: number | null;
  readonly amount: string | null;
  readonly unitRate: string | null;
  readonly quantity: string | null;
  readonly cap: string | null;
  readonly isExample: boolean;
}

export interface MenuContent {
  readonly lines: readonly LineRow[];
  readonly links: readonly LinkRow[];
  readonly sources: readonly SourceRow[];
}

export async function findContent(tx: Tx, neighbourhoodId: Id, menuId: Id): Promise<MenuContent> {
  const lines = await tx.rows<LineRow>(
    `select l.id, l.position, l.item_code as "itemCode", l.title, l.scope_kind as "scopeKind", b.code as building, e.code as entrance,
            trim_scale(l.quantity)::text as quantity, l.unit_price::text as "unitPrice", l.note, l.is_example as "isExample", l.rule_code as "ruleCode", l.rule_parameters as "ruleParameters"
     from menu_line l
     left join building b on b.neighbourhood_id = l.neighbourhood_id and b.id = l.building_id
     left join entrance e on e.neighbourhood_id = l.neighbourhood_id and e.id = l.entrance_id
     where l.neighbourhood_id = $1 and l.menu_id = $2 order by l.position`,
    [neighbourhoodId, menuId],
  );
  const links = await tx.rows<LinkRow>(
    `select line_id as "lineId", kind, other_line_id as "otherLineId" from menu_link where neighbourhood_id = $1 and menu_id = $2 order by line_id, kind, other_line_id`,
    [neighbourhoodId, menuId],
  );
  const sources = await tx.rows<SourceRow>(
    `select s.line_id as "lineId", s.position, s.party, s.kind, s.basis_points as "basisPoints", s.amount::text, s.unit_rate::text as "unitRate",
            trim_scale(s.quantity)::text as quantity, s.cap::text, s.is_example as "isExample"
     from cost_source s join menu_line l on l.neighbourhood_id = s.neighbourhood_id and l.id = s.line_id
     where s.neighbourhood_id = $1 and l.menu_id = $2 order by l.position, s.position`,
    [neighbourhoodId, menuId],
  );
  return { lines, links, sources };
}

export interface NewLine extends Omit<LineRow, 'building' | 'entrance'> {
  readonly buildingId: Id | null;
  readonly entranceId: Id | null;
}

/** Puts a draft's whole content in place of the old one. A frozen menu is never passed here: the use case holds its lock. */
export async function replaceContent(
  tx: Tx,
  neighbourhoodId: Id,
  menuId: Id,
  title: string,
  content: { lines: readonly NewLine[]; links: readonly LinkRow[]; sources: readonly SourceRow[] },
): Promise<void> {
  const old = 'select id from menu_line where neighbourhood_id = $1 and menu_id = $2';
  await tx.rows(`delete from menu_link where neighbourhood_id = $1 and menu_id = $2`, [neighbourhoodId, menuId]);
  await tx.rows(`delete from cost_source where neighbourhood_id = $1 and line_id in (${old})`, [neighbourhoodId, menuId]);
  await tx.rows(`delete from menu_line where neighbourhood_id = $1 and menu_id = $2`, [neighbourhoodId, menuId]);
  await tx.rows(`update menu set title = $3, revision = revision + 1 where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, menuId, title]);
  await insertLines(tx, neighbourhoodId, menuId, content.lines);
  await tx.rows(
    `insert into menu_link (neighbourhood_id, menu_id, line_id, kind, other_line_id) select $1, $2, * from unnest($3::uuid[], $4::text[], $5::uuid[])`,
    [neighbourhoodId, menuId, content.links.map((link) => link.lineId), content.links.map((link) => link.kind), content.links.map((link) => link.otherLineId)],
  );
  await insertSources(tx, neighbourhoodId, content.sources);
}

async function insertLines(tx: Tx, neighbourhoodId: Id, menuId: Id, lines: readonly NewLine[]): Promise<void> {
  await tx.rows(
    `insert into menu_line (neighbourhood_id, menu_id, id, position, item_code, title, scope_kind, building_id, entrance_id, quantity, unit_price, note, is_example, rule_code, rule_parameters)
     select $1, $2, * from unnest($3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::uuid[], $9::uuid[], $10::numeric[], $11::numeric[], $12::text[], $13::boolean[], $14::text[], $15::jsonb[])`,
    [
      neighbourhoodId,
      menuId,
      lines.map((line) => line.id),
      lines.map((line) => line.position),
      lines.map((line) => line.itemCode),
      lines.map((line) => line.title),
      lines.map((line) => line.scopeKind),
      lines.map((line) => line.buildingId),
      lines.map((line) => line.entranceId),
      lines.map((line) => line.quantity),
      lines.map((line) => line.unitPrice),
      lines.map((line) => line.note),
      lines.map((line) => line.isExample),
      lines.map((line) => line.ruleCode),
      lines.map((line) => JSON.stringify(line.ruleParameters)),
    ],
  );
}

async function insertSources(tx: Tx, neighbourhoodId: Id, sources: readonly SourceRow[]): Promise<void> {
  await tx.rows(
    `insert into cost_source (neighbourhood_id, line_id, position, party, kind, basis_points, amount, unit_rate, quantity, cap, is_example)
     select $1, * from unnest($2::uuid[], $3::int[], $4::text[], $5::text[], $6::int[], $7::numeric[], $8::numeric[], $9::numeric[], $10::numeric[], $11::boolean[])`,
    [
      neighbourhoodId,
      sources.map((source) => source.lineId),
      sources.map((source) => source.position),
      sources.map((source) => source.party),
      sources.map((source) => source.kind),
      sources.map((source) => source.basisPoints),
      sources.map((source) => source.amount),
      sources.map((source) => source.unitRate),
      sources.map((source) => source.quantity),
      sources.map((source) => source.cap),
      sources.map((source) => source.isExample),
    ],
  );
}

export async function markFrozen(tx: Tx, neighbourhoodId: Id, menuId: Id, frozen: { record: unknown; digest: string; by: Id }): Promise<void> {
  await tx.rows(
    `update menu set status = 'frozen', record = $3, digest = $4, frozen_by = $5, frozen_at = clock_timestamp() where neighbourhood_id = $1 and id = $2 and status = 'draft'`,
    [neighbourhoodId, menuId, JSON.stringify(frozen.record), frozen.digest, frozen.by],
  );
}
