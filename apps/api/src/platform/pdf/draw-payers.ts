import { readableAmount, type Block } from '@linli/documents';
import { parseMoney, type Money } from '@linli/quantities';
import { PAYER_STYLES } from './payer-styles.ts';
import { asArtifact, EVEN_FIGURES, need, set, type Cursor } from './sheet-of-paper.ts';

type Payers = Extract<Block, { kind: 'payers' }>;

const BAR_HEIGHT = 20;
const GAP = 2;
/** A payer with a small part must still show its colour and pattern. */
const LEAST_WIDTH = 4;
const ROW = 18;

function strokePattern(paper: PDFKit.PDFDocument, pattern: string, x: number, y: number, width: number, height: number): void {
  paper.save().rect(x, y, width, height).clip().lineWidth(1).strokeColor('#FFFFFF').fillColor('#FFFFFF');
  if (pattern === 'diagonal') for (let at = x - height; at < x + width; at += 6) paper.moveTo(at, y + height).lineTo(at + height, y).stroke();
  if (pattern === 'vertical') for (let at = x + 2.5; at < x + width; at += 5) paper.moveTo(at, y).lineTo(at, y + height).stroke();
  if (pattern === 'horizontal') for (let at = y + 2.5; at < y + height; at += 5) paper.moveTo(x, at).lineTo(x + width, at).stroke();
  if (pattern === 'dots') for (let row = y + 3; row < y + height; row += 5) for (let at = x + 3; at < x + width; at += 5) paper.circle(at, row, 1).fill();
  paper.restore();
}

function swatch(paper: PDFKit.PDFDocument, payer: string, x: number, y: number, width: number, height: number): void {
  const style = PAYER_STYLES[payer] ?? { colour: '#565C64', pattern: 'plain' };
  paper.rect(x, y, width, height).fill(style.colour);
  strokePattern(paper, style.pattern, x, y, width, height);
}

function fenOf(text: string): Money {
  const money = parseMoney(text);
  return money.ok ? money.value : 0n;
}

/** The widths of the parts of a bar: pictures, not amounts. The exact figures stand in the list below it. */
function partWidths(amounts: readonly Money[], width: number): number[] {
  const total = amounts.reduce((sum, one) => sum + one, 0n);
  const room = width - GAP * Math.max(0, amounts.length - 1) - LEAST_WIDTH * amounts.length;
  return amounts.map((amount) => LEAST_WIDTH + (total === 0n ? 0 : (Number((amount * 1_000_000n) / total) / 1_000_000) * room));
}

/** One bar for the whole, cut by payer, and the list that says it in words and figures. The bar is decoration; the list is the content. */
export function drawPayers(paper: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, { title, amounts }: Payers, x: number, cursor: Cursor, width: number): void {
  need(paper, cursor, 22 + BAR_HEIGHT + 10 + amounts.length * ROW);
  parent.add(paper.struct('P', {}, () => void set(paper, 'bold', 10.5).text(title, x, cursor.y, { width })));
  cursor.y += 22;
  const shown = amounts.filter((one) => fenOf(one.amount) > 0n);
  const parts = partWidths(shown.map((one) => fenOf(one.amount)), width);
  asArtifact(paper, () => {
    let at = x;
    for (const [place, one] of shown.entries()) {
      swatch(paper, one.payer, at, cursor.y, parts[place] ?? 0, BAR_HEIGHT);
      at += (parts[place] ?? 0) + GAP;
    }
  });
  cursor.y += BAR_HEIGHT + 10;
  for (const one of amounts) {
    asArtifact(paper, () => swatch(paper, one.payer, x, cursor.y + 1, 15, 13));
    parent.add(
      paper.struct('P', {}, () => {
        set(paper, 'regular', 10.5).text(one.name, x + 23, cursor.y, { width: width / 2 });
        set(paper, 'bold', 10.5).text(readableAmount(one.amount), x + width / 2, cursor.y, { width: width / 2, align: 'right', ...EVEN_FIGURES });
      }),
    );
    cursor.y += ROW;
  }
  cursor.y += 8;
}
