import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalText, digestOf, shortDigest, type DocumentText } from './index.ts';

const value = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('any'), { maxLength: 4 }), fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 })),
})).any;

function reversedKeys(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(reversedKeys);
  if (typeof one !== 'object' || one === null) return one;
  return Object.fromEntries(Object.entries(one).reverse().map(([name, inner]) => [name, reversedKeys(inner)]));
}

describe('a digest', () => {
  it('is the SHA-256 of the canonical JSON', () => {
    expect(canonicalJson({ b: 'x', a: [1, true, null] })).toBe('{"a":[1,true,null],"b":"x"}');
    expect(digestOf('abc').hex).toBe('6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25');
    expect(digestOf({})).toEqual({ algorithm: 'sha-256', hex: '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' });
  });

  it('does not depend on the order of keys or the composition of characters', () => {
    fc.assert(fc.property(value, (one) => { expect(digestOf(reversedKeys(one))).toEqual(digestOf(one)); }));
    expect(digestOf('e\u0301')).toEqual(digestOf('\u00e9'));
    expect(digestOf({ a: undefined, b: '1' })).toEqual(digestOf({ b: '1' }));
  });

  it('changes with one character', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => { expect(digestOf(`${text}。`)).not.toEqual(digestOf(text)); }));
  });

  it('takes no float and no bigint', () => {
    expect(() => digestOf({ amount: 0.5 })).toThrow(/amount/);
    expect(() => digestOf([1n])).toThrow(/invariant/);
    expect(() => digestOf(undefined)).toThrow(/invariant/);
  });

  it('reads aloud in two groups', () => {
    expect(shortDigest('7c3a91f0ffff')).toBe('7C3A-91F0');
  });
});

describe('canonical text', () => {
  it('holds every block in order', () => {
    const document: DocumentText = {
      format: 'linli-document-1', language: 'zh-CN', title: '公告', subtitle: '', issuedBy: '业委会', issuedOn: '2026-11-24',
      blocks: [
        { kind: 'heading', text: '一、内容' },
        { kind: 'clause', number: '1.', text: '王喆' },
        { kind: 'facts', items: [{ name: '截止', value: '今天' }] },
        { kind: 'table', caption: '表', columns: [{ title: '项', align: 'start', width: 1 }, { title: '元', align: 'end', width: 1 }], rows: [['电梯', '1.00']] },
        { kind: 'payers', title: '谁出钱', amounts: [{ payer: 'government', name: '政府', amount: '1.00' }] },
        { kind: 'callout', tone: 'info', text: '请看' },
        { kind: 'signature', who: '主任' },
        { kind: 'qr', url: 'http://x', caption: '扫码' },
      ],
    };
    expect(canonicalText(document).split('\n')).toEqual(['公告', '一、内容', '1. 王喆', '截止：今天', '表', '项\t元', '电梯\t1.00', '谁出钱', '政府\t1.00', '请看', '主任：', '扫码 http://x', '业委会 2026-11-24']);
  });
});
