import fc from 'fast-check';
import { addDays } from '@linli/kernel';
import { describe, expect, it } from 'vitest';
import { periodsOf, REPAIR_PARTS, responsibleOn, type RepairFacts, type RepairPartCode } from '../index.ts';

const day = fc.integer({ min: 0, max: 4_000 }).map((count) => addDays('2020-01-01', count));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const facts: fc.Arbitrary<RepairFacts> = fc.record({
  fundEstablishedOn: maybe(day),
  linesHandedOverOn: maybe(day),
  contracts: fc.array(fc.record({ from: day, until: maybe(day) }), { maxLength: 4 }),
});
const on = (part: RepairPartCode, given: RepairFacts, date: string) => responsibleOn(REPAIR_PARTS[part].responsibility(given), date);
const NOTHING: RepairFacts = { fundEstablishedOn: null, linesHandedOverOn: null, contracts: [] };

describe('responsibility for repairs', () => {
  it('lies with the original unit until the fund exists', () => {
    const given = { ...NOTHING, fundEstablishedOn: '2026-07-01' };
    expect([on('common-parts', given, '2026-06-30'), on('common-parts', given, '2026-07-01'), on('common-parts', NOTHING, '2199-12-31')]).toEqual(['original-unit', 'fund', 'original-unit']);
  });

  it('for upkeep follows the contract of the property company', () => {
    const given = { ...NOTHING, fundEstablishedOn: '2026-07-01', contracts: [{ from: '2026-01-01', until: '2027-01-01' }] };
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((date) => on('daily-upkeep', given, date))).toEqual(['original-unit', 'property-contract', 'property-contract', 'owner']);
  });

  it('for lines passes to the utility, inside the home it never passes', () => {
    const given = { ...NOTHING, linesHandedOverOn: '2026-05-01' };
    expect([on('professional-lines', given, '2026-04-30'), on('professional-lines', given, '2026-05-01'), on('inside-home', given, '1980-01-01')]).toEqual(['original-unit', 'professional-company', 'owner']);
  });

  it('is with exactly one party on every day, whatever the facts', () => {
    fc.assert(fc.property(facts, fc.constantFrom(...(Object.keys(REPAIR_PARTS) as RepairPartCode[])), day, (given, part, date) => {
      const responsibility = REPAIR_PARTS[part].responsibility(given);
      const covering = periodsOf(responsibility).filter((period) => (period.from === null || period.from <= date) && (period.until === null || date < period.until));
      expect(covering.map((period) => period.party)).toEqual([responsibleOn(responsibility, date)]);
    }));
  });

  it('changes hands only where the party changes', () => {
    fc.assert(fc.property(facts, (given) => {
      const periods = periodsOf(REPAIR_PARTS['daily-upkeep'].responsibility(given));
      expect(periods.every((period, at) => at === 0 || period.party !== periods[at - 1]?.party)).toBe(true);
    }));
  });
});
