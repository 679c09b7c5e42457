import type { Block } from '@linli/documents';
import type { Weight } from './fonts.ts';
import { asArtifact, bottomOf, EVEN_FIGURES, INK, INK_2, LINE, need, set, type Cursor } from './sheet-of-paper.ts';

type Table = Extract<Block, { kind: 'table' }>;

const SIZE = 10;
const PAD_X = 5;
const PAD_Y = 3.5;
const LINE_GAP = 3;

/** A table up to this height is kept on one page. */
const SHORT = 180;

type Paper = PDFKit.PDFDocument;

interface Place {
  readonly width: number;
  readonly end: boolean;
}

/** The columns in points. */
function placesOf(table: Table, width: number): Place[] {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  return table.columns.map((column) => ({ width: (column.width / whole) * width, end: column.align === 'end' }));
}

/** How a cell is set; the title of a column of figures stands above them, but in full-width forms. */
function cellOptions({ width, end }: Place, isTitle: boolean): PDFKit.Mixins.TextOptions {
  return { width: width - 2 * PAD_X, lineGap: LINE_GAP, align: end ? 'right' : 'left', ...(end && !isTitle ? EVEN_FIGURES : {}) };
}

interface RowStyle {
  readonly weight: Weight;
  readonly colour: string;
  readonly isTitle: boolean;
}

const TITLES: RowStyle = { weight: 'bold', colour: INK_2, isTitle: true };
const PLAIN: RowStyle = { weight: 'regular', colour: INK, isTitle: false };
const SUM: RowStyle = { ...PLAIN, weight: 'bold' };

function rowHeight(paper: Paper, row: readonly string[], places: readonly Place[], style: RowStyle): number {
  set(paper, style.weight, SIZE);
  return Math.max(...places.map((place, at) => paper.heightOfString(row[at] || ' ', cellOptions(place, style.isTitle)))) + 2 * PAD_Y;
}

/** Draws the cells of a row from left to right; `each` decides under which tag a cell is painted. */
function drawCells(paper: Paper, row: readonly string[], places: readonly Place[], at: { x: number; y: number }, style: RowStyle, each: (paint: () => void) => void): void {
  let { x } = at;
  for (const [column, place] of places.entries()) {
    const left = x + PAD_X;
    each(() => void set(paper, style.weight, SIZE, style.colour).text(row[column] || ' ', left, at.y + PAD_Y, cellOptions(place, style.isTitle)));
    x += place.width;
  }
}

/**
 * A tagged table with hairlines; a last row that begins with 合计 is the sum. A row is never cut by the end of a page, and a short table
 * stays on one; on the next page the heading row is drawn again, as decoration, so that it is read aloud once.
 */
export function drawTable(paper: Paper, parent: PDFKit.PDFStructureElement, table: Table, x: number, cursor: Cursor, width: number): void {
  const places = placesOf(table, width);
  const titles = table.columns.map((column) => column.title);
  const isSum = (at: number): boolean => at === table.rows.length - 1 && table.rows[at]?.[0] === '合计';
  const styleOf = (at: number): RowStyle => (isSum(at) ? SUM : PLAIN);
  const headHeight = rowHeight(paper, titles, places, TITLES);
  const heights = table.rows.map((row, at) => rowHeight(paper, row, places, styleOf(at)));
  const rule = (weight: number): void => asArtifact(paper, () => void paper.moveTo(x, cursor.y).lineTo(x + width, cursor.y).lineWidth(weight).strokeColor(LINE).stroke());

  set(paper, 'bold', SIZE + 0.5);
  const captionHeight = table.caption === '' ? 0 : paper.heightOfString(table.caption, { width }) + 4;
  const whole = captionHeight + headHeight + heights.reduce((sum, height) => sum + height, 0);
  need(paper, cursor, whole <= SHORT ? whole : captionHeight + headHeight + (heights[0] ?? 0));

  const element = paper.struct('Table');
  parent.add(element);
  if (table.caption !== '') element.add(paper.struct('Caption', {}, () => void set(paper, 'bold', SIZE + 0.5).text(table.caption, x, cursor.y, { width })));
  cursor.y += captionHeight;
  const drawRow = (tag: 'TH' | 'TD', row: readonly string[], height: number, style: RowStyle): void => {
    const line = paper.struct('TR');
    element.add(line);
    drawCells(paper, row, places, { x, y: cursor.y }, style, (paint) => void line.add(paper.struct(tag, {}, paint)));
    line.end();
    cursor.y += height;
  };
  drawRow('TH', titles, headHeight, TITLES);
  rule(1);
  for (const [at, row] of table.rows.entries()) {
    const height = heights[at] ?? 0;
    if (cursor.y + height > bottomOf(paper)) {
      paper.addPage();
      cursor.y = paper.page.margins.top;
      drawCells(paper, titles, places, { x, y: cursor.y }, TITLES, (paint) => asArtifact(paper, paint));
      cursor.y += headHeight;
      rule(1);
    }
    if (isSum(at)) rule(1);
    drawRow('TD', row, height, styleOf(at));
    rule(0.5);
  }
  element.end();
  cursor.y += 12;
}
