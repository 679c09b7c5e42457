import { digestOf, shortDigest, type DocumentText } from '@linli/documents';
import { formatDate } from '@linli/kernel';
import { drawBlock, drawText } from './draw-blocks.ts';
import { assertDrawable } from './fonts.ts';
import { asArtifact, bytesOf, INK_2, LINE, MM, openPaper, set, widthOf } from './sheet-of-paper.ts';

const SMALL = 8.5;

/** The title on top of every page but the first, and at the foot of each who issued it, its short digest and the page number. */
function drawFrame(paper: PDFKit.PDFDocument, document: DocumentText): void {
  const { start, count } = paper.bufferedPageRange();
  const digest = shortDigest(digestOf(document).hex);
  for (let at = 0; at < count; at += 1) {
    paper.switchToPage(start + at);
    const { left, bottom } = paper.page.margins;
    const width = widthOf(paper);
    // Text in the bottom margin would begin a new page.
    paper.page.margins.bottom = 0;
    const foot = paper.page.height - 15 * MM;
    asArtifact(paper, () => {
      set(paper, 'regular', SMALL, INK_2);
      if (at > 0) paper.text(document.title, left, 12 * MM, { width, lineBreak: false, ellipsis: true });
      paper.moveTo(left, foot - 5).lineTo(left + width, foot - 5).lineWidth(0.5).stroke(LINE);
      set(paper, 'regular', SMALL, INK_2);
      paper.text(`${document.issuedBy}　${formatDate(document.issuedOn)}`, left, foot, { width: width * 0.62, lineBreak: false, ellipsis: true });
      paper.text(`摘要 ${digest}　第 ${at + 1} 页，共 ${count} 页`, left, foot, { width, align: 'right', lineBreak: false });
    });
    paper.page.margins.bottom = bottom;
  }
}

/**
 * A document as an A4 PDF: tagged, Chinese font embedded as a subset, its text extractable in the order of `canonicalText`, the same
 * bytes for the same text.
 *
 * @throws UndrawableText where a character is missing from the font
 */
export async function renderPdf(document: DocumentText): Promise<Buffer> {
  assertDrawable(document);
  const paper = openPaper({ title: document.title, author: document.issuedBy, issuedOn: document.issuedOn, size: 'A4' });
  const root = paper.struct('Document');
  paper.addStructure(root);
  const cursor = { y: paper.page.margins.top };
  drawText(paper, root, cursor, 'H1', document.title, { weight: 'bold', size: 18, after: 4, align: 'center' });
  if (document.subtitle !== '') drawText(paper, root, cursor, 'P', document.subtitle, { weight: 'regular', size: 12, after: 10, align: 'center' });
  for (const block of document.blocks) drawBlock(paper, root, cursor, block);
  drawText(paper, root, cursor, 'P', `${document.issuedBy}\n${formatDate(document.issuedOn)}`, { weight: 'regular', size: 10.5, before: 12, after: 0, align: 'right' });
  root.end();
  drawFrame(paper, document);
  return bytesOf(paper);
}
