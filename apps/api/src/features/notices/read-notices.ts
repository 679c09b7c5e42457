import { Injectable } from '@nestjs/common';
import type { listNotices, OutputOf, readNotice } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { Database } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import type { PdfForm } from '../../platform/pdf/pdf-thread.ts';
import { Pdf } from '../../platform/pdf/pdf.ts';
import { findNotice, findNotices, type NoticeRow } from './notice.store.ts';

type Head = OutputOf<typeof listNotices>['items'][number];

function headOf(row: NoticeRow): Head {
  return {
    noticeId: row.id,
    number: row.number,
    type: row.type,
    title: row.title,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    publishedAt: row.publishedAt.toISOString(),
    digest: row.digest,
    pollId: row.pollId,
    menuId: row.menuId,
  };
}

/** Notices for everybody: the list, the text, the paper. */
@Injectable()
export class ReadNotices {
  readonly #database: Database;
  readonly #pdf: Pdf;

  constructor(database: Database, pdf: Pdf) {
    this.#database = database;
    this.#pdf = pdf;
  }

  list(neighbourhoodId: Id): Promise<OutputOf<typeof listNotices>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => ({ items: (await findNotices(tx, neighbourhoodId)).map(headOf) }));
  }

  async read(neighbourhoodId: Id, noticeId: Id): Promise<OutputOf<typeof readNotice>> {
    const row = await this.#find(neighbourhoodId, noticeId);
    return { ...headOf(row), document: { ...row.document } };
  }

  /** The paper is drawn from the frozen text when it is asked for: the same text gives the same bytes, so nothing need be kept. */
  async draw(neighbourhoodId: Id, noticeId: Id, form: PdfForm): Promise<{ bytes: Buffer; fileName: string }> {
    const row = await this.#find(neighbourhoodId, noticeId);
    return { bytes: await this.#pdf.draw(row.document, form), fileName: `notice-${row.number}-${form}.pdf` };
  }

  async #find(neighbourhoodId: Id, noticeId: Id): Promise<NoticeRow> {
    const row = await this.#database.inNeighbourhood(neighbourhoodId, (tx) => findNotice(tx, neighbourhoodId, noticeId));
    if (row === undefined) throw new Refused('not-found');
    return row;
  }
}
