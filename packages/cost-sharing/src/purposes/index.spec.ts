import { describe, expect, it } from 'vitest';
import { isPurpose, PURPOSES } from '../index.ts';

describe('the purposes of a charge', () => {
  it.each(Object.entries(PURPOSES))('%s says its name, law and explanation', (code, purpose) => {
    expect([purpose.code, isPurpose(code)]).toEqual([code, true]);
    for (const text of [purpose.name, purpose.explanation]) expect([text.zh, text.en]).not.toContain('');
    for (const sentence of purpose.explanation.zh.split('。')) expect(sentence.length).toBeLessThanOrEqual(30);
    expect(purpose.law.title).not.toBe('');
  });

  it('let only the works into a claim on the provident fund', () => {
    expect(Object.values(PURPOSES).filter((purpose) => purpose.isClaimable).map((purpose) => purpose.code)).toEqual(['works']);
    expect(['toString', '', 'Works'].filter(isPurpose)).toEqual([]);
  });
});
