import { refuse, type Refused } from '@linli/kernel';
import { SHEET_LIMITS, type SheetRefusal, type SheetRow } from './sheet.ts';

/** Gathers the rows of a table one by one, and stops the reading at the first that is over a limit. */
export class RowCollector {
  readonly rows: SheetRow[] = [];

  /** Takes a row; answers a refusal when it, or their number, is too large. A row without text is passed over. */
  add(number: number, cells: readonly string[]): Refused<SheetRefusal> | undefined {
    let width = cells.length;
    while (width > 0 && cells[width - 1]?.trim() === '') width -= 1;
    if (width === 0) return undefined;
    if (width > SHEET_LIMITS.columns) return refuse('sheet-too-many-columns', undefined, { row: number, limit: SHEET_LIMITS.columns });
    if (this.rows.length === SHEET_LIMITS.rows) return refuse('sheet-too-many-rows', undefined, { limit: SHEET_LIMITS.rows });
    const long = cells.findIndex((cell) => cell.length > SHEET_LIMITS.cell);
    if (long >= 0) return refuse('sheet-cell-too-long', undefined, { row: number, column: long + 1, limit: SHEET_LIMITS.cell });
    this.rows.push({ number, cells: cells.slice(0, width) });
    return undefined;
  }
}
