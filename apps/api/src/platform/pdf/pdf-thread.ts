// The worker's side: one document in, one PDF out. Fonts stay loaded between documents.
import { parentPort } from 'node:worker_threads';
import type { DocumentText } from '@linli/documents';
import { UndrawableText } from './fonts.ts';
import { renderPdf } from './render-pdf.ts';
import { renderPoster } from './render-poster.ts';

export type PdfForm = 'a4' | 'poster-a4' | 'poster-a3';

export interface PdfTask {
  readonly document: DocumentText;
  readonly form: PdfForm;
}

export type PdfAnswer = { readonly bytes: Uint8Array } | { readonly undrawable: readonly string[] } | { readonly failure: string };

async function render({ document, form }: PdfTask): Promise<PdfAnswer> {
  try {
    const bytes = form === 'a4' ? await renderPdf(document) : await renderPoster(document, form === 'poster-a4' ? 'A4' : 'A3');
    return { bytes };
  } catch (error) {
    if (error instanceof UndrawableText) return { undrawable: error.characters };
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (task: PdfTask) => {
  void render(task).then((answer) => parentPort?.postMessage(answer));
});
