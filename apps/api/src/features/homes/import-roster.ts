import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import { COLUMN_CODES, guessMapping, headingsOf, problemRows, type ColumnCode, type Mapping } from '@linli/rosters';
import { recordAudit } from '../../platform/audit/audit.store.ts';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database, databaseNow, type Tx } from '../../platform/database/transaction.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { demand, Refused } from '../../platform/http/refused.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { SheetRow } from '../../platform/sheets/sheet.ts';
import { readSheetApart } from '../../platform/sheets/sheet-worker.ts';
import { writeCsvSheet } from '../../platform/sheets/write-sheet.ts';
import { ReadRosterFile, rosterFilePlace } from './read-roster-file.ts';
import { viewImport, type ImportView } from './roster-import-view.ts';
import { findImport, insertImport, lockImport, markConfirmed, saveMapping, type RosterImportRow } from './roster-import.store.ts';

/** Sent when a clerk confirms; it writes the roster. */
export const WRITE_ROSTER = 'write-roster';

export interface WriteRosterJob {
  readonly neighbourhoodId: Id;
  readonly importId: Id;
}

/** Where sealed headings belong. */
function headerPlace(neighbourhoodId: Id): string {
  return `roster-import.header:${neighbourhoodId}`;
}

/** A file name for showing: composed, without what cannot be seen. Of a long one the end stays, for the ending says what the file is. */
function tidyFileName(name: string): string {
  const tidy = name.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '').trim();
  return tidy === '' ? 'roster' : [...tidy].slice(-200).join('');
}

/** The steps of an import before anything is written: upload, look, name the columns, confirm. */
@Injectable()
export class ImportRoster {
  readonly #database: Database;
  readonly #files: FileStore;
  readonly #cipher: FieldCipher;
  readonly #jobs: Jobs;
  readonly #reader: ReadRosterFile;

  constructor(database: Database, files: FileStore, cipher: FieldCipher, jobs: Jobs, reader: ReadRosterFile) {
    this.#database = database;
    this.#files = files;
    this.#cipher = cipher;
    this.#jobs = jobs;
    this.#reader = reader;
  }

  async upload(neighbourhoodId: Id, file: { name: string; bytes: Buffer }, personId: Id): Promise<ImportView> {
    const sheet = demand(await readSheetApart(file.bytes, file.name));
    const header = headingsOf(sheet.rows);
    if (header === undefined) throw new Refused('sheet-empty');
    const importId = newId();
    const fileKey = await this.#files.put(neighbourhoodId, this.#cipher.sealBytes(file.bytes, rosterFilePlace(neighbourhoodId)));
    await this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await insertImport(tx, neighbourhoodId, {
        id: importId,
        fileName: tidyFileName(file.name),
        fileKey,
        fileDigest: createHash('sha256').update(file.bytes).digest('hex'),
        format: sheet.readAs === 'xlsx' ? 'xlsx' : 'csv',
        rowCount: sheet.rows.filter((row) => row.number > header.number).length,
        headerSealed: this.#cipher.seal(JSON.stringify(header.cells), headerPlace(neighbourhoodId)),
        headerRow: header.number,
        mapping: guessMapping(header).mapping,
        createdBy: personId,
      });
      await recordAudit(tx, { neighbourhoodId, personId, action: 'roster-uploaded', subject: `roster-import:${importId}` });
    });
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => this.#view(tx, neighbourhoodId, await this.#find(tx, neighbourhoodId, importId), sheet.rows));
  }

  read(neighbourhoodId: Id, importId: Id): Promise<ImportView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => this.#view(tx, neighbourhoodId, await this.#find(tx, neighbourhoodId, importId)));
  }

  map(neighbourhoodId: Id, importId: Id, mapping: Readonly<Record<string, number>>): Promise<ImportView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const row = await lockImport(tx, neighbourhoodId, importId);
      if (row === undefined) throw new Refused('not-found');
      if (row.status !== 'uploaded') throw new Refused('import-not-open');
      const stranger = Object.keys(mapping).find((code) => !COLUMN_CODES.includes(code as ColumnCode));
      if (stranger !== undefined) throw new Refused('column-unknown', `mapping.${stranger}`);
      await saveMapping(tx, neighbourhoodId, importId, mapping as Mapping);
      return this.#view(tx, neighbourhoodId, await this.#find(tx, neighbourhoodId, importId));
    });
  }

  confirm(neighbourhoodId: Id, importId: Id, personId: Id): Promise<ImportView> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const row = await lockImport(tx, neighbourhoodId, importId);
      if (row === undefined) throw new Refused('not-found');
      if (row.status !== 'uploaded') throw new Refused('import-not-open');
      const view = await this.#view(tx, neighbourhoodId, row);
      if (view.errorCount > 0 || view.summary === null || view.summary.homes === 0) throw new Refused('import-has-errors', undefined, { count: Math.max(1, view.errorCount) });
      await markConfirmed(tx, neighbourhoodId, importId, personId);
      await recordAudit(tx, { neighbourhoodId, personId, action: 'roster-confirmed', subject: `roster-import:${importId}`, detail: { homes: view.summary.homes, owners: view.summary.owners } });
      await this.#jobs.send(tx, WRITE_ROSTER, { neighbourhoodId, importId } satisfies WriteRosterJob);
      return { ...view, status: 'confirmed' };
    });
  }

  /** The error file: a line for each finding, with the row, what is wrong and what to do. */
  problemFile(neighbourhoodId: Id, importId: Id): Promise<Buffer> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const row = await this.#find(tx, neighbourhoodId, importId);
      const read = await this.#reader.of(neighbourhoodId, row, await databaseNow(tx));
      return Buffer.from(writeCsvSheet(problemRows(read.problems)));
    });
  }

  async #find(tx: Tx, neighbourhoodId: Id, importId: Id): Promise<RosterImportRow> {
    const row = await findImport(tx, neighbourhoodId, importId);
    if (row === undefined) throw new Refused('not-found');
    return row;
  }

  async #view(tx: Tx, neighbourhoodId: Id, row: RosterImportRow, sheetRows?: readonly SheetRow[]): Promise<ImportView> {
    const read = row.status === 'uploaded' ? await this.#reader.of(neighbourhoodId, row, await databaseNow(tx), sheetRows) : null;
    const header = JSON.parse(this.#cipher.open(row.headerSealed, headerPlace(neighbourhoodId))) as string[];
    return viewImport(tx, neighbourhoodId, row, header, read);
  }
}
