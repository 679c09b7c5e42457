import type { Id } from '@linli/kernel';
import type { Mapping } from '@linli/rosters';
import type { Tx } from '../../platform/database/transaction.ts';

export interface RosterImportRow {
  readonly id: Id;
  readonly fileName: string;
  readonly fileKey: string;
  readonly format: 'xlsx' | 'csv';
  readonly rowCount: number;
  /** The row of headings, sealed: in a sheet without headings it is somebody's data. */
  readonly headerSealed: string;
  readonly headerRow: number;
  readonly mapping: Mapping;
  readonly status: 'uploaded' | 'confirmed' | 'done' | 'failed' | 'abandoned';
  readonly rowsDone: number;
  readonly outcome: unknown;
  readonly createdAt: Date;
  readonly confirmedBy: Id | null;
  readonly finishedAt: Date | null;
}

const COLUMNS = `id, file_name as "fileName", file_key as "fileKey", format, row_count as "rowCount", header as "headerSealed", header_row as "headerRow", mapping, status,
  rows_done as "rowsDone", outcome, created_at as "createdAt", confirmed_by as "confirmedBy", finished_at as "finishedAt"`;

export function findImport(tx: Tx, neighbourhoodId: Id, importId: Id): Promise<RosterImportRow | undefined> {
  return tx.row(`select ${COLUMNS} from roster_import where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, importId]);
}

export function lockImport(tx: Tx, neighbourhoodId: Id, importId: Id): Promise<RosterImportRow | undefined> {
  return tx.row(`select ${COLUMNS} from roster_import where neighbourhood_id = $1 and id = $2 for no key update`, [neighbourhoodId, importId]);
}

/** Begins an import; one that was uploaded before and not confirmed is abandoned, so a clerk sees one at a time. */
export async function insertImport(
  tx: Tx,
  neighbourhoodId: Id,
  row: Pick<RosterImportRow, 'id' | 'fileName' | 'fileKey' | 'format' | 'rowCount' | 'headerSealed' | 'headerRow' | 'mapping'> & { fileDigest: string; createdBy: Id },
): Promise<void> {
  await tx.rows(`update roster_import set status = 'abandoned', finished_at = clock_timestamp() where neighbourhood_id = $1 and status = 'uploaded'`, [neighbourhoodId]);
  await tx.rows(
    `insert into roster_import (neighbourhood_id, id, file_name, file_digest, file_key, format, row_count, header, header_row, mapping, status, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'uploaded', $11)`,
    [neighbourhoodId, row.id, row.fileName, row.fileDigest, row.fileKey, row.format, row.rowCount, JSON.stringify(row.headerSealed), row.headerRow, JSON.stringify(row.mapping), row.createdBy],
  );
}

export async function saveMapping(tx: Tx, neighbourhoodId: Id, importId: Id, mapping: Mapping): Promise<void> {
  await tx.rows(`update roster_import set mapping = $3 where neighbourhood_id = $1 and id = $2 and status = 'uploaded'`, [neighbourhoodId, importId, JSON.stringify(mapping)]);
}

export async function markConfirmed(tx: Tx, neighbourhoodId: Id, importId: Id, personId: Id): Promise<void> {
  await tx.rows(
    `update roster_import set status = 'confirmed', confirmed_by = $3, confirmed_at = clock_timestamp(), rows_done = 0 where neighbourhood_id = $1 and id = $2 and status = 'uploaded'`,
    [neighbourhoodId, importId, personId],
  );
}

/** Progress for whoever watches; it never runs backwards. */
export async function saveProgress(tx: Tx, neighbourhoodId: Id, importId: Id, rowsDone: number): Promise<void> {
  await tx.rows(`update roster_import set rows_done = greatest(rows_done, $3) where neighbourhood_id = $1 and id = $2 and status = 'confirmed'`, [neighbourhoodId, importId, rowsDone]);
}

export async function markFinished(tx: Tx, neighbourhoodId: Id, importId: Id, status: 'done' | 'failed', outcome: unknown): Promise<void> {
  await tx.rows(
    `update roster_import set status = $3, outcome = $4, rows_done = case when $3 = 'done' then row_count else rows_done end, finished_at = clock_timestamp()
     where neighbourhood_id = $1 and id = $2 and status = 'confirmed'`,
    [neighbourhoodId, importId, status, JSON.stringify(outcome)],
  );
}
