import { neutralise } from '@linli/rosters';
import { stringify } from 'csv-stringify/sync';
import { writeXlsx } from 'hucre/xlsx';

/** The rows of an export, headings first. Amounts and areas are texts already, so that no spreadsheet rounds them. */
export type ExportRows = readonly (readonly string[])[];

const safe = (rows: ExportRows): string[][] => rows.map((cells) => cells.map(neutralise));

/** An .xlsx file with one table; every cell is text, and none can start a formula. The headings stay in sight. */
export function writeXlsxSheet(rows: ExportRows, name: string): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name, rows: safe(rows), freezePane: { rows: 1 } }] });
}

/** A .csv file in UTF-8 with the mark that makes Excel read it as such; no cell can start a formula. */
export function writeCsvSheet(rows: ExportRows): Uint8Array {
  return Buffer.from(stringify(safe(rows), { bom: true, record_delimiter: 'windows' }), 'utf8');
}
