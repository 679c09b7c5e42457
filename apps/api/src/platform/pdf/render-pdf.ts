import { digestOf, shortDigest, type Block, type DocumentText } from '@linli/documents';
import { formatDate } from '@linli/kernel';
import { drawPayers, payersHeight } from './draw-payers.ts';
import { drawQr } from './draw-qr.ts';
import { bottomOf, drawTable } from './draw-table.ts';
import { undrawable } from './fonts.ts';
import { asArtifact, bytesOf, INK_2, MM, openPaper, set } from './sheet-of-paper.ts';

/** Thrown where a text holds a character that would be an empty box on paper; it names the characters. */
export class UndrawableText extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`The font cannot draw: ${characters.join(' ')}`);
    this.name = 'UndrawableText';
    this.characters = characters;
  }
}

const CALLOUTS: Record<string, { ground: string; edge: string }> = {
  example: { ground: '#FFF3D1', edge: '#7F5B00' },
  consultative: { ground: '#FFF3D1', edge: '#7F5B00' },
  clock: { ground: '#FBECE4', edge: '#B4451B' },
  info: { ground: '#E6EEF6', edge: '#2C5C8C' },
};

/** The place where the next block begins. */
interface Cursor {
  y: number;
}

function need(paper: PDFKit.PDFDocument, cursor: Cursor, height: number): void {
  if (cursor.y + height <= bottomOf(paper)) return;
  paper.addPage();
  cursor.y = paper.page.margins.top;
}

function drawText(paper: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, cursor: Cursor, tag: string, text: string, style: { weight: 'regular' | 'bold'; size: number; before?: number; after: number; indent?: number; align?: 'left' | 'center' | 'right' }): void {
  const { left, right } = paper.page.margins;
  const x = left + (style.indent ?? 0);
  const width = paper.page.width - x - right;
  cursor.y += style.before ?? 0;
  set(paper, style.weight, style.size);
  const options = { width, lineGap: style.size * 0.45, align: style.align ?? ('left' as const) };
  const height = paper.heightOfString(text, options);
  need(paper, cursor, Math.min(height, 60) + (tag.startsWith('H') ? 40 : 0));
  parent.add(
    paper.struct(tag, {}, () => {
      set(paper, style.weight, style.size).text(text, x, cursor.y, options);
    }),
  );
  cursor.y = paper.y + style.after;
}

function drawCallout(paper: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, cursor: Cursor, block: Extract<Block, { kind: 'callout' }>): void {
  const { left, right } = paper.page.margins;
  const width = paper.page.width - left - right;
  const colours = CALLOUTS[block.tone] ?? { ground: '#EEEEEE', edge: '#565C64' };
  set(paper, 'bold', 10.5);
  const height = paper.heightOfString(block.text, { width: width - 24, lineGap: 4 }) + 14;
  need(paper, cursor, height + 8);
  asArtifact(paper, () => {
    paper.rect(left, cursor.y, width, height).fill(colours.ground);
    paper.rect(left, cursor.y, 4, height).fill(colours.edge);
  });
  parent.add(paper.struct('P', {}, () => void set(paper, 'bold', 10.5).text(block.text, left + 14, cursor.y + 8, { width: width - 24, lineGap: 4 })));
  cursor.y += height + 8;
}

function drawQrBlock(paper: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, cursor: Cursor, block: Extract<Block, { kind: 'qr' }>): void {
  const side = 34 * MM;
  need(paper, cursor, side + 6);
  const { left, right } = paper.page.margins;
  drawQr(paper, block.url, left, cursor.y, side);
  const x = left + side + 12;
  parent.add(
    paper.struct('P', {}, () => {
      set(paper, 'regular', 10.5).text(`${block.caption}\n${block.url}`, x, cursor.y + 14, { width: paper.page.width - x - right, lineGap: 4 });
    }),
  );
  cursor.y += side + 10;
}

function drawBlock(paper: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, cursor: Cursor, block: Block): void {
  const { left, right } = paper.page.margins;
  const width = paper.page.width - left - right;
  switch (block.kind) {
    case 'heading':
      return drawText(paper, parent, cursor, 'H2', block.text, { weight: 'bold', size: 12.5, before: 8, after: 6 });
    case 'paragraph':
      return drawText(paper, parent, cursor, 'P', block.text, { weight: 'regular', size: 10.5, after: 6 });
    case 'clause':
      return drawText(paper, parent, cursor, 'P', `${block.number} ${block.text}`, { weight: 'regular', size: 9.5, after: 3, indent: 10 });
    case 'callout':
      return drawCallout(paper, parent, cursor, block);
    case 'facts':
      for (const item of block.items) drawText(paper, parent, cursor, 'P', `${item.name}：${item.value}`, { weight: 'regular', size: 10.5, after: 3 });
      return undefined;
    case 'table':
      need(paper, cursor, 70);
      cursor.y = drawTable(paper, parent, block, left, cursor.y, width);
      return undefined;
    case 'payers':
      need(paper, cursor, payersHeight(block.amounts));
      cursor.y = drawPayers(paper, parent, block.title, block.amounts, left, cursor.y, width);
      return undefined;
    case 'signature':
      return drawText(paper, parent, cursor, 'P', `${block.who}：____________________`, { weight: 'regular', size: 10.5, before: 24, after: 8 });
    case 'qr':
      return drawQrBlock(paper, parent, cursor, block);
  }
}

/** Page numbers and the short digest at the foot of each page. */
function drawFeet(paper: PDFKit.PDFDocument, document: DocumentText, digest: string): void {
  const { start, count } = paper.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    paper.switchToPage(at);
    const { left, right, bottom } = paper.page.margins;
    paper.page.margins.bottom = 0;
    asArtifact(paper, () => {
      const text = `${document.issuedBy}　${document.issuedOn}　摘要 ${shortDigest(digest)}　第 ${at - start + 1} 页，共 ${count} 页`;
      set(paper, 'regular', 8.5, INK_2).text(text, left, paper.page.height - 14 * MM, { width: paper.page.width - left - right, align: 'center', lineBreak: false });
    });
    paper.page.margins.bottom = bottom;
  }
}

/** All text of a document in one string. */
function allText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(allText).join('');
}

/**
 * A document as an A4 PDF: tagged, Chinese font embedded as a subset, text extractable, the same bytes for the same text.
 *
 * @throws UndrawableText where a character is missing from the font
 */
export async function renderPdf(document: DocumentText): Promise<Buffer> {
  const missing = undrawable(allText(document));
  if (missing.length > 0) throw new UndrawableText(missing);
  const digest = digestOf(document).hex;
  const paper = openPaper({ title: document.title, author: document.issuedBy, issuedOn: document.issuedOn, size: 'A4' });
  const root = paper.struct('Document');
  paper.addStructure(root);
  const cursor = { y: paper.page.margins.top };
  drawText(paper, root, cursor, 'H1', document.title, { weight: 'bold', size: 18, after: 4, align: 'center' });
  if (document.subtitle !== '') drawText(paper, root, cursor, 'P', document.subtitle, { weight: 'regular', size: 12, after: 10, align: 'center' });
  for (const block of document.blocks) drawBlock(paper, root, cursor, block);
  drawText(paper, root, cursor, 'P', `${document.issuedBy}\n${formatDate(document.issuedOn)}`, { weight: 'regular', size: 10.5, before: 12, after: 0, align: 'right' });
  root.end();
  drawFeet(paper, document, digest);
  return bytesOf(paper);
}
