import { describe, expect, it } from 'vitest';
import { electorateOf, makeRoll, participationByBuilding, participationOf, RULE_SETS, type Roll, type RollHome } from './index.ts';

const rule = RULE_SETS['civil-code-2021'].rules.ordinary;

/** `1:A 80` stands for a home of owner A with 80.00 m² in building 1. */
function rollOf(...rows: string[]): Roll {
  const homes = rows.map((row, index): RollHome => {
    const [, buildingCode = '', ownerKey = '', area = ''] = /^(\w+):(\w+) (\d+)$/.exec(row) ?? [];
    return { code: `${buildingCode}-${index}`, ownerKey, areaM2: BigInt(area) * 100n, buildingCode, entranceCode: '1' };
  });
  const made = makeRoll(homes);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

describe('participationOf', () => {
  const electorate = electorateOf(rollOf('1:A 60', '1:B 60', '1:C 60', '2:A 30'), { kind: 'building', buildingCode: '1' });
  if (!electorate.ok) throw new Error('the building has homes');

  it('gives area and owners who took part and what the quorum needs; nothing in it is a choice', () => {
    const seen = participationOf(electorate.value, rule, ['A', 'B']);
    expect(seen).toEqual({
      roll: { areaM2: 18_000n, owners: 3 },
      participating: { areaM2: 12_000n, owners: 2 },
      needed: { areaM2: 12_000n, owners: 2 },
      quorum: { area: true, owners: true },
    });
    expect(Object.keys(seen)).toEqual(['roll', 'participating', 'needed', 'quorum']);
  });

  it('passes over voters outside the scope and counts nobody twice', () => {
    expect(participationOf(electorate.value, rule, ['A', 'A', 'D'])).toMatchObject({
      participating: { areaM2: 6_000n, owners: 1 },
      quorum: { area: false, owners: false },
    });
  });
});

describe('participationByBuilding', () => {
  it('shows a building of three owners and adds the smaller ones together', () => {
    const roll = rollOf('1:A 60', '1:B 60', '1:C 60', '2:D 50', '2:E 50', '3:F 40');
    expect(participationByBuilding(roll, new Set(['A', 'D']))).toEqual([
      { buildingCodes: ['1'], homes: 3, homesParticipating: 1, areaM2: 18_000n, areaM2Participating: 6_000n },
      { buildingCodes: ['2', '3'], homes: 3, homesParticipating: 1, areaM2: 14_000n, areaM2Participating: 5_000n },
    ]);
  });

  it('lets the next smallest building join a hidden one that subtraction would lay bare', () => {
    const roll = rollOf('1:A 60', '1:B 60', '1:C 60', '2:D 50', '3:E 50', '3:F 50', '3:G 50', '3:H 50');
    const cells = participationByBuilding(roll, new Set(['D']));
    expect(cells.map(({ buildingCodes }) => buildingCodes)).toEqual([['1', '2'], ['3']]);
    for (const cell of cells) expect(cell.homes).toBeGreaterThanOrEqual(3);
  });

  it('publishes nothing about a roll that is too small as a whole', () => {
    expect(participationByBuilding(rollOf('1:A 60', '2:B 60'), new Set(['A']))).toEqual([]);
  });

  it('does not take many homes of two owners for many people', () => {
    expect(participationByBuilding(rollOf('1:A 60', '1:A 60', '1:A 60', '1:B 60'), new Set(['A']))).toEqual([]);
  });

  it('adds up to the whole roll when anything is shown', () => {
    const roll = rollOf('1:A 60', '1:B 61', '1:C 62', '2:D 50', '3:A 51', '4:E 52', '5:F 53', '5:G 54', '5:H 55');
    const cells = participationByBuilding(roll, new Set(['A', 'F']));
    expect(cells.reduce((sum, { homes }) => sum + homes, 0)).toBe(9);
    expect(cells.reduce((sum, { areaM2Participating }) => sum + areaM2Participating, 0n)).toBe(16_400n);
  });
});
