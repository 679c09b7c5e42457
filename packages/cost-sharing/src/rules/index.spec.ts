import { describe, expect, it } from 'vitest';
import { apportion, isRule, RULES, type RuleCode, type SharingHome } from '../index.ts';

describe('the pages of the rules', () => {
  const flats = [1, 2, 3].flatMap((floor) => [1, 2].map((door): SharingHome => ({ code: `1-${floor}0${door}`, floor, areaM2: 6000n, participates: true })));

  it.each(Object.entries(RULES))('%s says its name, law and explanation, and its own sample is taken', (code, rule) => {
    expect([rule.code, isRule(code)]).toEqual([code, true]);
    expect(rule.version).toBeGreaterThan(0);
    for (const text of [rule.name, rule.explanation]) expect([text.zh, text.en]).not.toContain('');
    for (const sentence of rule.explanation.zh.split('。')) expect(sentence.length).toBeLessThanOrEqual(30);
    expect(rule.law).toMatchObject({ title: '民法典', article: '第二百八十三条' });
    const list = code === 'custom-signed' ? flats.slice(0, 2) : flats;
    const outcome = apportion({ total: 30_000n, rule: code, parameters: rule.sample, homes: list });
    if (!outcome.ok) throw new Error(`${code}: ${outcome.refusal.code}`);
    for (const at of list.keys()) {
      const words = outcome.value.weighing.inWords(at);
      expect([words.zh, words.en, outcome.value.weighing.fraction(at)].join(' ')).not.toMatch(/undefined|NaN|^ | {2}/);
    }
  });

  it.each(Object.keys(RULES))('%s refuses a parameter it does not know, also one named like the prototype', (code) => {
    const sample = RULES[code as RuleCode].sample;
    const named = (name: string): unknown => JSON.parse(`{${[JSON.stringify(sample).slice(1, -1), `"${name}":{}`].filter((part) => part !== '').join(',')}}`);
    for (const name of ['colour', '__proto__', 'constructor']) {
      expect(apportion({ total: 30_000n, rule: code, parameters: named(name) as Record<string, unknown>, homes: flats })).toMatchObject({ ok: false, refusal: { code: 'parameter-unknown', field: `parameters.${name}` } });
    }
  });

  it('are not found under a name that every object has', () => {
    expect(['constructor', '__proto__', 'toString', ''].filter(isRule)).toEqual([]);
  });
});
