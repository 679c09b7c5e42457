import { describe, expect, it } from '@jest/globals';
import type { DocumentText } from '@linli/documents';
import { encode } from 'uqr';
import { PosterTooLong, renderPoster, type PosterSize } from './render-poster.ts';
import { qrOf } from './testing/qr-of-pdf.ts';
import { documentOf, menuNotice, resultNotice } from './testing/sample-documents.ts';
import { pagesOf, wordsOf, type Mark } from './testing/text-of-pdf.ts';
import { MM } from './sheet-of-paper.ts';

const LEAST_CODE: Record<PosterSize, number> = { A4: 40 * MM, A3: 80 * MM };
const MEDIA: Record<PosterSize, string> = { A4: '[0 0 595.28 841.89]', A3: '[0 0 841.89 1190.55]' };

/** The type size in which words stand on a page. */
function sizeOf(page: readonly Mark[], words: string): number {
  const found = page.find((mark) => mark.kind === 'text' && mark.text.includes(words));
  return found?.kind === 'text' ? found.size : 0;
}

function withNote(document: DocumentText, text: string): DocumentText {
  return { ...document, blocks: [...document.blocks.slice(0, 1), { kind: 'callout', tone: 'consultative', text }, ...document.blocks.slice(1)] };
}

describe.each(['A4', 'A3'] as const)('a poster of %s', (size) => {
  it.each([
    ['a menu', menuNotice(4)],
    ['a menu with a long note', withNote(menuNotice(4), '本次网上表决只是征求意见，不是法定业主表决。'.repeat(6))],
    ['a result', resultNotice(3)],
  ])('of %s is one page with a large title and a code that is read from a distance', async (_what, document) => {
    const bytes = await renderPoster(document, size);
    expect(bytes.toString('latin1')).toContain(MEDIA[size]);
    const pages = pagesOf(bytes);
    expect(pages).toHaveLength(1);
    const [page = []] = pages;
    expect(sizeOf(page, document.title.split('：')[1] ?? '')).toBeGreaterThanOrEqual(36);
    const url = document.blocks.find((block) => block.kind === 'qr')?.url ?? '';
    const expected = encode(url, { ecc: 'M', border: 0 });
    const drawn = qrOf(page, expected.size);
    expect(drawn.modules).toEqual(expected.data);
    expect(drawn.side).toBeGreaterThanOrEqual(LEAST_CODE[size] - 0.01);
    expect(drawn.quiet).toBeGreaterThanOrEqual((4 * drawn.side) / expected.size - 0.01);
    for (const must of [url, '电话：010-5550-0123', '1号楼一层', '虚构', '双榆里小区业主委员会']) expect(wordsOf(pages)).toContain(must);
  });

  it('says in large type until when the poll is open, and of a result that it is over', async () => {
    const [open = []] = pagesOf(await renderPoster(menuNotice(4), size));
    expect(sizeOf(open, '2026年11月28日')).toBeGreaterThanOrEqual(24);
    const [over = []] = pagesOf(await renderPoster(resultNotice(3), size));
    expect(sizeOf(over, '表决已经结束')).toBeGreaterThanOrEqual(24);
    expect(wordsOf([over])).not.toContain('参加表决');
  });

  it('is refused where even the smallest type does not fit', async () => {
    await expect(renderPoster(withNote(menuNotice(4), '不是法定业主表决。'.repeat(400)), size)).rejects.toBeInstanceOf(PosterTooLong);
  });

  it('is refused where a character would be an empty box', async () => {
    await expect(renderPoster({ ...menuNotice(2), issuedBy: '李𡈽' }, size)).rejects.toThrow(/𡈽/);
  });

  it('needs neither a clock nor a code', async () => {
    expect(wordsOf(pagesOf(await renderPoster(documentOf([]), size)))).toContain('公告');
  });
});
