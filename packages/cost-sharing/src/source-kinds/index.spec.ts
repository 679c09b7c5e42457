import { describe, expect, it } from 'vitest';
import { isSourceKind, priceOf, readSource, SOURCE_KINDS } from './index.ts';

describe('the kinds of sources', () => {
  it.each(Object.entries(SOURCE_KINDS))('%s says its name, law and explanation, reads its own sample and needs what it says', (code, page) => {
    expect([page.code, isSourceKind(code)]).toEqual([code, true]);
    for (const text of [page.name, page.explanation]) expect([text.zh, text.en]).not.toContain('');
    expect(page.law.title).not.toBe('');
    expect(readSource({ party: 'city', kind: code, ...page.sample }).ok).toBe(true);
    for (const figure of page.needs) {
      expect(readSource({ party: 'city', kind: code, ...page.sample, [figure]: undefined })).toMatchObject({ ok: false, refusal: { code: 'source-field-missing', field: figure } });
    }
  });

  it('are not found under a name that every object has', () => {
    expect(['constructor', '__proto__', ''].filter(isSourceKind)).toEqual([]);
  });

  it('round a rate times a quantity half up to the fen', () => {
    expect([priceOf(1n, 4_999n), priceOf(1n, 5_000n), priceOf(1n, 15_000n), priceOf(578_600n, 30_000_000n)]).toEqual([0n, 1n, 2n, 1_735_800_000n]);
  });
});
