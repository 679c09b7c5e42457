import { describe, expect, it } from '@jest/globals';
import type { DocumentText } from '@linli/documents';
import { NOTICE_TYPES } from '@linli/notices';
import { PdfWorkers } from './pdf-workers.ts';
import { renderPdf, UndrawableText } from './render-pdf.ts';
import { renderPoster } from './render-poster.ts';

export function sampleNotice(lineCount = 24): DocumentText {
  const made = NOTICE_TYPES['menu-notice'].compose({
    about: {
      neighbourhood: '双榆里小区', issuedBy: '双榆里小区业主委员会', issuedOn: '2026-11-24', url: 'http://localhost:3210/n/shuangyuli/notices/0192b7a0-0000-7000-8000-000000000001',
      helpPhone: '010-5550-0123', deskPlace: '社区居委会，1号楼一层', deskHours: '每天 9:00–17:00', consultative: '本次网上表决只是征求意见，不是法定业主表决。北京规定：业主网上表决，要用市住建部门的系统。', isInvented: true,
    },
    menuTitle: '2026年改造菜单', menuVersion: 2, menuDigest: 'a'.repeat(64), total: '26300000.00',
    lines: Array.from({ length: lineCount }, (_, at) => ({ title: `${at + 1}号楼2单元加装电梯（平层入户）`, category: '自选类', scope: `${at + 1}号楼2单元`, quantity: '1', unit: '部', total: '1100000.00', isExample: at % 2 === 0 })),
    payers: [{ payer: 'government', name: '政府', amount: '17358000.00' }, { payer: 'enterprise', name: '实施企业', amount: '4231000.00' }, { payer: 'original-unit', name: '原产权单位', amount: '1587000.00' }, { payer: 'fund', name: '维修资金', amount: '1120000.00' }, { payer: 'residents', name: '居民', amount: '2004000.00' }],
    questions: [{ title: '3号楼2单元加装电梯', scope: '3号楼2单元', threshold: '参与面积和人数都到三分之二，同意都到四分之三' }],
    opensAt: '2026年11月24日 星期二 9:00', closesAt: '2026年11月28日 星期六 18:00', rollOwners: 1012, rollAreaM2: '63,210.40', rollDigest: 'b'.repeat(64),
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

describe('a PDF', () => {
  it('is a tagged document of a few pages with an embedded subset, and the same bytes each time', async () => {
    const [first, second] = [await renderPdf(sampleNotice()), await renderPdf(sampleNotice())];
    expect(first.equals(second)).toBe(true);
    const raw = first.toString('latin1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang \(zh-CN\)/);
    expect(raw).not.toContain('Helvetica');
    expect(first.length).toBeLessThan(120_000);
  });

  it('changes when the text changes', async () => {
    const document = sampleNotice(2);
    expect((await renderPdf({ ...document, title: `${document.title}。` })).equals(await renderPdf(document))).toBe(false);
  });

  it('draws rare names and refuses characters that would be empty boxes', async () => {
    const named = (text: string): DocumentText => ({ ...sampleNotice(1), blocks: [{ kind: 'paragraph', text }] });
    await expect(renderPdf(named('王喆 李㛃 张䶮'))).resolves.toBeInstanceOf(Buffer);
    await expect(renderPdf(named('李𡈽'))).rejects.toMatchObject({ characters: ['𡈽'] });
    await expect(renderPdf(named('李𡈽'))).rejects.toBeInstanceOf(UndrawableText);
  });
});

describe('a poster', () => {
  it.each(['A4', 'A3'] as const)('fits on one page of %s', async (size) => {
    const raw = (await renderPoster(sampleNotice(), size)).toString('latin1');
    expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect(raw).toContain(size === 'A4' ? '[0 0 595.28 841.89]' : '[0 0 841.89 1190.55]');
  });
});

describe('the workers', () => {
  it('draw the same bytes in a thread, one after the other, and tell of a character that cannot be drawn', async () => {
    const workers = new PdfWorkers();
    try {
      const document = sampleNotice(3);
      const drawn = await Promise.all([workers.render(document, 'a4'), workers.render(document, 'poster-a4'), workers.render(document, 'a4')]);
      expect(Buffer.from(drawn[0] ?? []).equals(await renderPdf(document))).toBe(true);
      expect(Buffer.from(drawn[0] ?? []).equals(Buffer.from(drawn[2] ?? []))).toBe(true);
      await expect(workers.render({ ...document, title: '𡈽' }, 'a4')).rejects.toThrow(/𡈽/);
      expect((await workers.render(document, 'poster-a3')).length).toBeGreaterThan(1_000);
    } finally {
      await workers.close();
    }
  });
});
