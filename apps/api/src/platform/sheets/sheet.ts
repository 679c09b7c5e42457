import type { Refusal } from '@linli/kernel';

/** One row of an uploaded table as text; it fits `RawRow` of the rosters. */
export interface SheetRow {
  /** As the spreadsheet program counts, from 1. */
  readonly number: number;
  /** Without the empty cells at the end. */
  readonly cells: readonly string[];
}

/** The first table of an uploaded file. Rows without any text are left out. */
export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** How the bytes were understood, for the clerk to see when characters look wrong. */
  readonly readAs: 'xlsx' | 'csv in UTF-8' | 'csv in GB18030' | 'csv in UTF-16';
}

/** What an uploaded table may hold. More is refused, never cut off: half a roster is worse than none. */
export const SHEET_LIMITS = {
  /** Bytes of the file itself. */
  fileBytes: 20_000_000,
  /** Bytes of a workbook's parts when inflated, as declared and as counted. */
  inflatedBytes: 50_000_000,
  /** Bytes of the part that lists all texts; it is held in memory as a whole. */
  textListBytes: 10_000_000,
  /** Parts of a workbook. */
  parts: 200,
  rows: 20_000,
  columns: 60,
  /** Characters of a cell. */
  cell: 500,
} as const;

/**
 * Why a file was not read. `sheet-wrong-type` is no table at all, `sheet-old-format` an .xls, `sheet-not-plain` has macros, links or files
 * inside, `sheet-bomb` says less about its size than it is, `sheet-too-slow` took longer than it may.
 */
export type SheetRefusal = Refusal<
  | 'sheet-empty'
  | 'sheet-wrong-type'
  | 'sheet-old-format'
  | 'sheet-encrypted'
  | 'sheet-not-plain'
  | 'sheet-unreadable'
  | 'sheet-encoding'
  | 'sheet-too-large'
  | 'sheet-bomb'
  | 'sheet-too-slow'
  | 'sheet-too-many-rows'
  | 'sheet-too-many-columns'
  | 'sheet-cell-too-long'
>;
