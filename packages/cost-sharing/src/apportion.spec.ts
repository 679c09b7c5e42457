import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, parseMoney, sumMoney } from '@linli/quantities';
import { apportion, explain, householdParts, estimate, PARTIES, RULES, workingLine, type Apportionment, type SharingHome } from './index.ts';

function fen(text: string): bigint {
  const money = parseMoney(text);
  if (!money.ok) throw new Error(text);
  return money.value;
}

function apportioned(total: string, rule: string, parameters: Record<string, unknown>, homes: readonly SharingHome[]): Apportionment {
  const outcome = apportion({ total: fen(total), rule, parameters, homes });
  if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${outcome.refusal.field ?? ''}`);
  return outcome.value;
}

function refused(total: string, rule: string, parameters: Record<string, unknown>, homes: readonly SharingHome[]): [string, string | undefined] {
  const outcome = apportion({ total: fen(total), rule, parameters, homes });
  if (outcome.ok) throw new Error('was not refused');
  return [outcome.refusal.code, outcome.refusal.field];
}

const amountsOf = (result: Apportionment): string[] => result.amounts.map(formatMoney);

/** `floors` floors with two homes each of 60.00 m². */
function stairs(floors: number): SharingHome[] {
  return Array.from({ length: floors * 2 }, (_, at) => ({ code: `1-${Math.floor(at / 2) + 1}0${(at % 2) + 1}`, floor: Math.floor(at / 2) + 1, areaM2: 6000n, participates: true }));
}

describe('apportion', () => {
  it('M3: 100.00 over three equal homes', () => {
    expect(amountsOf(apportioned('100.00', 'equal', {}, stairs(2).slice(0, 3)))).toEqual(['33.34', '33.33', '33.33']);
  });

  it('M5: seven floors by percentage, two homes a floor equally', () => {
    const percentages = { 2: '5.00', 3: '9.00', 4: '14.00', 5: '19.00', 6: '24.00', 7: '29.00' };
    const result = apportioned('300000.00', 'by-floor-percentage', { percentages, withinFloor: 'equal' }, stairs(7));
    expect(amountsOf(result).filter((_, at) => at % 2 === 0)).toEqual(['0.00', '7500.00', '13500.00', '21000.00', '28500.00', '36000.00', '43500.00']);
    expect(formatMoney(sumMoney(result.amounts))).toBe('300000.00');
    expect(workingLine(result, 8)).toBe('300,000.00 × 19% ÷ 2 = 28,500.00 → 28,500.00');
  });

  it('M6: six floors by coefficient, exact where plain rounding loses two fen', () => {
    const coefficients = { 1: '0', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3' };
    const result = apportioned('300000.00', 'by-floor-coefficient', { coefficients }, stairs(6));
    expect(amountsOf(result)).toEqual(['0.00', '0.00', '14705.88', '14705.88', '29411.77', '29411.77', '32352.94', '32352.94', '35294.12', '35294.12', '38235.29', '38235.29']);
    expect(formatMoney(sumMoney(result.amounts))).toBe('300000.00');
  });

  it('rounds percentages once over all homes, never floor by floor', () => {
    const homes = stairs(3).filter((home) => home.floor !== 1).concat({ code: '1-203', floor: 2, areaM2: 6000n, participates: true });
    const result = apportioned('0.05', 'by-floor-percentage', { percentages: { 2: '50.00', 3: '50.00' }, withinFloor: 'equal' }, homes);
    // Floor by floor would give the second floor two or three fen; together it is five, by the largest remainders of all homes.
    expect(sumMoney(result.amounts)).toBe(5n);
    expect(amountsOf(result)).toEqual(['0.01', '0.01', '0.01', '0.01', '0.01']);
  });

  it('shares a floor by area when told so', () => {
    const homes: SharingHome[] = [{ code: 'a', floor: 2, areaM2: 5000n, participates: true }, { code: 'b', floor: 2, areaM2: 10_000n, participates: true }];
    expect(amountsOf(apportioned('90.00', 'by-floor-percentage', { percentages: { 2: '100.00' }, withinFloor: 'area' }, homes))).toEqual(['30.00', '60.00']);
  });

  it('multiplies coefficient and area', () => {
    const homes: SharingHome[] = [{ code: 'a', floor: 1, areaM2: 5000n, participates: true }, { code: 'b', floor: 2, areaM2: 5000n, participates: true }, { code: 'c', floor: 2, areaM2: 10_000n, participates: true }];
    const result = apportioned('100.00', 'by-floor-coefficient-and-area', { coefficients: { 1: '0.5', 2: '1.5' } }, homes);
    expect(amountsOf(result)).toEqual(['10.00', '30.00', '60.00']);
  });

  it('lists homes that do not take part at 0.00 and shares among the others', () => {
    const homes = stairs(2).map((home, at) => ({ ...home, participates: at !== 0 }));
    expect(amountsOf(apportioned('90.00', 'by-exclusive-area', {}, homes))).toEqual(['0.00', '30.00', '30.00', '30.00']);
  });

  it('takes signed amounts as they are', () => {
    const homes = stairs(1);
    expect(amountsOf(apportioned('100.00', 'custom-signed', { amounts: { '1-101': '0.01', '1-102': '99.99' } }, homes))).toEqual(['0.01', '99.99']);
  });

  const two = stairs(1);
  it.each<[string, string, string, Record<string, unknown>, SharingHome[], [string, string]]>([
    ['an unknown rule', '1.00', 'by-mood', {}, two, ['rule-unknown', 'rule']],
    ['an inherited name as rule', '1.00', 'constructor', {}, two, ['rule-unknown', 'rule']],
    ['a home listed twice', '1.00', 'equal', {}, [...two, ...two], ['home-twice', 'homes.2.code']],
    ['no home', '1.00', 'equal', {}, [], ['nobody-to-pay', 'homes']],
    ['homes of which none takes part', '1.00', 'equal', {}, two.map((home) => ({ ...home, participates: false })), ['nobody-to-pay', 'homes']],
    ['weights that are all zero', '1.00', 'by-floor-coefficient', { coefficients: { 1: '0' } }, two, ['nobody-to-pay', 'homes']],
    ['a floor without coefficient', '1.00', 'by-floor-coefficient', { coefficients: { 2: '1' } }, two, ['floor-without-coefficient', 'parameters.coefficients.1']],
    ['floor 0', '1.00', 'by-floor-coefficient', { coefficients: { 0: '1' } }, two, ['floor-malformed', 'parameters.coefficients.0']],
    ['percentages that do not make 100', '1.00', 'by-floor-percentage', { percentages: { 1: '99.99' }, withinFloor: 'equal' }, two, ['percentages-not-whole', 'parameters.percentages']],
    ['a percentage nobody pays', '1.00', 'by-floor-percentage', { percentages: { 1: '50', 2: '50' }, withinFloor: 'equal' }, two, ['floor-without-payer', 'parameters.percentages.2']],
    ['no way inside the floor', '1.00', 'by-floor-percentage', { percentages: { 1: '100' } }, two, ['parameters-malformed', 'parameters.withinFloor']],
    ['a misspelt parameter', '1.00', 'equal', { coefficient: {} }, two, ['parameter-unknown', 'parameters.coefficient']],
    ['a coefficient that is no text', '1.00', 'by-floor-coefficient', { coefficients: { 1: 1 } }, two, ['decimal-not-text', 'parameters.coefficients.1']],
    ['a home without area', '1.00', 'by-exclusive-area', {}, [{ code: 'a', participates: true }], ['area-missing', 'homes.0.areaM2']],
    ['a home without floor', '1.00', 'by-floor-coefficient', { coefficients: { 1: '1' } }, [{ code: 'a', participates: true }], ['floor-missing', 'homes.0.floor']],
    ['signed amounts that miss the total', '1.00', 'custom-signed', { amounts: { '1-101': '0.50', '1-102': '0.49' } }, two, ['amounts-not-total', 'parameters.amounts']],
    ['a signed amount for a stranger', '1.00', 'custom-signed', { amounts: { '1-101': '0.50', '1-102': '0.50', x: '0' } }, two, ['amount-without-home', 'parameters.amounts.x']],
    ['a home that signed nothing', '1.00', 'custom-signed', { amounts: { '1-101': '1.00' } }, two, ['home-without-amount', 'homes.1.code']],
  ])('refuses %s and names the field', (_what, total, rule, parameters, homes, expected) => {
    expect(refused(total, rule, parameters, homes)).toEqual(expected);
  });
});

const home = fc.record({ floor: fc.integer({ min: 1, max: 7 }), areaM2: fc.bigInt({ min: 1n, max: 20_000n }), participates: fc.boolean() });
const homes = fc.array(home, { minLength: 1, maxLength: 40 }).map((list) => list.map((one, at) => ({ ...one, code: `h${String(at).padStart(3, '0')}` })));
const rules: [string, Record<string, unknown>][] = [
  ['by-exclusive-area', {}],
  ['equal', {}],
  ['by-floor-coefficient', { coefficients: { 1: '0.1', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3', 7: '1.4' } }],
  ['by-floor-coefficient-and-area', { coefficients: { 1: '0.1', 2: '0.5', 3: '1', 4: '1.1', 5: '1.2', 6: '1.3', 7: '1.4' } }],
];

describe.each(rules)('%s', (rule, parameters) => {
  it('adds up, is nowhere negative, is within one fen of the exact fraction, and does not depend on the order of homes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), homes, (total, list) => {
        fc.pre(list.some((one) => one.participates));
        const outcome = apportion({ total, rule, parameters, homes: list });
        if (!outcome.ok) throw new Error(outcome.refusal.code);
        const { amounts, weighing } = outcome.value;
        expect(sumMoney(amounts)).toBe(total);
        const whole = weighing.weights.reduce((sum, one) => sum + one, 0n);
        for (const [at, amount] of amounts.entries()) {
          const difference = amount * whole - total * (weighing.weights[at] ?? 0n);
          expect(amount >= 0n && difference > -whole && difference < whole).toBe(true);
          if (list[at]?.participates === false) expect(amount).toBe(0n);
        }
        const reversed = apportion({ total, rule, parameters, homes: list.toReversed() });
        if (!reversed.ok) throw new Error(reversed.refusal.code);
        expect(reversed.value.amounts.toReversed()).toEqual(amounts);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the pages of the rules', () => {
  it.each(Object.entries(RULES))('%s says its name, law and explanation in both languages and works on its own sample', (code, rule) => {
    expect(rule.code).toBe(code);
    for (const text of [rule.name, rule.explanation]) expect(text.zh.length * text.en.length).toBeGreaterThan(0);
    expect(rule.law.title).not.toBe('');
    const sampleHomes = [1, 2, 3].flatMap((floor) => [1, 2].map((door): SharingHome => ({ code: `${floor}-${floor}0${door}`, floor, areaM2: 6000n, participates: true })));
    const signed: SharingHome[] = ['1-101', '1-102'].map((one) => ({ code: one, participates: true }));
    const outcome = apportion({ total: 30_000n, rule: code, parameters: rule.sample, homes: code === 'custom-signed' ? signed : sampleHomes });
    if (!outcome.ok) throw new Error(`${code}: ${outcome.refusal.code}`);
    const { steps, inWords } = explain(outcome.value, 1, { total: 50_000n, others: [20_000n] });
    expect(steps).toHaveLength(3);
    expect(steps[0]?.formula).toBe('500.00 − 200.00');
    for (const step of steps) expect(`${step.title.zh}${step.formula}${step.result.zh}`).not.toMatch(/undefined|NaN/);
    expect(inWords.zh).not.toBe('');
  });

  it('says in the parties who pays, residents last', () => {
    expect(Object.keys(PARTIES).at(-1)).toBe('residents');
    for (const [code, party] of Object.entries(PARTIES)) expect([party.code, party.name.zh !== '']).toEqual([code, true]);
  });
});

describe('explain', () => {
  it('shows the exact value with an ellipsis and who got the last fen', () => {
    const result = apportioned('100.00', 'equal', {}, stairs(2).slice(0, 3));
    const first = explain(result, 0, { total: fen('150.00'), others: [fen('50.00')] });
    expect(first.steps.map((step) => step.formula)).toEqual(['150.00 − 50.00', '100.00 × 1 ÷ 3', '零头较大，多分到 1 分。您家 33.34 元。']);
    expect(first.steps[1]?.result.zh).toBe('33.333333… 元');
    expect(explain(result, 1, { total: fen('100.00'), others: [] }).steps[2]?.formula).toBe('您家 33.33 元。');
  });

  it('refuses to explain with a cost that does not belong to the shares', () => {
    const result = apportioned('100.00', 'equal', {}, stairs(1));
    expect(() => explain(result, 0, { total: fen('100.00'), others: [1n] })).toThrow(/invariant/);
  });
});

describe('a household', () => {
  it('sees its part of every party, and over all homes each party pays its amount exactly', () => {
    const list = stairs(3).map((one, at) => ({ ...one, areaM2: BigInt(5000 + at * 137) }));
    const result = apportioned('1000.01', 'by-exclusive-area', {}, list);
    const planned = [{ party: 'city', amount: fen('777.77') }, { party: 'residents', amount: fen('1000.01') }];
    const weights = list.map((one) => ({ key: one.code, weight: one.areaM2 }));
    const parts = list.map((_, at) => householdParts([{ plan: planned, share: result.amounts[at] ?? 0n, weights, at }]));
    expect(sumMoney(parts.map((one) => one.total))).toBe(fen('1777.78'));
    for (const part of parts) expect(sumMoney(part.parts.map((one) => one.amount))).toBe(part.total);
    expect(sumMoney(parts.map((one) => one.parts[0]?.amount ?? 0n))).toBe(fen('777.77'));
  });

  it('pays on the ballot for what is not optional and what is ticked', () => {
    const lines = [{ lineId: 'a', share: 100n, isOptional: false }, { lineId: 'b', share: 20n, isOptional: true }, { lineId: 'c', share: 3n, isOptional: true }];
    expect(estimate(lines, new Set(['c']))).toBe(103n);
  });
});
