import { refuse, type Outcome } from '@linli/kernel';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { SHEET_LIMITS, type Sheet, type SheetRefusal } from './sheet.ts';

/** How files of a kind begin. */
const ZIP = '504b0304';
const EMPTY_ZIP = '504b0506';
const OLE2 = 'd0cf11e0a1b11ae1';
/** The stream of an OLE2 file that holds an encrypted workbook. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');
const CSV_NAME = /\.(csv|txt|tsv)$/i;

/**
 * Reads the first table of an uploaded file: .xlsx, or .csv. The first bytes decide what it is, the name only confirms it. Bad files are
 * refused, never thrown; run it through `readSheetApart`, for a hostile file may still cost time and memory.
 */
export async function readSheet(bytes: Uint8Array, fileName: string): Promise<Outcome<Sheet, SheetRefusal>> {
  if (bytes.length === 0) return refuse('sheet-empty');
  if (bytes.length > SHEET_LIMITS.fileBytes) return refuse('sheet-too-large');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.subarray(0, 8).toString('hex');
  if (start.startsWith(ZIP)) return readXlsx(bytes);
  if (start.startsWith(EMPTY_ZIP)) return refuse('sheet-wrong-type');
  if (start === OLE2) return refuse(file.includes(ENCRYPTED) ? 'sheet-encrypted' : 'sheet-old-format');
  return CSV_NAME.test(fileName) ? readCsv(bytes) : refuse('sheet-wrong-type');
}
