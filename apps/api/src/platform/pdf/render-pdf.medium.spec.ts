import { describe, expect, it } from '@jest/globals';
import { canonicalText, digestOf, shortDigest, type Block, type DocumentText } from '@linli/documents';
import { encode } from 'uqr';
import { UndrawableText } from './fonts.ts';
import { renderPdf } from './render-pdf.ts';
import { qrOf } from './testing/qr-of-pdf.ts';
import { documentOf, menuNotice, resultNotice } from './testing/sample-documents.ts';
import { pagesOf, wordsOf } from './testing/text-of-pdf.ts';
import { MM } from './sheet-of-paper.ts';

const bare = (text: string): string => text.replaceAll(/\s/g, '');
const EVERY_BLOCK: Block[] = [
  { kind: 'heading', text: '一、内容' },
  { kind: 'paragraph', text: '请看下表。' },
  { kind: 'clause', number: '第一条', text: '王喆 李㛃 张䶮 赵𠅤' },
  { kind: 'callout', tone: 'info', text: '办公室 office 的 ffi 不连写' },
  { kind: 'facts', items: [{ name: '摘要', value: 'c0ffee00'.repeat(8) }] },
  { kind: 'table', caption: '表', columns: [{ title: '项', align: 'start', width: 1 }, { title: '元', align: 'end', width: 1 }], rows: [['电梯', '1,111.00'], ['', ''], ['合计', '1,111.00']] },
  { kind: 'payers', title: '谁出钱', amounts: [{ payer: 'government', name: '政府', amount: '1234567.50' }, { payer: 'residents', name: '居民', amount: '0.00' }] },
  { kind: 'signature', who: '主任' },
  { kind: 'qr', url: 'http://localhost/n/x', caption: '扫码' },
];

async function pagesOfDocument(document: DocumentText): Promise<ReturnType<typeof pagesOf>> {
  return pagesOf(await renderPdf(document));
}

describe('a PDF', () => {
  it('is tagged, in Chinese, with subsets of our own font and no other, and the same bytes each time', async () => {
    const [first, second] = [await renderPdf(menuNotice()), await renderPdf(menuNotice())];
    expect(first.equals(second)).toBe(true);
    const raw = first.toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    for (const must of ['/StructTreeRoot', '/Lang (zh-CN)', '/DisplayDocTitle true', '/FontFile2']) expect(raw).toContain(must);
    expect(new Set([...raw.matchAll(/\/BaseFont \/(\S+)/g)].map(([, name]) => name?.replace(/^[A-Z]{6}\+/, '')))).toEqual(new Set(['NotoSerifSC-Regular', 'NotoSerifSC-Bold']));
    expect(first.length).toBeLessThan(120_000);
  });

  it('changes when the text changes', async () => {
    const document = menuNotice(2);
    expect((await renderPdf({ ...document, title: `${document.title}。` })).equals(await renderPdf(document))).toBe(false);
  });

  it.each([
    ['every kind of block', documentOf(EVERY_BLOCK)],
    ['a menu of one page', menuNotice(2)],
    ['a menu of many pages', menuNotice(58)],
    ['a result', resultNotice(12)],
    ['a paragraph longer than a page', documentOf([{ kind: 'paragraph', text: '改造内容由业主共同决定。'.repeat(300) }, { kind: 'heading', text: '末尾' }])],
  ])('holds the words of %s in their order, and nothing else', async (_what, document) => {
    expect(wordsOf(await pagesOfDocument(document))).toBe(bare(canonicalText(document)));
  });

  it('says on every page which document it is, its short digest and how many pages there are', async () => {
    const document = menuNotice(58);
    const pages = await pagesOfDocument(document);
    expect(pages.length).toBeGreaterThan(3);
    for (const [at, page] of pages.entries()) {
      const frame = wordsOf([page], 'artifacts');
      expect(frame).toContain(`摘要${shortDigest(digestOf(document).hex)}第${at + 1}页，共${pages.length}页`);
      expect(frame).toContain('2026年11月24日星期二');
      expect(frame.includes(document.title)).toBe(at > 0);
    }
  });

  it('repeats the heading row on every page of a table, as decoration', async () => {
    const pages = await pagesOfDocument(menuNotice(58));
    const withRows = pages.slice(1).filter((page) => wordsOf([page]).includes('加装电梯（平层入户）（自选类'));
    expect(withRows.length).toBeGreaterThan(1);
    for (const page of withRows) expect(wordsOf([page], 'artifacts')).toContain('事项范围数量单价（元）金额（元）');
  });

  it('leaves no heading alone at the foot of a page', async () => {
    for (let count = 18; count < 29; count += 1) {
      const blocks: Block[] = [...Array.from({ length: count }, (): Block => ({ kind: 'paragraph', text: '一段。' })), { kind: 'heading', text: '标题' }, { kind: 'paragraph', text: '正文' }];
      const page = (await pagesOfDocument(documentOf(blocks))).find((one) => wordsOf([one]).includes('标题'));
      expect(wordsOf([page ?? []])).toContain('标题正文');
    }
  });

  it('carries a code of at least 25 mm with four modules of white, module by module that of its address', async () => {
    const document = menuNotice(2);
    const qr = document.blocks.find((block) => block.kind === 'qr');
    const expected = encode(qr?.url ?? '', { ecc: 'M', border: 0 });
    const drawn = qrOf((await pagesOfDocument(document)).at(-1) ?? [], expected.size);
    expect(drawn.modules).toEqual(expected.data);
    expect(drawn.side).toBeGreaterThanOrEqual(25 * MM);
    expect(drawn.quiet).toBeGreaterThanOrEqual((4 * drawn.side) / expected.size - 0.01);
  });

  it('draws rare names, and refuses what would be an empty box', async () => {
    const named = (text: string): Promise<Buffer> => renderPdf(documentOf([{ kind: 'paragraph', text }]));
    await expect(named('王喆 李㛃 张䶮 赵𠅤 刘堃 李龘')).resolves.toBeInstanceOf(Buffer);
    await expect(named('李𡈽、王☑、赵🙂')).rejects.toMatchObject({ characters: ['𡈽', '☑', '🙂'] });
    await expect(named('李𡈽')).rejects.toBeInstanceOf(UndrawableText);
  });
});
