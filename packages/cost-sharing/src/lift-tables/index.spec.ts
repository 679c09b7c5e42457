import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, sumMoney } from '@linli/quantities';
import { apportion, isLiftTable, LIFT_TABLES, middles, pickPercentages, ruleOfTable, type LiftTable, type SharingHome } from '../index.ts';

const shanghai = LIFT_TABLES['shanghai-seven-level'];
const stairs = (floors: number): SharingHome[] =>
  Array.from({ length: floors * 2 }, (_, at) => ({ code: `1-${Math.floor(at / 2) + 1}0${(at % 2) + 1}`, floor: Math.floor(at / 2) + 1, areaM2: 6000n, participates: true }));

describe('the published tables for lifts', () => {
  it.each(Object.entries<LiftTable>(LIFT_TABLES))('%s says its name and source, is an example, and shares a lift', (code, table) => {
    expect([table.code, isLiftTable(code), table.isExample, table.law.certainty]).toEqual([code, true, true, 'configuration']);
    for (const text of [table.name, table.explanation]) expect([text.zh, text.en]).not.toContain('');
    for (const sentence of table.explanation.zh.split('。')) expect(sentence.length).toBeLessThanOrEqual(30);
    const rule = table.kind === 'percentage-range' ? pickPercentages(table, middles(table), 'equal') : ruleOfTable(table, 7);
    if (!rule.ok) throw new Error(rule.refusal.code);
    const shared = apportion({ total: 30_000_000n, ...rule.value, homes: stairs(7) });
    if (!shared.ok) throw new Error(shared.refusal.code);
    expect(sumMoney(shared.value.amounts)).toBe(30_000_000n);
    expect(shared.value.amounts[0]).toBe(0n);
    expect((shared.value.amounts[13] ?? 0n) > (shared.value.amounts[7] ?? 0n)).toBe(true);
  });

  it('M5: the middles of the Shanghai ranges make 100 and share 300,000.00 over seven floors', () => {
    expect(middles(shanghai)).toEqual({ 1: '0.00', 2: '5.00', 3: '9.00', 4: '14.00', 5: '19.00', 6: '24.00', 7: '29.00' });
    const rule = pickPercentages(shanghai, middles(shanghai), 'equal');
    if (!rule.ok) throw new Error(rule.refusal.code);
    const shared = apportion({ total: 30_000_000n, ...rule.value, homes: stairs(7) });
    if (!shared.ok) throw new Error(shared.refusal.code);
    expect(shared.value.amounts.filter((_, at) => at % 2 === 0).map(formatMoney)).toEqual(['0.00', '7500.00', '13500.00', '21000.00', '28500.00', '36000.00', '43500.00']);
  });

  it('M6: the Guangzhou coefficients share 300,000.00 over six floors', () => {
    const rule = ruleOfTable(LIFT_TABLES['guangzhou-coefficients'], 6);
    if (!rule.ok) throw new Error(rule.refusal.code);
    const shared = apportion({ total: 30_000_000n, ...rule.value, homes: stairs(6) });
    if (!shared.ok) throw new Error(shared.refusal.code);
    expect(shared.value.amounts.filter((_, at) => at % 2 === 0).map(formatMoney)).toEqual(['0.00', '14705.88', '29411.77', '32352.94', '35294.12', '38235.29']);
  });
});

describe('a choice inside the ranges', () => {
  const edited = (change: Record<string, unknown>): Record<string, unknown> => ({ ...middles(shanghai), ...change });
  const refusal = (picked: Record<string, unknown>): unknown => {
    const outcome = pickPercentages(shanghai, picked, 'equal');
    return outcome.ok ? outcome.value : outcome.refusal;
  };

  it('says how much is missing or too much', () => {
    expect(refusal(edited({ 4: '13.50', 7: '28.25' }))).toEqual({ code: 'lift-percentages-short', field: 'floors', params: { missing: '1.25' } });
    expect(refusal(edited({ 7: '30' }))).toEqual({ code: 'lift-percentages-over', field: 'floors', params: { surplus: '1.00' } });
  });

  it('takes both ends of a range and nothing beyond, not by a hundredth', () => {
    expect(pickPercentages(shanghai, edited({ 2: '4', 3: '10.00' }), 'area')).toMatchObject({ ok: true, value: { rule: 'by-floor-percentage', parameters: { withinFloor: 'area', percentages: { 2: '4.00', 3: '10.00' } } } });
    expect(refusal(edited({ 2: '3.99' }))).toEqual({ code: 'lift-percentage-out-of-range', field: 'floors.2', params: { floor: '2', range: '4.00–6.00' } });
    expect(refusal(edited({ 2: '6.01' }))).toMatchObject({ code: 'lift-percentage-out-of-range' });
    expect(refusal(edited({ 1: '0.01' }))).toMatchObject({ code: 'lift-percentage-out-of-range', params: { range: '0.00' } });
  });

  it('names a floor that is missing, unknown or no number', () => {
    const { 5: _, ...without } = middles(shanghai);
    expect(refusal(without)).toMatchObject({ code: 'lift-floor-missing', field: 'floors.5' });
    expect(refusal(edited({ 8: '1' }))).toMatchObject({ code: 'lift-floor-unknown', field: 'floors.8' });
    expect(refusal(edited({ constructor: '1' }))).toMatchObject({ code: 'lift-floor-unknown' });
    expect(refusal(edited({ 5: 19 }))).toMatchObject({ code: 'decimal-not-text', field: 'floors.5' });
    expect(refusal(edited({ 5: '19.005' }))).toMatchObject({ code: 'decimal-too-precise', field: 'floors.5' });
    expect(ruleOfTable(LIFT_TABLES['guangzhou-estate'], 12)).toMatchObject({ ok: false, refusal: { code: 'lift-floor-unknown' } });
  });

  it('is taken exactly when every floor is in its range and the sum is 10,000', () => {
    const floors = Object.entries(shanghai.floors);
    const picks = fc.tuple(...floors.map(([, { lowest, highest }]) => fc.integer({ min: Math.max(0, lowest - 20), max: highest + 20 })));
    fc.assert(
      fc.property(picks, fc.boolean(), (points, mend) => {
        const last = points.length - 1;
        const values = mend ? points.map((value, at) => (at === last ? 10_000 - points.slice(0, last).reduce((sum, one) => sum + one, 0) : value)) : points;
        const inside = values.every((value, at) => value >= (floors[at]?.[1].lowest ?? 0) && value <= (floors[at]?.[1].highest ?? 0));
        const picked = Object.fromEntries(values.map((value, at) => [floors[at]?.[0] ?? '', `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`]));
        expect(pickPercentages(shanghai, picked, 'equal').ok).toBe(inside && values.reduce((sum, one) => sum + one, 0) === 10_000);
      }),
    );
  });
});
