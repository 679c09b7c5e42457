import { Readable } from 'node:stream';
import { accept, refuse, type Outcome } from '@linli/kernel';
import { CsvError, parse } from 'csv-parse';
import { decodeText } from './decode-text.ts';
import { RowCollector } from './row-collector.ts';
import { SHEET_LIMITS, type Sheet, type SheetRefusal } from './sheet.ts';

const DELIMITERS = [',', ';', '\t'] as const;
const SAMPLE_CHARACTERS = 20_000;
const PIECE = 65_536;
/** Excel's way to keep a long number as text in a CSV file: ="13800138000". */
const KEPT_AS_TEXT = /^="([^"]*)"$/;

/** The delimiter that stands most often outside quotes in the first lines; a comma when none does. */
function guessDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_CHARACTERS).replace(/"[^"]*"/g, '');
  let best = ',';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const count = sample.split(delimiter).length - 1;
    if (count > most) [best, most] = [delimiter, count];
  }
  return best;
}

/** Bytes, not text: a text cut between the two halves of a rare character would lose it. */
function* pieces(text: string): Generator<Buffer> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Whether a text is no table but a page, a program or binary data with a wrong name. */
function isNoTable(text: string): boolean {
  return text.includes('\u0000') || /^\s*(<|%PDF|\{|#!)/.test(text.slice(0, 200));
}

/** Reads a file of comma, semicolon or tab separated values in UTF-8, GB18030 or marked UTF-16. */
export async function readCsv(bytes: Uint8Array): Promise<Outcome<Sheet, SheetRefusal>> {
  const decodedText = decodeText(bytes);
  if (!decodedText.ok) return decodedText;
  const { text, readAs } = decodedText.value;
  if (isNoTable(text)) return refuse('sheet-wrong-type');
  const parser = parse({
    delimiter: guessDelimiter(text),
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: SHEET_LIMITS.columns * SHEET_LIMITS.cell,
  });
  const source = Readable.from(pieces(text));
  source.pipe(parser);
  const collector = new RowCollector();
  let number = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number += 1;
      const refused = collector.add(
        number,
        record.map((cell) => cell.replace(KEPT_AS_TEXT, '$1')),
      );
      if (refused !== undefined) return refused;
    }
  } catch (error) {
    if (error instanceof CsvError) return refuse('sheet-unreadable', undefined, { row: Number(error['records']) + 1 });
    throw error;
  } finally {
    source.destroy();
  }
  return collector.rows.length === 0 ? refuse('sheet-empty') : accept({ rows: collector.rows, readAs });
}
