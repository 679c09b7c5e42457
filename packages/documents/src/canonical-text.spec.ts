import { describe, expect, it } from 'vitest';
import { canonicalText, readableAmount, type Block, type DocumentText } from './index.ts';

const document: DocumentText = {
  format: 'linli-document-1', language: 'zh-CN', title: '公告', subtitle: '', issuedBy: '业委会', issuedOn: '2026-11-24',
  blocks: [
    { kind: 'heading', text: '一、内容' },
    { kind: 'paragraph', text: '请看下表。' },
    { kind: 'clause', number: '1.', text: '王喆' },
    { kind: 'facts', items: [{ name: '截止', value: '今天' }] },
    { kind: 'table', caption: '表', columns: [{ title: '项', align: 'start', width: 1 }, { title: '元', align: 'end', width: 1 }], rows: [['电梯', '1.00']] },
    { kind: 'payers', title: '谁出钱', amounts: [{ payer: 'government', name: '政府', amount: '1234567.5' }] },
    { kind: 'callout', tone: 'info', text: '请看' },
    { kind: 'signature', who: '主任' },
    { kind: 'qr', url: 'http://x', caption: '扫码' },
  ],
};

describe('canonical text', () => {
  it('holds every block in order, amounts and dates as people read them', () => {
    expect(canonicalText(document).split('\n')).toEqual(['公告', '一、内容', '请看下表。', '1. 王喆', '截止：今天', '表', '项\t元', '电梯\t1.00', '谁出钱', '政府\t1,234,567.50 元', '请看', '主任：', '扫码', 'http://x', '业委会', '2026年11月24日 星期二']);
  });

  it('has one spelling', () => {
    const of = (text: string): string => canonicalText({ ...document, title: text });
    expect(of('Cafe\u0301')).toBe(of('Caf\u00e9'));
    expect(of('公告')).not.toBe(of('公吿'));
  });

  it('leaves no block out', () => {
    for (const at of document.blocks.keys()) {
      const blocks: Block[] = document.blocks.toSpliced(at, 1);
      expect(canonicalText({ ...document, blocks })).not.toBe(canonicalText(document));
    }
  });

  it('takes no amount that is not a decimal', () => {
    expect(() => readableAmount('1e3')).toThrow(/decimal/);
  });
});
