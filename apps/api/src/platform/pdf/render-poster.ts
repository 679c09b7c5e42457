import type { DocumentText } from '@linli/documents';
import { undrawable } from './fonts.ts';
import { drawQr } from './draw-qr.ts';
import { UndrawableText } from './render-pdf.ts';
import { asArtifact, bytesOf, MM, openPaper, set } from './sheet-of-paper.ts';

export type PosterSize = 'A4' | 'A3';

/** QR side, title, clock and text in points: readable from a metre on the door of an entrance. */
const SIZES: Record<PosterSize, { qr: number; title: number; clock: number; text: number }> = {
  A4: { qr: 60 * MM, title: 36, clock: 24, text: 15 },
  A3: { qr: 96 * MM, title: 52, clock: 34, text: 21 },
};

/** One page for the door: the title, what and until when, the code to scan, its address in letters, whom to ask. */
export async function renderPoster(document: DocumentText, size: PosterSize): Promise<Buffer> {
  const qr = document.blocks.find((block) => block.kind === 'qr');
  const clocks = document.blocks.filter((block) => block.kind === 'callout' && (block.tone === 'clock' || block.tone === 'consultative'));
  const facts = document.blocks.findLast((block) => block.kind === 'facts' && block.items.some((item) => item.name === '电话'));
  const url = qr?.kind === 'qr' ? qr.url : '';
  const lines = clocks.flatMap((block) => (block.kind === 'callout' ? [block] : []));
  const missing = undrawable([document.title, document.subtitle, url, ...lines.map((line) => line.text)].join(''));
  if (missing.length > 0) throw new UndrawableText(missing);
  const sizes = SIZES[size];
  const paper = openPaper({ title: document.title, author: document.issuedBy, issuedOn: document.issuedOn, size });
  const { left, right, top } = paper.page.margins;
  const width = paper.page.width - left - right;
  const root = paper.struct('Document');
  paper.addStructure(root);
  let y = top;
  const write = (tag: string, text: string, weight: 'regular' | 'bold', points: number, gap: number): void => {
    root.add(paper.struct(tag, {}, () => void set(paper, weight, points).text(text, left, y, { width, align: 'center', lineGap: points * 0.25 })));
    y = paper.y + gap;
  };
  const [place = '', about = document.title] = document.title.split('：');
  write('P', place, 'regular', sizes.text + 4, 6);
  write('H1', about, 'bold', sizes.title, 10);
  for (const line of lines.filter((one) => one.tone === 'clock')) write('P', line.text, 'bold', sizes.clock, 12);
  for (const line of lines.filter((one) => one.tone === 'consultative')) write('P', line.text, 'regular', sizes.text, 12);
  if (url !== '') {
    drawQr(paper, url, left + (width - sizes.qr) / 2, y, sizes.qr);
    y += sizes.qr + 6;
    write('P', `扫码看内容、看您家出多少、表决\n${url}`, 'regular', sizes.text, 14);
  }
  if (facts?.kind === 'facts') write('P', facts.items.slice(0, 2).map((item) => `${item.name}：${item.value}`).join('\n'), 'bold', sizes.text + 2, 10);
  asArtifact(paper, () => void paper.moveTo(left, y).lineTo(left + width, y).lineWidth(1).stroke('#20242A'));
  y += 8;
  write('P', `${document.issuedBy}　${document.issuedOn}`, 'regular', sizes.text - 2, 0);
  root.end();
  return bytesOf(paper);
}
