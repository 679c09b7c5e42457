import type { Id } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';

export type EventKind = 'accepted' | 'late-source' | 'participants' | 'table' | 'compensation' | 'schedule';

/** Something that happened to a line, as it was decided. */
export interface LineEvent {
  readonly id: Id;
  readonly menuLineId: Id;
  readonly kind: EventKind;
  readonly serial: number;
  readonly source: { readonly type: string; readonly id: string };
  readonly content: unknown;
  readonly madeBy: Id | null;
  readonly checkedBy: Id | null;
}

interface Row extends Omit<LineEvent, 'source'> {
  readonly sourceType: string;
  readonly sourceId: string;
}

const COLUMNS = `id, menu_line_id as "menuLineId", kind, serial, source_type as "sourceType", source_id as "sourceId", content, made_by as "madeBy", checked_by as "checkedBy"`;

function eventOf({ sourceType, sourceId, ...row }: Row): LineEvent {
  return { ...row, source: { type: sourceType, id: sourceId } };
}

/** What a line went through, in its order. */
export async function findEvents(tx: Tx, neighbourhoodId: Id, menuLineIds: readonly Id[]): Promise<LineEvent[]> {
  const rows = await tx.rows<Row>(`select ${COLUMNS} from line_event where neighbourhood_id = $1 and menu_line_id = any($2::uuid[]) order by menu_line_id, serial`, [neighbourhoodId, [...menuLineIds]]);
  return rows.map(eventOf);
}

export async function findEventBySource(tx: Tx, neighbourhoodId: Id, kind: EventKind, source: LineEvent['source']): Promise<LineEvent | undefined> {
  const row = await tx.row<Row>(`select ${COLUMNS} from line_event where neighbourhood_id = $1 and kind = $2 and source_type = $3 and source_id = $4`, [neighbourhoodId, kind, source.type, source.id]);
  return row === undefined ? undefined : eventOf(row);
}

/** Writes an event down. Its serial was read under the lock of the books; the unique keys are the last guard. */
export async function insertEvent(tx: Tx, neighbourhoodId: Id, event: LineEvent): Promise<void> {
  await tx.rows(
    `insert into line_event (neighbourhood_id, id, menu_line_id, kind, serial, source_type, source_id, content, made_by, checked_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [neighbourhoodId, event.id, event.menuLineId, event.kind, event.serial, event.source.type, event.source.id, JSON.stringify(event.content), event.madeBy, event.checkedBy],
  );
}
