import { encode } from 'uqr';
import { asArtifact } from './sheet-of-paper.ts';

const QUIET_MODULES = 4;

/** The white zone around a code of this side in points: four modules. */
export function quietZone(url: string, side: number): number {
  return (side * QUIET_MODULES) / encode(url, { ecc: 'M', border: 0 }).size;
}

/**
 * A QR code as vector bars, error correction M. `x`, `y` and `side` are those of the code itself, in points; its quiet zone stands around
 * it and is painted white.
 */
export function drawQr(paper: PDFKit.PDFDocument, url: string, x: number, y: number, side: number): void {
  const { data } = encode(url, { ecc: 'M', border: 0 });
  const cell = side / data.length;
  const quiet = cell * QUIET_MODULES;
  asArtifact(paper, () => {
    paper.rect(x - quiet, y - quiet, side + 2 * quiet, side + 2 * quiet).fill('#FFFFFF');
    for (const [row, cells] of data.entries()) {
      for (let from = cells.indexOf(true); from !== -1; ) {
        const light = cells.indexOf(false, from);
        const to = light === -1 ? cells.length : light;
        paper.rect(x + from * cell, y + row * cell, (to - from) * cell, cell);
        from = cells.indexOf(true, to);
      }
    }
    paper.fill('#000000');
  });
}
