import { describe, expect, it } from 'vitest';
import { SHEET_CHANGES, sheetChanges, type SheetBasis } from './index.ts';

const basis: SheetBasis = {
  total: '1100000.00',
  sources: [{ party: 'government', kind: 'fixed', amount: '800000.00' }, { party: 'residents', kind: 'remainder' }],
  late: [{ key: 'a', party: 'district', amount: '1.00' }, { key: 'b', party: 'city', amount: '2.00' }],
  rule: 'by-floor-coefficient',
  ruleVersion: 1,
  parameters: { coefficients: { 1: '0', 2: '0.5' } },
  roll: 'f'.repeat(64),
  notParticipating: ['1-101', '1-102'],
};

describe('a new version of a share sheet', () => {
  it.each<[string[], Partial<SheetBasis>]>([
    [['total'], { total: '1100000.01' }],
    [['sources'], { sources: basis.sources.slice(1) }],
    [['sources'], { late: [] }],
    [['table'], { parameters: { coefficients: { 1: '0', 2: '0.51' } } }],
    [['table'], { ruleVersion: 2 }],
    [['participants'], { notParticipating: ['1-101'] }],
    [['homes'], { roll: '0'.repeat(64) }],
    [['total', 'participants'], { total: '1.00', notParticipating: [] }],
  ])('is needed for %j', (changes, part) => {
    expect(sheetChanges(basis, { ...basis, ...part })).toEqual(changes);
    for (const change of sheetChanges(basis, { ...basis, ...part })) expect(SHEET_CHANGES[change].zh).not.toBe('');
  });

  it('is not needed for another order of keys, late money or homes, nor for a figure that is left out', () => {
    const same: SheetBasis = {
      ...basis,
      sources: [{ amount: '800000.00', kind: 'fixed', party: 'government', cap: undefined }, { party: 'residents', kind: 'remainder' }],
      late: [...basis.late].reverse(),
      notParticipating: ['1-102', '1-101'],
    };
    expect(sheetChanges(basis, same)).toEqual([]);
  });

  it('is needed when the sources change their order: they are used in it', () => {
    expect(sheetChanges(basis, { ...basis, sources: [...basis.sources].reverse() })).toEqual(['sources']);
  });
});
