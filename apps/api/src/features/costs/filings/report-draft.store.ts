import type { Id } from '@linli/kernel';
import type { Tx } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';

export type ReportKind = 'cost' | 'operations';

export interface DraftRow {
  readonly id: Id;
  readonly kind: ReportKind;
  readonly enterpriseId: Id;
  readonly previousId: Id | null;
  readonly revision: number;
  readonly content: unknown;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
}

const COLUMNS = `id, kind, enterprise_id as "enterpriseId", previous_id as "previousId", revision, content, updated_at as "updatedAt", submitted_at as "submittedAt"`;

export interface NewDraft {
  readonly id: Id;
  readonly kind: ReportKind;
  readonly enterpriseId: Id;
  readonly previousId: Id | null;
  readonly content: unknown;
  readonly createdBy: Id;
  readonly key: Id;
  readonly digest: string;
}

/** Begins a draft; the same key of the same person finds the one that is there. A report has one next version. */
export async function insertDraft(tx: Tx, neighbourhoodId: Id, draft: NewDraft): Promise<DraftRow> {
  await tx.rows(
    `insert into report_draft (neighbourhood_id, id, kind, enterprise_id, previous_id, content, created_by, request_key, request_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [neighbourhoodId, draft.id, draft.kind, draft.enterpriseId, draft.previousId, JSON.stringify(draft.content), draft.createdBy, draft.key, draft.digest],
  );
  const row = await tx.row<DraftRow & { requestDigest: string }>(
    `select ${COLUMNS}, request_digest as "requestDigest" from report_draft where neighbourhood_id = $1 and created_by = $2 and request_key = $3`,
    [neighbourhoodId, draft.createdBy, draft.key],
  );
  if (row === undefined) throw new Refused('report-followed');
  if (row.requestDigest !== draft.digest) throw new Refused('key-reused');
  return row;
}

export function findDraft(tx: Tx, neighbourhoodId: Id, kind: ReportKind, draftId: Id): Promise<DraftRow | undefined> {
  return tx.row(`select ${COLUMNS} from report_draft where neighbourhood_id = $1 and kind = $2 and id = $3`, [neighbourhoodId, kind, draftId]);
}

/** Takes the draft's lock, so that two who type, or one who types and one who submits, come one after the other. */
export function lockDraft(tx: Tx, neighbourhoodId: Id, kind: ReportKind, draftId: Id): Promise<DraftRow | undefined> {
  return tx.row(`select ${COLUMNS} from report_draft where neighbourhood_id = $1 and kind = $2 and id = $3 for no key update`, [neighbourhoodId, kind, draftId]);
}

/** Puts what is typed now in place of what was. */
export async function saveDraft(tx: Tx, neighbourhoodId: Id, draftId: Id, content: unknown): Promise<void> {
  await tx.rows(`update report_draft set content = $3, revision = revision + 1, updated_at = clock_timestamp() where neighbourhood_id = $1 and id = $2 and submitted_at is null`, [neighbourhoodId, draftId, JSON.stringify(content)]);
}

export async function markSubmitted(tx: Tx, neighbourhoodId: Id, draftId: Id): Promise<void> {
  await tx.rows(`update report_draft set submitted_at = clock_timestamp() where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, draftId]);
}

/** Drafts of an enterprise that are still typed, the last one first. */
export function findOpenDrafts(tx: Tx, neighbourhoodId: Id, enterpriseId: Id): Promise<DraftRow[]> {
  return tx.rows(`select ${COLUMNS} from report_draft where neighbourhood_id = $1 and enterprise_id = $2 and submitted_at is null order by updated_at desc limit 50`, [neighbourhoodId, enterpriseId]);
}
