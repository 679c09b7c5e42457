import { Logger } from '@nestjs/common';
import type { DocumentText } from '@linli/documents';
import { Refused } from '../http/refused.ts';
import { UndrawableText } from './fonts.ts';
import type { PdfForm } from './pdf-thread.ts';
import type { PdfWorkers } from './pdf-workers.ts';

const log = new Logger('Pdf');

/**
 * Draws a document, or says why not: a character that no font of ours has stays undrawable however often one asks, so the reader is sent
 * to the page; anything else (a full queue, a slow thread) may be over in a moment and is written down for us.
 */
export async function drawDocument(workers: PdfWorkers, document: DocumentText, form: PdfForm): Promise<Buffer> {
  try {
    return Buffer.from(await workers.render(document, form));
  } catch (error) {
    if (error instanceof UndrawableText) throw new Refused('document-not-drawable');
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    throw new Refused('busy');
  }
}
