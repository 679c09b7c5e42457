import { hash } from 'node:crypto';
import { lineIdentities, readCamt053, readCsvStatement, type Camt053Refusal, type CsvOptions, type CsvRefusal, type Statement } from '@linli/bank-statements';
import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { decodeText } from '../../../platform/sheets/decode-text.ts';

export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly options: CsvOptions;
  /** Secret text of the neighbourhood: without it nobody can tell from a digest whether a guessed line is there. */
  readonly secret: string;
}

/** A statement with the digest of each line's identity, one after the other: they are computed where the file is read. */
export interface ReadStatement {
  readonly statement: Statement;
  readonly identities: Uint8Array;
}

export const IDENTITY_BYTES = 32;

export type StatementFormat = 'camt.053' | 'csv';

/** Marks of encodings and white space, in any of them. */
const BEFORE_TEXT = new Set([0x00, 0x09, 0x0a, 0x0d, 0x20, 0xbb, 0xbf, 0xef, 0xfe, 0xff]);

/** XML begins with `<`; every other file is taken for a table. */
export function formatOf(bytes: Uint8Array): StatementFormat {
  return bytes.find((byte) => !BEFORE_TEXT.has(byte)) === 0x3c ? 'camt.053' : 'csv';
}

function identitiesOf({ lines }: Statement, secret: string): Uint8Array {
  const digests = new Uint8Array(lines.length * IDENTITY_BYTES);
  for (const [at, identity] of lineIdentities(lines).entries()) digests.set(hash('sha256', `${secret}${identity}`, 'buffer'), at * IDENTITY_BYTES);
  return digests;
}

/** Bytes of an uploaded statement as what they say, in UTF-8, GB18030 or marked UTF-16. */
export function readStatementText({ bytes, options, secret }: ReadingRequest): Outcome<ReadStatement, Camt053Refusal | CsvRefusal | Refusal<'statement-encoding'>> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refuse('statement-encoding');
  const { text } = decoded.value;
  const read = formatOf(bytes) === 'camt.053' ? readCamt053(text) : readCsvStatement(text, options);
  return read.ok ? accept({ statement: read.value, identities: identitiesOf(read.value, secret) }) : read;
}
