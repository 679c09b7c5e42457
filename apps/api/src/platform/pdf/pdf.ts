import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { DocumentText } from '@linli/documents';
import { Refused } from '../http/refused.ts';
import { UndrawableText } from './fonts.ts';
import type { PdfForm } from './pdf-thread.ts';
import { PdfWorkers } from './pdf-workers.ts';

/** Documents on paper, for every feature: one thread, its fonts and its queue for the whole process. */
@Injectable()
export class Pdf implements OnApplicationShutdown {
  readonly #workers = new PdfWorkers();
  readonly #log = new Logger('Pdf');

  /**
   * Draws a document, or says why not: a character that no font of ours has stays undrawable however often one asks, so the reader is
   * sent to the page; anything else (a full queue, a slow thread) may be over in a moment and is written down for us.
   */
  async draw(document: DocumentText, form: PdfForm): Promise<Buffer> {
    try {
      return Buffer.from(await this.#workers.render(document, form));
    } catch (error) {
      if (error instanceof UndrawableText) throw new Refused('document-not-drawable');
      this.#log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      throw new Refused('busy');
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#workers.close();
  }
}
