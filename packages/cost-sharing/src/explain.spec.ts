import { describe, expect, it } from 'vitest';
import { sumMoney } from '@linli/quantities';
import { apportion, explain, RULES, workingLine, type Apportionment, type RuleCode, type SharingHome } from './index.ts';

function apportioned(total: bigint, rule: string, parameters: Record<string, unknown>, homes: readonly SharingHome[]): Apportionment {
  const outcome = apportion({ total, rule, parameters, homes });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

/** `floors` floors with two homes each of 60.00 m². */
function stairs(floors: number): SharingHome[] {
  return Array.from({ length: floors * 2 }, (_, at) => ({ code: `1-${Math.floor(at / 2) + 1}0${(at % 2) + 1}`, floor: Math.floor(at / 2) + 1, areaM2: 6000n, participates: true }));
}

const coefficients = { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3' };
const m6 = apportioned(30_000_000n, 'by-floor-coefficient', { coefficients }, stairs(6));

describe('explain', () => {
  it('M6: three steps with the numbers of one home, in both languages', () => {
    // 4th floor: 300,000.00 × 1.1 ÷ 10.2 = 32,352.9411…; in fen the remainders are .24 .47 .12 .76 .41, twice each: 4 left, for .76 and .47.
    expect(explain(m6, 6, { total: 110_000_000n, others: [80_000_000n, 0n] })).toEqual({
      inWords: { zh: '4 层系数 1.1，各户系数合计 10.2。', en: 'Floor 4 has coefficient 1.1 of 10.2 in all.' },
      share: 3_235_294n,
      law: { title: '民法典', article: '第二百八十三条', certainty: 'certain' },
      rule: { code: 'by-floor-coefficient', version: 1, name: { zh: '按楼层系数', en: 'By floor coefficient' } },
      steps: [
        { title: { zh: '居民一共要出', en: 'What all residents pay' }, formula: '1,100,000.00 − 800,000.00', result: { zh: '300,000.00 元', en: '¥300,000.00' } },
        { title: { zh: '按楼层系数分', en: 'By floor coefficient' }, formula: '300,000.00 × 1.1 ÷ 10.2', result: { zh: '32,352.941176… 元', en: '¥32,352.941176…' } },
        {
          title: { zh: '分到分，余下的给零头最大的人家', en: 'To the fen: what is left goes to the largest remainders' },
          formula: '32,352.941176… → 32,352.94',
          result: {
            zh: '各户舍去零头，余 4 分。零头最大的 4 户各出 1 分，您家不在内。您家 32,352.94 元。12 户合计正好 300,000.00 元。',
            en: 'Rounded down, 4 fen are left. The 4 largest remainders bear one fen each; your home is none of them. Your home ¥32,352.94. 12 homes together exactly ¥300,000.00.',
          },
        },
      ],
    });
  });

  it('M6: says so to those who bear one of the fen left over', () => {
    const step = explain(m6, 4, { total: 30_000_000n, others: [] }).steps[2];
    expect(step?.formula).toBe('29,411.764705… → 29,411.76 + 0.01 = 29,411.77');
    expect(step?.result.zh).toMatch(/您家在内。您家 29,411.77 元/);
  });

  it('names the tie rule where equal remainders were told apart by it, and only there', () => {
    const third = apportioned(10_000n, 'equal', {}, stairs(2).slice(0, 3));
    const steps = [0, 1].map((at) => explain(third, at, { total: 15_000n, others: [5_000n] }).steps[2]);
    expect(steps.map((step) => step?.formula)).toEqual(['33.333333… → 33.33 + 0.01 = 33.34', '33.333333… → 33.33']);
    for (const step of steps) {
      expect(step?.result.zh).toContain('零头相同的，先看份额，再看房号。');
      expect(step?.result.en).toContain('Equal remainders');
    }
    expect(explain(m6, 4, { total: 30_000_000n, others: [] }).steps[2]?.result.zh).not.toContain('零头相同的');
  });

  it('says that nothing is left where every part is a whole number of fen', () => {
    const half = apportioned(10_000n, 'equal', {}, stairs(1));
    expect(explain(half, 0, { total: 10_000n, others: [] }).steps[2]).toMatchObject({ formula: '50.00 → 50.00', result: { zh: '各户正好到分，没有余下。您家 50.00 元。2 户合计正好 100.00 元。' } });
  });

  it('tells a home that does not take part that it pays nothing', () => {
    const result = apportioned(10_000n, 'equal', {}, stairs(1).map((home, at) => ({ ...home, participates: at === 0 })));
    const { steps, share, inWords } = explain(result, 1, { total: 10_000n, others: [] });
    expect([share, steps.map((step) => step.result.zh), inWords.zh]).toEqual([0n, ['100.00 元', '0.00 元'], '这套房屋不参加这一项，不出钱。']);
    expect(workingLine(result, 1)).toBe('participates: false → 0.00');
  });

  it.each(Object.keys(RULES) as RuleCode[])('%s: explains every home of its sample without a gap, in sentences of at most 30 characters', (code) => {
    const result = apportioned(30_000n, code, RULES[code].sample, code === 'custom-signed' ? stairs(1) : stairs(3));
    for (const at of result.homes.keys()) {
      const { steps, inWords } = explain(result, at, { total: 50_000n, others: [20_000n] });
      expect(steps).toHaveLength(3);
      const texts = [inWords, ...steps.flatMap((step) => [step.title, step.result])];
      for (const { zh, en } of texts) {
        expect(`${zh} ${en} ${steps.map((step) => step.formula).join(' ')}`).not.toMatch(/undefined|NaN/);
        expect([zh, en]).not.toContain('');
        for (const sentence of zh.split('。')) expect(sentence.length).toBeLessThanOrEqual(30);
      }
    }
    expect(sumMoney(result.amounts)).toBe(30_000n);
  });

  it('stops where cost or home do not belong to the shares: that is a mistake of ours', () => {
    expect(() => explain(m6, 0, { total: 30_000_000n, others: [1n] })).toThrow(/invariant/);
    expect(() => explain(m6, 12, { total: 30_000_000n, others: [] })).toThrow(/invariant/);
  });
});

describe('the working in one line', () => {
  it('carries the formula, the exact value and the share', () => {
    expect([0, 4, 6].map((at) => workingLine(m6, at))).toEqual([
      '300,000.00 × 0 ÷ 10.2 = 0.00 → 0.00',
      '300,000.00 × 1 ÷ 10.2 = 29,411.764705… → 29,411.77',
      '300,000.00 × 1.1 ÷ 10.2 = 32,352.941176… → 32,352.94',
    ]);
  });

  it('looks at one home, not at all of them: ten thousand lines take ten thousand looks', () => {
    let looks = 0;
    const weights = new Proxy(m6.weighing.weights, { get: (target, key) => ((looks += typeof key === 'string' && /^\d+$/.test(key) ? 1 : 0), Reflect.get(target, key)) });
    workingLine({ ...m6, weighing: { ...m6.weighing, weights } }, 6);
    expect(looks).toBe(1);
  });
});
