import { accept, refuse, type Outcome } from '@linli/kernel';
import { streamXlsxRows, type CellValue } from 'hucre/xlsx';
import { plainWorkbook } from './plain-workbook.ts';
import { RowCollector } from './row-collector.ts';
import type { Sheet, SheetRefusal } from './sheet.ts';

const LAST_ROW = 1_048_576;
/** A spreadsheet keeps 15 digits of a number. From here on the last ones are made up, so the number is shown in scientific form. */
const DIGITS_KEPT = 15;
const FIRST_INEXACT = 1e15;

/**
 * A number as the spreadsheet shows it: rounding to 15 digits takes off what binary arithmetic left behind (62.349999999999994 is 62.35),
 * and a number too long to be kept (an identity number typed into a number cell) comes out as 1.10105194912310E+17, which no field takes.
 */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  if (Math.abs(value) >= FIRST_INEXACT) return value.toExponential(DIGITS_KEPT - 1).replace('e', 'E');
  const rounded = Number(value.toPrecision(DIGITS_KEPT));
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** `2026-01-02`, with the time of day only where there is one. Spreadsheets know no time zone. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`;
}

/** The text of a cell; of a formula only the value stored with it, which is never computed again. */
function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? dateText(value) : '';
}

/** Reads the first table of an .xlsx file. Whatever is wrong with the file comes back as a refusal. */
export async function readXlsx(bytes: Uint8Array): Promise<Outcome<Sheet, SheetRefusal>> {
  const workbook = await plainWorkbook(bytes);
  if (!workbook.ok) return workbook;
  const collector = new RowCollector();
  try {
    for await (const { index, values } of streamXlsxRows(workbook.value)) {
      if (!Number.isInteger(index) || index < 0 || index >= LAST_ROW) return refuse('sheet-unreadable');
      const refused = collector.add(index + 1, values.map(cellText));
      if (refused !== undefined) return refused;
    }
  } catch {
    return refuse('sheet-unreadable');
  }
  return collector.rows.length === 0 ? refuse('sheet-empty') : accept({ rows: collector.rows, readAs: 'xlsx' });
}
