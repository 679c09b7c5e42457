import type { Block } from '@linli/documents';
import { drawPayers } from './draw-payers.ts';
import { drawQr, quietZone } from './draw-qr.ts';
import { drawTable } from './draw-table.ts';
import { asArtifact, EVEN_FIGURES, INK, INK_2, MM, need, set, widthOf, type Cursor } from './sheet-of-paper.ts';

type Paper = PDFKit.PDFDocument;
type Parent = PDFKit.PDFStructureElement;
type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Body text in points. */
const BODY = 10.5;
/** The code itself, without its quiet zone: from 25 mm on it is read from a sheet in the hand (ux U26). */
const QR_SIDE = 28 * MM;
/** A heading stays on the page of what it heads: this much must follow it. */
const AFTER_HEADING = 90;
const DIGEST = /^[0-9a-f]{64}$/;

/** Ground and edge of a callout. The edge is dark on every tone, so the box stands out in grey too; its words say what it is. */
export const TONES: Readonly<Record<Of<'callout'>['tone'], { readonly ground: string; readonly edge: string; readonly weight: 'regular' | 'bold' }>> = {
  clock: { ground: '#FBECE4', edge: '#B4451B', weight: 'bold' },
  info: { ground: '#E6EEF6', edge: '#2C5C8C', weight: 'bold' },
  consultative: { ground: '#FFF3D1', edge: '#7F5B00', weight: 'bold' },
  example: { ground: '#FFF3D1', edge: '#7F5B00', weight: 'regular' },
};

interface TextStyle {
  readonly weight: 'regular' | 'bold';
  readonly size: number;
  readonly before?: number;
  readonly after: number;
  readonly indent?: number;
  readonly align?: 'left' | 'center' | 'right';
  /** Room that must be left on the page after the text. */
  readonly keep?: number;
}

/** Running text under a tag. It goes on over the end of a page, but does not leave a single line behind. */
export function drawText(paper: Paper, parent: Parent, cursor: Cursor, tag: string, text: string, style: TextStyle): void {
  const x = paper.page.margins.left + (style.indent ?? 0);
  const options = { width: widthOf(paper) - (style.indent ?? 0), lineGap: style.size * 0.45, align: style.align ?? ('left' as const) };
  cursor.y += style.before ?? 0;
  set(paper, style.weight, style.size);
  need(paper, cursor, Math.min(paper.heightOfString(text, options), 3 * style.size) + (style.keep ?? 0));
  parent.add(paper.struct(tag, {}, () => void set(paper, style.weight, style.size).text(text, x, cursor.y, options)));
  cursor.y = paper.y + style.after;
}

function drawFact(paper: Paper, parent: Parent, cursor: Cursor, { name, value }: Of<'facts'>['items'][number]): void {
  const options = { width: widthOf(paper), lineGap: 4 };
  set(paper, 'regular', BODY);
  need(paper, cursor, Math.min(paper.heightOfString(`${name}：${value}`, options), 3 * BODY));
  parent.add(
    paper.struct('P', {}, () => {
      set(paper, 'regular', BODY, INK_2).text(`${name}：`, paper.page.margins.left, cursor.y, { ...options, continued: true });
      set(paper, 'regular', BODY).text(value, DIGEST.test(value) ? EVEN_FIGURES : {});
    }),
  );
  cursor.y = paper.y + 3;
}

function drawCallout(paper: Paper, parent: Parent, cursor: Cursor, block: Of<'callout'>): void {
  const { left } = paper.page.margins;
  const width = widthOf(paper);
  const { ground, edge, weight } = TONES[block.tone];
  const options = { width: width - 28, lineGap: 4 };
  set(paper, weight, BODY);
  const height = paper.heightOfString(block.text, options) + 12;
  need(paper, cursor, height);
  asArtifact(paper, () => {
    paper.rect(left, cursor.y, width, height).fill(ground);
    paper.rect(left, cursor.y, 4, height).fill(edge);
  });
  parent.add(paper.struct('P', {}, () => void set(paper, weight, BODY).text(block.text, left + 14, cursor.y + 7, options)));
  cursor.y += height + 6;
}

function drawSignature(paper: Paper, parent: Parent, cursor: Cursor, { who }: Of<'signature'>): void {
  drawText(paper, parent, cursor, 'P', `${who}：`, { weight: 'regular', size: BODY, before: 28, after: 8, keep: 8 });
  const { left } = paper.page.margins;
  set(paper, 'regular', BODY);
  const from = left + paper.widthOfString(`${who}：`) + 6;
  asArtifact(paper, () => void paper.moveTo(from, cursor.y - 10).lineTo(Math.min(from + 60 * MM, left + widthOf(paper)), cursor.y - 10).lineWidth(0.75).stroke(INK));
}

function drawQrBlock(paper: Paper, parent: Parent, cursor: Cursor, { url, caption }: Of<'qr'>): void {
  const { left } = paper.page.margins;
  const quiet = quietZone(url, QR_SIDE);
  need(paper, cursor, QR_SIDE + 2 * quiet);
  // The code itself stands on the edge of the text; its quiet zone is as white as the margin.
  const top = cursor.y + quiet;
  drawQr(paper, url, left, top, QR_SIDE);
  const x = left + QR_SIDE + quiet;
  const options = { width: left + widthOf(paper) - x, lineGap: 4 };
  set(paper, 'regular', BODY);
  const middle = top + (QR_SIDE - paper.heightOfString(`${caption}\n${url}`, options)) / 2;
  parent.add(
    paper.struct('P', {}, () => {
      set(paper, 'bold', BODY).text(caption, x, middle, options);
      set(paper, 'regular', BODY).text(url, options);
    }),
  );
  cursor.y = top + QR_SIDE + quiet;
}

/** Draws one block and moves the cursor below it; a block that does not fit begins a new page. */
export function drawBlock(paper: Paper, parent: Parent, cursor: Cursor, block: Block): void {
  const { left } = paper.page.margins;
  switch (block.kind) {
    case 'heading':
      return drawText(paper, parent, cursor, 'H2', block.text, { weight: 'bold', size: 13, before: cursor.y === paper.page.margins.top ? 0 : 10, after: 7, keep: AFTER_HEADING });
    case 'paragraph':
      return drawText(paper, parent, cursor, 'P', block.text, { weight: 'regular', size: BODY, after: 6 });
    case 'clause':
      return drawText(paper, parent, cursor, 'P', `${block.number} ${block.text}`, { weight: 'regular', size: 9.5, after: 3, indent: 10 });
    case 'callout':
      return drawCallout(paper, parent, cursor, block);
    case 'facts':
      for (const item of block.items) drawFact(paper, parent, cursor, item);
      cursor.y += 4;
      return undefined;
    case 'table':
      return drawTable(paper, parent, block, left, cursor, widthOf(paper));
    case 'payers':
      return drawPayers(paper, parent, block, left, cursor, widthOf(paper));
    case 'signature':
      return drawSignature(paper, parent, cursor, block);
    case 'qr':
      return drawQrBlock(paper, parent, cursor, block);
  }
}
