import { describe, expect, it } from 'vitest';
import { formatMoney, parseMoney, sumMoney } from '@linli/quantities';
import { apportion, plan, workingLine, type Apportionment, type SharingHome } from './index.ts';

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

  it('M5: the subsidy first, then seven floors by percentage, two homes a floor equally', () => {
    const planned = plan(fen('1100000.00'), [{ party: 'government', kind: 'fixed', amount: '1100000.00', cap: '800000.00' }, { party: 'residents', kind: 'remainder' }]);
    expect(planned).toEqual({ ok: true, value: [{ party: 'government', amount: fen('800000.00') }, { party: 'residents', amount: fen('300000.00') }] });
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
    const homes = stairs(3).filter((home) => home.floor !== 1);
    // Exactly 0.25 fen each on floor 2 and 0.75 on floor 3: one rounding gives both fen to floor 3. Floor by floor, 0.5 and 1.5 fen
    // would first become 1 and 1, and a home of floor 2 would pay.
    const result = apportioned('0.02', 'by-floor-percentage', { percentages: { 2: '25.00', 3: '75.00' }, withinFloor: 'equal' }, homes);
    expect(amountsOf(result)).toEqual(['0.00', '0.00', '0.01', '0.01']);
  });

  it('asks for no percentage of a floor where nobody takes part', () => {
    const homes = stairs(3).map((home) => ({ ...home, participates: home.floor === 2 }));
    expect(amountsOf(apportioned('1.00', 'by-floor-percentage', { percentages: { 2: '100' }, withinFloor: 'equal' }, homes))).toEqual(['0.00', '0.00', '0.50', '0.50', '0.00', '0.00']);
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
    ['a floor without percentage', '1.00', 'by-floor-percentage', { percentages: { 2: '100' }, withinFloor: 'equal' }, [...stairs(3)], ['floor-without-coefficient', 'parameters.percentages.3']],
    ['a floor below ground without percentage', '1.00', 'by-floor-percentage', { percentages: { 1: '100' }, withinFloor: 'equal' }, [...two, { code: 'b', floor: -1, participates: true }], ['floor-without-coefficient', 'parameters.percentages.-1']],
    ['a floor higher than any', '1.00', 'by-floor-coefficient', { coefficients: { 100: '1' } }, two, ['floor-malformed', 'parameters.coefficients.100']],
    ['a malformed percentage', '1.00', 'by-floor-percentage', { percentages: { 1: '97', 3: '3.001' }, withinFloor: 'equal' }, two, ['decimal-too-precise', 'parameters.percentages.3']],
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
