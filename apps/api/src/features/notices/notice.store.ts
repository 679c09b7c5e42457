import type { DocumentText } from '@linli/documents';
import type { Id, LocalDate } from '@linli/kernel';
import type { Tx } from '../../platform/database/transaction.ts';

export interface NoticeRow {
  readonly id: Id;
  readonly type: string;
  readonly number: number;
  readonly title: string;
  readonly document: DocumentText;
  readonly digest: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly menuId: Id | null;
  readonly pollId: Id | null;
  readonly publishedAt: Date;
}

const COLUMNS = `id, type, number, title, document, digest, starts_on::text as "startsOn", ends_on::text as "endsOn",
  menu_id as "menuId", poll_id as "pollId", published_at as "publishedAt"`;

export function findNotice(tx: Tx, neighbourhoodId: Id, noticeId: Id): Promise<NoticeRow | undefined> {
  return tx.row(`select ${COLUMNS} from notice where neighbourhood_id = $1 and id = $2`, [neighbourhoodId, noticeId]);
}

export function findNotices(tx: Tx, neighbourhoodId: Id): Promise<NoticeRow[]> {
  return tx.rows(`select ${COLUMNS} from notice where neighbourhood_id = $1 order by number desc limit 100`, [neighbourhoodId]);
}

export type NewNotice = Omit<NoticeRow, 'number' | 'publishedAt'> & { readonly publishedBy: Id };

/** Hangs a notice up under the next number of the neighbourhood. It is never changed or taken down. */
export async function insertNotice(tx: Tx, neighbourhoodId: Id, notice: NewNotice): Promise<void> {
  await tx.rows(
    `insert into notice (neighbourhood_id, id, type, number, title, document, digest, starts_on, ends_on, menu_id, poll_id, published_by)
     select $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11 from notice where neighbourhood_id = $1`,
    [
      neighbourhoodId, notice.id, notice.type, notice.title, JSON.stringify(notice.document), notice.digest, notice.startsOn, notice.endsOn,
      notice.menuId, notice.pollId, notice.publishedBy,
    ],
  );
}
