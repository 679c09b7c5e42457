import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { Database } from '../../../platform/database/transaction.ts';
import { Pdf } from '../../../platform/pdf/pdf.ts';
import { queryNeighbourhood } from '../../homes/index.ts';
import type { Looking } from './may-look.ts';
import { ReadAccount } from './read-account.ts';
import { statementDocument } from './statement-document.ts';

/** The statement of a home as a PDF, drawn when it is asked for. */
@Injectable()
export class DrawStatement {
  readonly #database: Database;
  readonly #account: ReadAccount;
  readonly #pdf: Pdf;

  constructor(database: Database, account: ReadAccount, pdf: Pdf) {
    this.#database = database;
    this.#account = account;
    this.#pdf = pdf;
  }

  async run(neighbourhoodId: Id, homeId: Id, caller: Looking): Promise<{ bytes: Buffer; fileName: string }> {
    const account = await this.#account.run(neighbourhoodId, homeId, caller);
    const { movements } = await this.#account.movements(neighbourhoodId, homeId, { limit: 40 }, caller);
    const place = await this.#database.inNeighbourhood(neighbourhoodId, (tx) => queryNeighbourhood(tx, neighbourhoodId));
    return { bytes: await this.#pdf.draw(statementDocument(account, movements, place?.name ?? ''), 'a4'), fileName: `statement-${account.asOf}.pdf` };
  }
}
