import { digestOf, shortDigest, type Block, type DocumentText } from '@linli/documents';
import { formatDate } from '@linli/kernel';
import { TONES } from './draw-blocks.ts';
import { drawQr, quietZone } from './draw-qr.ts';
import { assertDrawable, type Weight } from './fonts.ts';
import { asArtifact, bottomOf, bytesOf, INK, INK_2, MM, openPaper, set, widthOf } from './sheet-of-paper.ts';

export type PosterSize = 'A4' | 'A3';

/** Type in points and the code without its quiet zone. Title, clock and the least code are those of ux U27. */
interface Scale {
  readonly title: number;
  readonly clock: number;
  readonly text: number;
  readonly code: number;
}

/** From roomy to tight: the first that fits on the page is taken. Title and clock are never made smaller. */
const SCALES: Readonly<Record<PosterSize, readonly Scale[]>> = {
  A4: [
    { title: 36, clock: 24, text: 16, code: 64 * MM },
    { title: 36, clock: 24, text: 14, code: 54 * MM },
    { title: 36, clock: 24, text: 12, code: 46 * MM },
    { title: 36, clock: 24, text: 10.5, code: 40 * MM },
  ],
  A3: [
    { title: 52, clock: 34, text: 22, code: 110 * MM },
    { title: 52, clock: 34, text: 19, code: 100 * MM },
    { title: 52, clock: 34, text: 16, code: 90 * MM },
    { title: 52, clock: 34, text: 14, code: 80 * MM },
  ],
};

/** Thrown where a text does not fit on one page even in the smallest type. */
export class PosterTooLong extends Error {
  constructor() {
    super('The text is too long for a poster of one page.');
    this.name = 'PosterTooLong';
  }
}

/** Something that stands on the poster: how high it is, and how it is drawn at a place. */
interface Part {
  readonly height: number;
  draw(y: number): void;
}

type Paper = PDFKit.PDFDocument;
type Callout = Extract<Block, { kind: 'callout' }>;

interface Line {
  readonly text: string;
  readonly weight: Weight;
  readonly size: number;
  readonly colour?: string;
  readonly tag?: 'H1';
}

/** Room below a line, as a part of its type size. */
const LEADING = 0.3;

const lineOptions = (width: number, size: number): PDFKit.Mixins.TextOptions => ({ width, align: 'center', lineGap: size * LEADING });

function heightOf(paper: Paper, line: Line, width: number): number {
  set(paper, line.weight, line.size);
  return paper.heightOfString(line.text, lineOptions(width, line.size));
}

/** Centred lines, each under its own tag. */
function lines(paper: Paper, root: PDFKit.PDFStructureElement, all: readonly Line[], inset = 0): Part {
  const width = widthOf(paper) - 2 * inset;
  const heights = all.map((line) => heightOf(paper, line, width));
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    draw(y) {
      let top = y;
      for (const [at, line] of all.entries()) {
        const place = top;
        const paint = (): void => void set(paper, line.weight, line.size, line.colour).text(line.text, paper.page.margins.left + inset, place, lineOptions(width, line.size));
        root.add(paper.struct(line.tag ?? 'P', {}, paint));
        top += heights[at] ?? 0;
      }
    },
  };
}

/** Lines in a box with the ground and edge of a tone. */
function box(paper: Paper, root: PDFKit.PDFStructureElement, tone: Callout['tone'], all: readonly Line[], pad: number): Part {
  const inner = lines(paper, root, all, pad);
  const height = inner.height + 2 * pad;
  return {
    height,
    draw(y) {
      const { ground, edge } = TONES[tone];
      asArtifact(paper, () => void paper.roundedRect(paper.page.margins.left, y, widthOf(paper), height, 8).lineWidth(1.5).fillAndStroke(ground, edge));
      // The leading lies below each line; half of the last one's brings the text to the middle of the box.
      inner.draw(y + pad + ((all.at(-1)?.size ?? 0) * LEADING) / 2);
    },
  };
}

/** The first sentence of a clock in large type, what follows in text type. */
function clock(paper: Paper, root: PDFKit.PDFStructureElement, { tone, text }: Callout, scale: Scale): Part {
  const [first = '', ...rest] = text.split(/(?<=。)/);
  const [what, when] = first.replace(/。$/, '').split('：');
  const large = (words: string): Line => ({ text: words, weight: 'bold', size: scale.clock });
  // A label stands above its time, so that the time is one line.
  const head: Line[] = when === undefined ? [large(what ?? '')] : [{ text: what ?? '', weight: 'bold', size: scale.text + 2, colour: TONES[tone].edge }, large(when)];
  return box(paper, root, tone, [...head, ...rest.map((text): Line => ({ text, weight: 'regular', size: scale.text }))], scale.text);
}

/** The code with its caption and its address in letters. */
function code(paper: Paper, root: PDFKit.PDFStructureElement, { url, caption }: Extract<Block, { kind: 'qr' }>, scale: Scale): Part {
  const quiet = quietZone(url, scale.code);
  const words = lines(paper, root, [{ text: caption, weight: 'bold', size: scale.text + 1 }, { text: url, weight: 'regular', size: scale.text - 3, colour: INK_2 }]);
  return {
    height: scale.code + 2 * quiet + words.height,
    draw(y) {
      drawQr(paper, url, (paper.page.width - scale.code) / 2, y + quiet, scale.code);
      words.draw(y + 2 * quiet + scale.code);
    },
  };
}

/** The parts of a poster from top to bottom: what, until when, what it is not, the code to scan, whom to ask, who says it. */
function partsOf(paper: Paper, root: PDFKit.PDFStructureElement, document: DocumentText, scale: Scale): Part[] {
  const callouts = document.blocks.filter((block) => block.kind === 'callout');
  const clocks = callouts.filter(({ tone }) => tone === 'clock' || tone === 'info');
  const notes = callouts.filter(({ tone }) => tone === 'consultative' || tone === 'example');
  const qr = document.blocks.find((block) => block.kind === 'qr');
  const contact = document.blocks.findLast((block) => block.kind === 'facts')?.items.slice(0, 2) ?? [];
  const colon = document.title.lastIndexOf('：');
  const line = (text: string, weight: Weight, size: number, colour = INK): Line => ({ text, weight, size, colour });
  return [
    lines(paper, root, [
      ...(colon === -1 ? [] : [line(document.title.slice(0, colon), 'regular', scale.text + 4, INK_2)]),
      { ...line(document.title.slice(colon + 1), 'bold', scale.title), tag: 'H1' },
      ...(document.subtitle === '' ? [] : [line(document.subtitle, 'regular', scale.text + 2)]),
    ]),
    ...clocks.map((callout) => clock(paper, root, callout, scale)),
    ...(notes.length === 0 ? [] : [box(paper, root, 'consultative', notes.map(({ text }) => line(text, 'regular', scale.text - 1)), scale.text * 0.6)]),
    ...(qr === undefined ? [] : [code(paper, root, qr, scale)]),
    lines(paper, root, contact.map(({ name, value }) => line(`${name}：${value}`, 'bold', scale.text))),
    lines(paper, root, [line(`${document.issuedBy}　${formatDate(document.issuedOn)}　摘要 ${shortDigest(digestOf(document).hex)}`, 'regular', scale.text - 4, INK_2)]),
  ];
}

/**
 * One page for the door: the title, what and until when, the code to scan, its address in letters, whom to ask. The type shrinks until
 * it fits; what room is left goes between the parts.
 *
 * @throws UndrawableText where a character is missing from the font, PosterTooLong where no type is small enough
 */
export async function renderPoster(document: DocumentText, size: PosterSize): Promise<Buffer> {
  assertDrawable(document);
  const paper = openPaper({ title: document.title, author: document.issuedBy, issuedOn: document.issuedOn, size });
  const root = paper.struct('Document');
  paper.addStructure(root);
  const { top } = paper.page.margins;
  const room = bottomOf(paper) - top;
  for (const scale of SCALES[size]) {
    const parts = partsOf(paper, root, document, scale);
    const spare = room - parts.reduce((sum, part) => sum + part.height, 0);
    const gap = spare / Math.max(1, parts.length - 1);
    if (gap < scale.text * 0.4) continue;
    let y = top;
    for (const part of parts) {
      part.draw(y);
      y += part.height + gap;
    }
    root.end();
    return bytesOf(paper);
  }
  throw new PosterTooLong();
}
