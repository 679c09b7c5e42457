import type { Mark } from './text-of-pdf.ts';

/** A QR code as it stands on a page: its dark modules, its side and the least white around it, in points. */
export interface QrOnPaper {
  readonly modules: readonly (readonly boolean[])[];
  readonly side: number;
  readonly quiet: number;
}

/** Finds the code among the marks of a page: a white ground, and on it more bars than anything else has. */
export function qrOf(page: readonly Mark[], moduleCount: number): QrOnPaper {
  const grounds = page.flatMap((mark) => (mark.kind === 'bars' ? [mark.bars] : []));
  const at = grounds.findIndex((bars) => bars.length > 100);
  const [bars = [], ground] = [grounds[at], grounds[at - 1]?.[0]];
  if (ground === undefined) throw new Error('There is no code on this page.');
  const left = Math.min(...bars.map(([x]) => x));
  const top = Math.min(...bars.map(([, y]) => y));
  const side = Math.max(...bars.map(([x, , width]) => x + width)) - left;
  const cell = side / moduleCount;
  const modules = Array.from({ length: moduleCount }, (_, row) =>
    Array.from({ length: moduleCount }, (_, column) => {
      const [x, y] = [left + (column + 0.5) * cell, top + (row + 0.5) * cell];
      return bars.some(([barX, barY, width, height]) => x > barX && x < barX + width && y > barY && y < barY + height);
    }),
  );
  return { modules, side, quiet: Math.min(left - ground[0], top - ground[1], ground[0] + ground[2] - left - side, ground[1] + ground[3] - top - side) };
}
