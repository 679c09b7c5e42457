import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { listBankStatements, OutputOf } from '@linli/contracts';
import { accept, isId, type Id } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { newId } from '../../../platform/crypto/new-id.ts';
import { Database, type Tx } from '../../../platform/database/transaction.ts';
import { FileStore } from '../../../platform/files/file-store.ts';
import { demand, Refused } from '../../../platform/http/refused.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { findAccount, lockAccount, type BankAccountRow } from '../accounts/account.store.ts';
import { judgeStatement } from './judge-statement.ts';
import { planLines } from './plan-statement.ts';
import { ReadStatementFile, statementFilePlace } from './read-statement-file.ts';
import { formatOf } from './read-statement-text.ts';
import { findStatement, insertStatement, isBeingBooked, listStatements, lockStatement, markConfirmed, saveOptions, type StatementOptions, type StatementRow } from './statement.store.ts';
import { viewBooked, viewDryRun, viewStatementFrame, type StatementView } from './statement-view.ts';

/** Sent when a person confirms; it books the statement. */
export const BOOK_STATEMENT = 'book-statement';

export interface BookStatementJob {
  readonly neighbourhoodId: Id;
  readonly statementId: Id;
}

/** A file name for showing: composed, without what cannot be seen. Of a long one the end stays, for the ending says what the file is. */
function tidyFileName(name: string): string {
  const tidy = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '').trim();
  return tidy === '' ? 'statement' : [...tidy].slice(-100).join('');
}

/** The steps of a statement before anything is booked: upload, look, complete, confirm. */
@Injectable()
export class ImportStatement {
  readonly #database: Database;
  readonly #files: FileStore;
  readonly #cipher: FieldCipher;
  readonly #jobs: Jobs;
  readonly #reader: ReadStatementFile;

  constructor(database: Database, files: FileStore, cipher: FieldCipher, jobs: Jobs, reader: ReadStatementFile) {
    this.#database = database;
    this.#files = files;
    this.#cipher = cipher;
    this.#jobs = jobs;
    this.#reader = reader;
  }

  async upload(neighbourhoodId: Id, fund: FundCode, file: { readonly name: string; readonly bytes: Buffer }, personId: Id): Promise<StatementView> {
    const statementId = newId();
    const fileKey = await this.#files.put(neighbourhoodId, this.#cipher.sealBytes(file.bytes, statementFilePlace(neighbourhoodId)));
    await this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      if ((await lockAccount(tx, neighbourhoodId, fund)) === undefined) throw new Refused('bank-account-unknown');
      const fileDigest = createHash('sha256').update(file.bytes).digest('hex');
      await insertStatement(tx, neighbourhoodId, { id: statementId, fund, fileName: tidyFileName(file.name), fileKey, fileDigest, format: formatOf(file.bytes) }, personId);
      await recordAudit(tx, { neighbourhoodId, personId, action: 'statement-uploaded', subject: `bank-statement:${statementId}`, detail: { fund } });
    });
    return this.read(neighbourhoodId, statementId);
  }

  list(neighbourhoodId: Id, fund: FundCode | undefined, limit: number): Promise<OutputOf<typeof listBankStatements>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => ({ statements: (await listStatements(tx, neighbourhoodId, fund, limit)).map(viewStatementFrame) }));
  }

  async read(neighbourhoodId: Id, statementId: Id): Promise<StatementView> {
    const { row, account } = await this.#found(neighbourhoodId, statementId);
    if (row.status !== 'uploaded') return this.#database.inNeighbourhood(neighbourhoodId, (tx) => viewBooked(tx, neighbourhoodId, row));
    const reading = await this.#reader.of(neighbourhoodId, row, account);
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const judged = await judgeStatement(tx, neighbourhoodId, row.fund, reading);
      if (!judged.ok) return viewDryRun(row, judged);
      const { statement, lines } = judged.value;
      return viewDryRun(row, accept({ statement, plan: await planLines(tx, neighbourhoodId, row.fund, lines) }));
    });
  }

  async complete(neighbourhoodId: Id, statementId: Id, options: StatementOptions): Promise<StatementView> {
    await this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const row = await lockStatement(tx, neighbourhoodId, statementId);
      if (row === undefined) throw new Refused('not-found');
      if (row.status !== 'uploaded') throw new Refused('statement-not-open');
      await saveOptions(tx, neighbourhoodId, statementId, options);
    });
    return this.read(neighbourhoodId, statementId);
  }

  async confirm(neighbourhoodId: Id, statementId: Id, key: string | undefined, personId: Id): Promise<StatementView> {
    if (key === undefined || !isId(key)) throw new Refused('key-missing');
    const { row: seen, account } = await this.#found(neighbourhoodId, statementId);
    const reading = seen.status === 'uploaded' ? await this.#reader.of(neighbourhoodId, seen, account) : undefined;
    await this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await lockAccount(tx, neighbourhoodId, seen.fund);
      const row = await lockStatement(tx, neighbourhoodId, statementId);
      if (row === undefined) throw new Refused('not-found');
      // The same request again finds its work begun or done; it begins nothing.
      if (row.confirmKey === key && row.confirmedBy === personId) return;
      if (row.status !== 'uploaded' || reading === undefined || JSON.stringify(row.options) !== JSON.stringify(seen.options)) throw new Refused('statement-not-open');
      if (await isBeingBooked(tx, neighbourhoodId, row.fund)) throw new Refused('statement-busy');
      const { statement, assertion } = demand(await judgeStatement(tx, neighbourhoodId, row.fund, reading));
      await markConfirmed(tx, neighbourhoodId, statementId, {
        from: statement.from, to: statement.to, opening: formatMoney(statement.opening), closing: formatMoney(statement.closing),
        proofDay: assertion?.day ?? null, proofBalance: assertion === null ? null : formatMoney(assertion.balance), lineCount: statement.lines.length, personId, key,
      });
      await recordAudit(tx, { neighbourhoodId, personId, action: 'statement-confirmed', subject: `bank-statement:${statementId}`, detail: { fund: row.fund, from: statement.from, to: statement.to } });
      await this.#jobs.send(tx, BOOK_STATEMENT, { neighbourhoodId, statementId } satisfies BookStatementJob);
    });
    return this.read(neighbourhoodId, statementId);
  }

  #found(neighbourhoodId: Id, statementId: Id): Promise<{ row: StatementRow; account: BankAccountRow }> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx: Tx) => {
      const row = await findStatement(tx, neighbourhoodId, statementId);
      const account = row === undefined ? undefined : await findAccount(tx, neighbourhoodId, row.fund);
      if (row === undefined || account === undefined) throw new Refused('not-found');
      return { row, account };
    });
  }
}
