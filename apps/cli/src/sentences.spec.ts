import { describe, expect, it } from 'vitest';
import { refusalLine, sentenceOf } from './sentences.ts';

describe('the sentences', () => {
  it('hold the figures of the refusal', () => {
    expect(sentenceOf({ code: 'sources-do-not-add-up', params: { missing: '0.01' } })).toBe('the sources leave 0.01 of the total unpaid');
  });

  it('are never invented, also not for a name that every object has', () => {
    for (const code of ['no-such-code', 'constructor', '__proto__']) expect(() => sentenceOf({ code })).toThrow(/invariant/);
  });

  it('stay on one line whatever field and figures hold', () => {
    const line = refusalLine({ code: 'rule-unknown', field: 'a\nb\u2028c\u0000', params: { rule: 'x\r\ny\ud800' } });
    expect(line).toBe('a�b�c�: rule x��y� is not known (rule-unknown)');
  });

  it('keep reason and code where the field or a figure is endless', () => {
    const line = refusalLine({ code: 'rule-unknown', field: 'f'.repeat(10_000), params: { rule: 'r'.repeat(10_000) } });
    expect(line).toMatch(/^f{100}…: rule r{100}… is not known \(rule-unknown\)$/);
  });
});
