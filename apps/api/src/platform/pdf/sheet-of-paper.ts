import PDFDocument from 'pdfkit';
import { beijingInstant, type LocalDate } from '@linli/kernel';
import { fonts, type Weight } from './fonts.ts';

/** Points of a millimetre. */
export const MM = 72 / 25.4;

export const INK = '#20242A';
export const INK_2 = '#565C64';
export const LINE = '#8A847A';

/** A document with our fonts, tagged for screen readers, with fixed dates: the same text gives the same bytes. */
export function openPaper(options: { title: string; author: string; issuedOn: LocalDate; size: 'A4' | 'A3' }): PDFKit.PDFDocument {
  const at = new Date(beijingInstant(options.issuedOn));
  const settings = {
    size: options.size,
    margins: { top: 22 * MM, bottom: 22 * MM, left: 20 * MM, right: 20 * MM },
    bufferPages: true,
    autoFirstPage: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: options.title, Author: options.author, Creator: 'Linli', Producer: 'Linli', CreationDate: at, ModDate: at },
    font: '',
  };
  const paper = new PDFDocument(settings as unknown as PDFKit.PDFDocumentOptions);
  for (const [name, bytes] of Object.entries(fonts().bytes)) paper.registerFont(name, bytes);
  return paper.font('regular');
}

export function bytesOf(paper: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
    paper.end();
  });
}

/** Draws something that screen readers pass over: lines, page numbers, grounds. */
export function asArtifact(paper: PDFKit.PDFDocument, draw: () => void): void {
  paper.markContent('Artifact');
  draw();
  paper.endMarkedContent();
}

export function set(paper: PDFKit.PDFDocument, weight: Weight, size: number, colour = INK): PDFKit.PDFDocument {
  return paper.font(weight).fontSize(size).fillColor(colour);
}

/**
 * Half-width forms without ligatures: all figures and letters equally wide, so that units stand below units and a digest is read sign by
 * sign. The library hands features on as they are; as an object they can also be turned off, which its types do not know.
 */
export const EVEN_FIGURES = { features: { hwid: true, liga: false } } as unknown as PDFKit.Mixins.TextOptions;

/** Where the page ends for content. */
export function bottomOf(paper: PDFKit.PDFDocument): number {
  return paper.page.height - paper.page.margins.bottom;
}

/** The width between the side margins. */
export function widthOf(paper: PDFKit.PDFDocument): number {
  return paper.page.width - paper.page.margins.left - paper.page.margins.right;
}

/** The place where the next block begins. */
export interface Cursor {
  y: number;
}

/** Begins a new page where the rest of this one is lower than `height`. */
export function need(paper: PDFKit.PDFDocument, cursor: Cursor, height: number): void {
  if (cursor.y + height <= bottomOf(paper)) return;
  paper.addPage();
  cursor.y = paper.page.margins.top;
}
