import { Injectable } from '@nestjs/common';
import { beijingDate, type Id } from '@linli/kernel';
import { buildRoster, checkMapping, readRows, rosterProblem, type Mapping, type RosterProblem, type RosterReading } from '@linli/rosters';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { FileStore } from '../../platform/files/file-store.ts';
import { demand } from '../../platform/http/refused.ts';
import type { SheetRow } from '../../platform/sheets/sheet.ts';
import { readSheetApart } from '../../platform/sheets/sheet-worker.ts';
import type { RosterImportRow } from './roster-import.store.ts';

/** Where an uploaded file belongs; it opens for its own neighbourhood only. */
export function rosterFilePlace(neighbourhoodId: Id): string {
  return `roster-file:${neighbourhoodId}`;
}

/** An uploaded roster, read and judged as a whole. */
export interface ReadRoster {
  /** The first rows below the headings, for the preview; the others are let go once they are judged. */
  readonly first: readonly SheetRow[];
  readonly reading: RosterReading;
  readonly problems: readonly RosterProblem[];
}

/** How many read files are kept in memory, so that a clerk who pages through one does not have it read anew each time. */
const KEPT = 3;
const PREVIEW_ROWS = 20;

/** Reads the stored file of an import by its mapping. Pure rules do the judging; this brings them the rows. */
@Injectable()
export class ReadRosterFile {
  readonly #files: FileStore;
  readonly #cipher: FieldCipher;
  readonly #kept = new Map<string, Promise<ReadRoster>>();

  constructor(files: FileStore, cipher: FieldCipher) {
    this.#files = files;
    this.#cipher = cipher;
  }

  /**
   * @param now the database's clock, for judging who is a minor
   * @param sheetRows the rows, where the caller has just read the file
   */
  of(neighbourhoodId: Id, row: RosterImportRow, now: number, sheetRows?: readonly SheetRow[]): Promise<ReadRoster> {
    const key = `${neighbourhoodId}/${row.id}/${JSON.stringify(row.mapping)}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const reading = this.#read(neighbourhoodId, row, now, sheetRows);
    this.#kept.set(key, reading);
    reading.catch(() => this.#kept.delete(key));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest);
    return reading;
  }

  /** Lets go of an import that was written: nobody looks at its file again, and it is full of people. */
  forget(neighbourhoodId: Id, importId: Id): void {
    for (const key of this.#kept.keys()) if (key.startsWith(`${neighbourhoodId}/${importId}/`)) this.#kept.delete(key);
  }

  async #read(neighbourhoodId: Id, row: RosterImportRow, now: number, sheetRows?: readonly SheetRow[]): Promise<ReadRoster> {
    if (sheetRows !== undefined) return judge(sheetRows, row.headerRow, row.mapping, now);
    const bytes = this.#cipher.openBytes(await this.#files.get(row.fileKey), rosterFilePlace(neighbourhoodId));
    const sheet = demand(await readSheetApart(bytes, row.fileName));
    return judge(sheet.rows, row.headerRow, row.mapping, now);
  }
}

/** The rows below the headings, each judged for itself and all of them together. A sheet without headings says so until its columns are named. */
export function judge(sheetRows: readonly SheetRow[], headerRow: number, mapping: Mapping, now: number): ReadRoster {
  const rows = sheetRows.filter((row) => row.number > headerRow);
  const first = sheetRows[0]?.number ?? 1;
  const missing = checkMapping(mapping, Math.max(first, headerRow));
  if (headerRow < first && Object.keys(mapping).length === 0) missing.unshift(rosterProblem('heading-missing', first, null));
  const read = readRows(rows, mapping, { on: beijingDate(now), areaSource: 'registered' });
  const reading = buildRoster(read.rows);
  const problems = [...missing, ...read.problems, ...reading.problems].sort((left, right) => left.row - right.row);
  const refused = problems.some((problem) => problem.severity === 'error');
  return { first: rows.slice(0, PREVIEW_ROWS), problems, reading: refused ? { ...reading, roster: null } : reading };
}
