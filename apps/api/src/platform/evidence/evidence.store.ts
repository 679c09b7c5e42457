import type { Id } from '@linli/kernel';
import { Refused } from '../http/refused.ts';
import type { Tx } from '../database/transaction.ts';

export interface EvidenceRow {
  readonly id: Id;
  readonly kind: 'image' | 'pdf';
  readonly mediaType: string;
  readonly digest: string;
  readonly fileKey: string;
  readonly byteSize: number;
  readonly name: string;
  readonly uploadedBy: Id;
  readonly uploadedAt: Date;
}

const COLUMNS = `id, kind, media_type as "mediaType", digest, file_key as "fileKey", byte_size as "byteSize", name, uploaded_by as "uploadedBy", uploaded_at as "uploadedAt"`;

/** Writes a document down; the same file of the same person finds the one that is there. */
export async function insertEvidence(tx: Tx, neighbourhoodId: Id, evidence: Omit<EvidenceRow, 'uploadedAt'>): Promise<EvidenceRow> {
  await tx.rows(
    `insert into evidence (neighbourhood_id, id, kind, media_type, digest, file_key, byte_size, name, uploaded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (neighbourhood_id, uploaded_by, digest) do nothing`,
    [neighbourhoodId, evidence.id, evidence.kind, evidence.mediaType, evidence.digest, evidence.fileKey, evidence.byteSize, evidence.name, evidence.uploadedBy],
  );
  const row = await tx.row<EvidenceRow>(`select ${COLUMNS} from evidence where neighbourhood_id = $1 and uploaded_by = $2 and digest = $3`, [neighbourhoodId, evidence.uploadedBy, evidence.digest]);
  if (row === undefined) throw new Error('Broken invariant: evidence that was written is there');
  return row;
}

export function findEvidence(tx: Tx, neighbourhoodId: Id, ids: readonly Id[]): Promise<EvidenceRow[]> {
  return tx.rows(`select ${COLUMNS} from evidence where neighbourhood_id = $1 and id = any($2::uuid[]) order by uploaded_at, id`, [neighbourhoodId, [...new Set(ids)]]);
}

/** Refuses documents that are not there: whoever refers to evidence asks this first, and then may rely on it for ever. */
export async function needEvidence(tx: Tx, neighbourhoodId: Id, ids: readonly Id[]): Promise<EvidenceRow[]> {
  const found = await findEvidence(tx, neighbourhoodId, ids);
  if (found.length !== new Set(ids).size) throw new Refused('evidence-unknown', 'evidenceIds');
  return found;
}
