import type { Block } from '@linli/documents';
import { asArtifact, LINE, set } from './sheet-of-paper.ts';

type Table = Extract<Block, { kind: 'table' }>;

const SIZE = 10;
const PAD_X = 5;
const PAD_Y = 5;

/** Where the page ends for content. */
export function bottomOf(paper: PDFKit.PDFDocument): number {
  return paper.page.height - paper.page.margins.bottom;
}

function widths(table: Table, width: number): number[] {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  return table.columns.map((column) => (column.width / whole) * width);
}

function rowHeight(paper: PDFKit.PDFDocument, row: readonly string[], columns: readonly number[], bold: boolean): number {
  set(paper, bold ? 'bold' : 'regular', SIZE);
  return Math.max(...row.map((text, at) => paper.heightOfString(text === '' ? ' ' : text, { width: (columns[at] ?? 40) - 2 * PAD_X, lineGap: 2 }))) + 2 * PAD_Y;
}

/**
 * A tagged table with hairlines. A row is never cut by the end of a page; on the next page the heading row is drawn again, as decoration,
 * so that it is read aloud once.
 */
export function drawTable(paper: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, table: Table, x: number, top: number, width: number): number {
  const columns = widths(table, width);
  const head = table.columns.map((column) => column.title);
  const element = paper.struct('Table');
  parent.add(element);
  let y = top;
  if (table.caption !== '') {
    element.add(paper.struct('Caption', {}, () => void set(paper, 'bold', SIZE + 0.5).text(table.caption, x, y, { width })));
    y += paper.heightOfString(table.caption, { width }) + 5;
  }
  const cells = (row: readonly string[], bold: boolean, draw: (at: number, paint: () => void) => void): void => {
    let left = x;
    for (const [at, text] of row.entries()) {
      const [cellX, cellWidth, cellY] = [left, columns[at] ?? 40, y];
      draw(at, () => void set(paper, bold ? 'bold' : 'regular', SIZE).text(text === '' ? ' ' : text, cellX + PAD_X, cellY + PAD_Y, { width: cellWidth - 2 * PAD_X, align: table.columns[at]?.align === 'end' ? 'right' : 'left', lineGap: 2 }));
      left += cellWidth;
    }
  };
  const rule = (weight: number): void => asArtifact(paper, () => void paper.moveTo(x, y).lineTo(x + width, y).lineWidth(weight).strokeColor(LINE).stroke());
  const headHeight = rowHeight(paper, head, columns, true);
  for (const [place, row] of [head, ...table.rows].entries()) {
    const isHead = place === 0;
    const height = rowHeight(paper, row, columns, isHead);
    if (y + height > bottomOf(paper)) {
      paper.addPage();
      y = paper.page.margins.top;
      if (!isHead) {
        cells(head, true, (_at, paint) => asArtifact(paper, paint));
        y += headHeight;
        rule(1);
      }
    }
    const line = paper.struct('TR');
    element.add(line);
    cells(row, isHead || row[0] === '合计', (_at, paint) => void line.add(paper.struct(isHead ? 'TH' : 'TD', {}, paint)));
    line.end();
    y += height;
    rule(isHead ? 1 : 0.5);
  }
  element.end();
  return y + 10;
}
