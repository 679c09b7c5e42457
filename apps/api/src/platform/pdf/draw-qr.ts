import { encode } from 'uqr';
import { asArtifact } from './sheet-of-paper.ts';

const QUIET_MODULES = 4;

/** A QR code as vector squares with its quiet zone, error correction M, in a square of `side` points. */
export function drawQr(paper: PDFKit.PDFDocument, url: string, x: number, y: number, side: number): void {
  const { data } = encode(url, { ecc: 'M', border: 0 });
  const cell = side / (data.length + 2 * QUIET_MODULES);
  asArtifact(paper, () => {
    paper.rect(x, y, side, side).fill('#FFFFFF');
    for (const [row, cells] of data.entries()) {
      for (const [column, dark] of cells.entries()) {
        if (dark) paper.rect(x + (column + QUIET_MODULES) * cell, y + (row + QUIET_MODULES) * cell, cell, cell);
      }
    }
    paper.fill('#000000');
  });
}
