import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';

/** At most as much as a phone's photograph needs; the same limit stands on the upload itself. */
export const LARGEST_EVIDENCE = 10 * 1024 * 1024;
/** Fifty million pixels: every phone takes fewer, and a picture that claims more is a bomb. */
const MOST_PIXELS = 50_000_000;
/** An A4 page at 170 dots to the inch: invoices stay readable. */
const LONGEST_SIDE = 2_000;

sharp.cache(false);
sharp.concurrency(1);
// The library also draws SVG, GIF, TIFF and more; each reader less is a hole less.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });

export interface PreparedEvidence {
  readonly kind: 'image' | 'pdf';
  readonly mediaType: 'image/jpeg' | 'image/png' | 'application/pdf';
  readonly bytes: Buffer;
}

export type EvidenceRefusal = 'file-missing' | 'evidence-wrong-type' | 'evidence-heic' | 'evidence-unreadable' | 'evidence-too-large' | 'evidence-too-many-pixels';

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp']);

/**
 * Makes an upload safe to keep and to show. What it is, its first bytes say, never its name. A picture is drawn anew: place and camera,
 * hidden text and whatever hangs behind it are gone. A PDF stays as it came, since it may be signed; it is only ever downloaded.
 */
export async function prepareEvidence(bytes: Buffer): Promise<Outcome<PreparedEvidence, Refusal<EvidenceRefusal>>> {
  if (bytes.length === 0) return refuse('file-missing', 'file');
  if (bytes.length > LARGEST_EVIDENCE) return refuse('evidence-too-large', 'file');
  const found = await fileTypeFromBuffer(bytes);
  if (found?.mime === 'application/pdf') return endsLikePdf(bytes) ? accept({ kind: 'pdf', mediaType: 'application/pdf', bytes }) : refuse('evidence-unreadable', 'file');
  if (found?.mime === 'image/heic' || found?.mime === 'image/heif') return refuse('evidence-heic', 'file');
  if (found === undefined || !PICTURES.has(found.mime)) return refuse('evidence-wrong-type', 'file');
  return redraw(bytes, found.mime);
}

/** A whole PDF says so near its end; one that was cut off while it was sent does not. */
function endsLikePdf(bytes: Buffer): boolean {
  return bytes.subarray(-2_048).includes('%%EOF');
}

async function redraw(bytes: Buffer, mime: string): Promise<Outcome<PreparedEvidence, Refusal<EvidenceRefusal>>> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated: false }).autoOrient().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true });
    if (mime === 'image/png') return accept({ kind: 'image', mediaType: 'image/png', bytes: await picture.png({ compressionLevel: 9 }).toBuffer() });
    return accept({ kind: 'image', mediaType: 'image/jpeg', bytes: await picture.flatten({ background: '#ffffff' }).jpeg({ quality: 80, mozjpeg: true }).toBuffer() });
  } catch (error) {
    const tooMany = error instanceof Error && error.message.includes('pixel limit');
    return refuse(tooMany ? 'evidence-too-many-pixels' : 'evidence-unreadable', 'file');
  }
}
