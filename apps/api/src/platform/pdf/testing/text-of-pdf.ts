import { inflateSync } from 'node:zlib';

/** One thing on a page: words under a tag, words that are decoration, or a filled rectangle in points from the top left. */
export type Mark =
  | { readonly kind: 'text'; readonly text: string; readonly size: number; readonly isArtifact: boolean }
  | { readonly kind: 'bars'; readonly bars: readonly (readonly [x: number, y: number, width: number, height: number])[] };

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

/** The objects of a file that pdfkit wrote: plain dictionaries, each stream deflated by itself. */
function objectsOf(bytes: Buffer): Map<string, PdfObject> {
  const raw = bytes.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const match of raw.matchAll(/^(\d+) 0 obj\n/gm)) {
    const from = match.index + match[0].length;
    const length = /\/Length (\d+)/.exec(raw.slice(from, raw.indexOf('endobj', from)));
    const begin = raw.indexOf('stream\n', from);
    const end = raw.indexOf('endobj', from);
    if (length === null || begin === -1 || begin > end) objects.set(match[1] ?? '', { head: raw.slice(from, end), stream: '' });
    else {
      const body = bytes.subarray(begin + 7, begin + 7 + Number(length[1]));
      const head = raw.slice(from, begin);
      objects.set(match[1] ?? '', { head, stream: head.includes('/FlateDecode') ? inflateSync(body).toString('latin1') : body.toString('latin1') });
    }
  }
  return objects;
}

/** What each glyph of a font stands for, by the table that readers of the file use. */
function glyphsOf(table: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    for (const [at, [, hex = '']] of [...list.matchAll(/<([0-9a-f ]*)>/g)].entries()) {
      const bytes = Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16();
      glyphs.set(parseInt(first, 16) + at, bytes.toString('utf16le'));
    }
  }
  return glyphs;
}

function marksOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): Mark[] {
  const marks: Mark[] = [];
  let [font, size, isArtifact]: [ReadonlyMap<number, string>, number, boolean] = [new Map(), 0, false];
  let bars: [number, number, number, number][] = [];
  for (const line of content.split('\n')) {
    if (/\b(BMC|BDC)$/.test(line)) isArtifact = line.startsWith('/Artifact');
    if (line === 'EMC') isArtifact = false;
    const chosen = /^\/(F\d+) ([\d.]+) Tf$/.exec(line);
    if (chosen !== null) [font, size] = [fonts.get(chosen[1] ?? '') ?? new Map(), Number(chosen[2])];
    const shown = /^\[(.*)\] TJ$/.exec(line)?.[1];
    if (shown !== undefined) {
      const codes = [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => (hex.match(/.{4}/g) ?? []).map((code) => parseInt(code, 16)));
      marks.push({ kind: 'text', text: codes.map((code) => font.get(code) ?? '\ufffd').join(''), size, isArtifact });
    }
    const rectangle = /^([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re$/.exec(line);
    if (rectangle !== null) bars.push(rectangle.slice(1).map(Number) as [number, number, number, number]);
    if (/^(f|f\*|B)$/.test(line)) {
      marks.push({ kind: 'bars', bars });
      bars = [];
    }
    if (/^(n|S|W n)$/.test(line)) bars = [];
  }
  return marks;
}

/** What stands on each page of a file that pdfkit wrote, in the order in which it was drawn; for tests that read a PDF as others would. */
export function pagesOf(bytes: Buffer): Mark[][] {
  const objects = objectsOf(bytes);
  const fonts = new Map<string, Map<number, string>>();
  for (const { head } of objects.values()) {
    for (const [, name = '', number = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number)?.head ?? '')?.[1];
      if (table !== undefined) fonts.set(name, glyphsOf(objects.get(table)?.stream ?? ''));
    }
  }
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head));
  return pages.map(({ head }) => marksOf(objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.stream ?? '', fonts));
}

/** The words of a page that are content, or those that are decoration, without the spaces that only place them. */
export function wordsOf(pages: readonly (readonly Mark[])[], which: 'content' | 'artifacts' = 'content'): string {
  const texts = pages.flat().flatMap((mark) => (mark.kind === 'text' && mark.isArtifact === (which === 'artifacts') ? [mark.text] : []));
  return texts.join('').replaceAll(/\s/g, '').normalize('NFC');
}
