import { readCamt053, readCsvStatement, type Camt053Refusal, type CsvOptions, type CsvRefusal, type Statement } from '@linli/bank-statements';
import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { decodeText } from '../../../platform/sheets/decode-text.ts';

export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly options: CsvOptions;
}

export interface ReadStatement {
  readonly format: 'camt.053' | 'csv';
  readonly statement: Outcome<Statement, Camt053Refusal | CsvRefusal>;
}

/** XML begins with `<`; every other text is taken for a table. */
export function formatOf(text: string): ReadStatement['format'] {
  return /^\ufeff?\s*</.test(text.slice(0, 200)) ? 'camt.053' : 'csv';
}

/** Bytes of an uploaded statement as what they say, in UTF-8, GB18030 or marked UTF-16. */
export function readStatementText({ bytes, options }: ReadingRequest): Outcome<ReadStatement, Refusal<'statement-encoding'>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse('statement-encoding');
  const { text } = decoded.value;
  const format = formatOf(text);
  return accept({ format, statement: format === 'camt.053' ? readCamt053(text) : readCsvStatement(text, options) });
}
