import { crc32, deflateRawSync } from 'node:zlib';
import { accept, refuse, type Outcome } from '@linli/kernel';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { SHEET_LIMITS, type SheetRefusal } from './sheet.ts';
import { packZip, type ZipPart } from './zip-packer.ts';

/** Parts that act, point outside or carry other files. A roster has no use for them, and values behind a link may be out of date. */
const NOT_PLAIN =
  /(^|\/)(vbaProject\.bin|activeX|externalLinks|embeddings|ctrlProps)(\/|$)|\.(zip|xls[xmb]?|docm?|docx|pptx?|exe|dll|js|vbs|html?|svg)$/i;
/** Only these are read, so only these are taken over; pictures, printer settings and the like stay behind. */
const READ = /\.(xml|rels)$/i;
const TEXT_LIST = /(^|\/)sharedStrings\.xml$/i;
/** Office never writes a document type; where there is one, it declares entities. */
const DOCUMENT_TYPES = ['<!DOCTYPE', '<!ENTITY'];
const OVERLAP = Math.max(...DOCUMENT_TYPES.map((mark) => mark.length)) - 1;

type Refusing = Outcome<never, SheetRefusal>;

/** Inflates a part once, counting: what comes out must be as large as declared, undamaged, and without a document type. */
async function verify(zip: ZipFile, entry: Entry): Promise<Refusing | undefined> {
  let counted = 0;
  let sum = 0;
  let tail = Buffer.alloc(0);
  const stream = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) {
    const chunk = piece as Buffer;
    counted += chunk.length;
    if (counted > entry.uncompressedSize) return refuse('sheet-bomb');
    sum = crc32(chunk, sum);
    const seen = Buffer.concat([tail, chunk]);
    if (DOCUMENT_TYPES.some((mark) => seen.includes(mark))) return refuse('sheet-not-plain');
    tail = seen.subarray(-OVERLAP);
  }
  return sum === entry.crc32 ? undefined : refuse('sheet-unreadable');
}

/** The bytes of a verified part, deflated; a part that was stored is deflated now, so that it too is read in small pieces later. */
async function takeOver(zip: ZipFile, entry: Entry, bytes: Buffer): Promise<ZipPart> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
  const raw = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
  const deflated = entry.compressionMethod === 8 ? raw : deflateRawSync(raw, { level: 1 });
  return { name: entry.fileName, crc32: entry.crc32, size: entry.uncompressedSize, deflated };
}

/** What the list of parts alone gives away, before anything is inflated. */
function judge(entries: readonly Entry[]): Refusing | undefined {
  const names = new Set(entries.map(({ fileName }) => fileName));
  if (names.size < entries.length) return refuse('sheet-unreadable');
  if (!names.has('[Content_Types].xml')) return refuse('sheet-wrong-type');
  if (entries.some((entry) => entry.isEncrypted())) return refuse('sheet-encrypted');
  if (entries.some(({ fileName }) => NOT_PLAIN.test(fileName))) return refuse('sheet-not-plain');
  const declared = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (declared > SHEET_LIMITS.inflatedBytes) return refuse('sheet-too-large');
  const list = entries.find(({ fileName }) => TEXT_LIST.test(fileName));
  return list !== undefined && list.uncompressedSize > SHEET_LIMITS.textListBytes ? refuse('sheet-too-large') : undefined;
}

/** yauzl tells a part that is larger than it said only in words. */
function refusalOf(error: unknown): Refusing {
  return refuse(error instanceof Error && error.message.startsWith('too many bytes') ? 'sheet-bomb' : 'sheet-unreadable');
}

/**
 * Makes a workbook safe to read: every part is counted while it is inflated and looked through, then the same bytes are packed again with
 * the sizes that were counted. The reader behind it opens only the new package, so nothing that two zip readers understand differently
 * (sizes in two places, hidden or doubled parts) reaches it.
 */
export async function plainWorkbook(file: Uint8Array): Promise<Outcome<Uint8Array, SheetRefusal>> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, autoClose: false });
    if (zip.entryCount > SHEET_LIMITS.parts) return refuse('sheet-too-large');
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    const verdict = judge(entries);
    if (verdict !== undefined) return verdict;
    const parts: ZipPart[] = [];
    for (const entry of entries.filter(({ fileName }) => READ.test(fileName))) {
      const refused = await verify(zip, entry);
      if (refused !== undefined) return refused;
      parts.push(await takeOver(zip, entry, bytes));
    }
    return accept(packZip(parts));
  } catch (error) {
    return refusalOf(error);
  }
}
