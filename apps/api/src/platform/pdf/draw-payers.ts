import { displayMoney, parseMoney } from '@linli/quantities';
import { PAYER_STYLES } from './payer-styles.ts';
import { asArtifact, set } from './sheet-of-paper.ts';

interface PayerAmount {
  readonly payer: string;
  readonly name: string;
  readonly amount: string;
}

const BAR_HEIGHT = 18;
const GAP = 1.5;

function strokePattern(paper: PDFKit.PDFDocument, pattern: string, x: number, y: number, width: number, height: number): void {
  paper.save().rect(x, y, width, height).clip().lineWidth(1).strokeColor('#FFFFFF').fillColor('#FFFFFF');
  if (pattern === 'diagonal') for (let at = x - height; at < x + width; at += 6) paper.moveTo(at, y + height).lineTo(at + height, y).stroke();
  if (pattern === 'vertical') for (let at = x + 3; at < x + width; at += 5) paper.moveTo(at, y).lineTo(at, y + height).stroke();
  if (pattern === 'horizontal') for (let at = y + 3; at < y + height; at += 5) paper.moveTo(x, at).lineTo(x + width, at).stroke();
  if (pattern === 'dots') for (let row = y + 4; row < y + height; row += 6) for (let at = x + 4; at < x + width; at += 6) paper.circle(at, row, 0.9).fill();
  paper.restore();
}

function swatch(paper: PDFKit.PDFDocument, payer: string, x: number, y: number, width: number, height: number): void {
  const style = PAYER_STYLES[payer] ?? { colour: '#565C64', pattern: 'plain' };
  paper.rect(x, y, width, height).fill(style.colour);
  strokePattern(paper, style.pattern, x, y, width, height);
}

function fenOf(text: string): bigint {
  const money = parseMoney(text);
  return money.ok ? money.value : 0n;
}

/** How high the bar with its list will be. */
export function payersHeight(amounts: readonly PayerAmount[]): number {
  return 22 + BAR_HEIGHT + 10 + amounts.length * 17 + 8;
}

/** One bar for the whole, cut by payer, and the list that says it in words and figures. The bar is decoration; the list is the content. */
export function drawPayers(paper: PDFKit.PDFDocument, parent: PDFKit.PDFStructureElement, title: string, amounts: readonly PayerAmount[], x: number, top: number, width: number): number {
  let y = top;
  parent.add(paper.struct('P', {}, () => void set(paper, 'bold', 11).text(title, x, top, { width })));
  y += 22;
  const total = amounts.reduce((sum, one) => sum + fenOf(one.amount), 0n);
  const shown = amounts.filter((one) => fenOf(one.amount) > 0n);
  asArtifact(paper, () => {
    let at = x;
    const room = width - GAP * Math.max(0, shown.length - 1);
    for (const one of shown) {
      // A width on paper is a picture, not an amount: the exact figure stands in the list below.
      const part = total === 0n ? 0 : (Number((fenOf(one.amount) * 100_000n) / total) / 100_000) * room;
      swatch(paper, one.payer, at, y, part, BAR_HEIGHT);
      at += part + GAP;
    }
  });
  y += BAR_HEIGHT + 10;
  for (const one of amounts) {
    asArtifact(paper, () => swatch(paper, one.payer, x, y + 2, 10, 10));
    const row = y;
    parent.add(
      paper.struct('P', {}, () => {
        set(paper, 'regular', 10.5).text(one.name, x + 18, row, { width: width / 2 });
        set(paper, 'bold', 10.5).text(`${displayMoney(fenOf(one.amount))} 元`, x + width / 2, row, { width: width / 2, align: 'right' });
      }),
    );
    y += 17;
  }
  return y + 8;
}
