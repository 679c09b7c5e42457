import { Injectable } from '@nestjs/common';
import { digestOf, type DocumentText } from '@linli/documents';
import type { Id } from '@linli/kernel';
import { lastDay, NOTICE_TYPES, type NoticeTypeCode } from '@linli/notices';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { insertNotice } from './notice.store.ts';

export interface NoticeToPublish {
  /** Made before the text, because the text carries the address of its own page. */
  readonly id: Id;
  readonly type: NoticeTypeCode;
  readonly document: DocumentText;
  readonly menuId: Id | null;
  readonly pollId: Id | null;
  readonly publishedBy: Id;
}

/** Publishes a composed text in the transaction of the act it tells of: frozen, with its digest and its period. */
@Injectable()
export class PublishNotice {
  async run(tx: Tx, neighbourhoodId: Id, notice: NoticeToPublish): Promise<void> {
    const startsOn = notice.document.issuedOn;
    const digest = digestOf(notice.document).hex;
    await insertNotice(tx, neighbourhoodId, { ...notice, title: notice.document.title, digest, startsOn, endsOn: lastDay(NOTICE_TYPES[notice.type].period, startsOn) });
    await recordAudit(tx, { neighbourhoodId, personId: notice.publishedBy, action: 'notice-published', subject: `notice:${notice.id}`, detail: { type: notice.type, digest } });
  }
}
