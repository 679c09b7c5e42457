import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaInScope, covers, electorateOf, makeRoll, rollRecord, type Roll, type RollHome, type Scope } from './index.ts';

const home = (code: string, ownerKey: string, areaM2: bigint, more: Partial<RollHome> = {}): RollHome => {
  const [buildingCode = '', entranceCode = ''] = code.split('-');
  return { code, ownerKey, areaM2, buildingCode, entranceCode, ...more };
};

const rollOf = (homes: readonly RollHome[]): Roll => {
  const made = makeRoll(homes);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
};

const ALL: Scope = { kind: 'neighbourhood' };

describe('makeRoll', () => {
  it('refuses a home listed twice, also under another owner', () => {
    expect(makeRoll([home('1-1-101', 'A', 8_000n), home('1-1-102', 'B', 8_000n), home('1-1-101', 'C', 8_000n)])).toEqual({
      ok: false,
      refusal: { code: 'home-twice', field: 'homes.2.code', params: { home: '1-1-101' } },
    });
  });

  it('refuses a home that counts without area, and takes a stall that does not count', () => {
    expect(makeRoll([home('1-1-101', 'A', 0n)])).toMatchObject({ ok: false, refusal: { code: 'home-area-zero', field: 'homes.0.areaM2' } });
    expect(makeRoll([home('1-1-101', 'A', -1n)]).ok).toBe(false);
    expect(makeRoll([home('P-01', 'A', 0n, { countsForVote: false })]).ok).toBe(true);
  });
});

describe('electorateOf', () => {
  const roll = rollOf([
    home('1-1-101', 'A', 8_000n),
    home('1-2-201', 'A', 6_050n),
    home('2-1-101', 'A', 7_000n),
    home('2-1-102', 'B', 5_000n),
    home('P-1-01', 'B', 1_250n, { countsForVote: false }),
  ]);

  it('counts an owner of several homes once and adds her areas', () => {
    const electorate = electorateOf(roll, ALL);
    expect(electorate).toMatchObject({ ok: true, value: { weight: { areaM2: 26_050n, owners: 2 } } });
    expect(electorate.ok && electorate.value.areaOf.get('A')).toBe(21_050n);
  });

  it('counts only what lies in the scope, and tells entrances of two buildings apart', () => {
    expect(electorateOf(roll, { kind: 'building', buildingCode: '1' })).toMatchObject({ value: { weight: { areaM2: 14_050n, owners: 1 } } });
    const entrance = electorateOf(roll, { kind: 'entrance', buildingCode: '2', entranceCode: '1' });
    expect(entrance).toMatchObject({ value: { weight: { areaM2: 12_000n, owners: 2 } } });
    expect(entrance.ok && entrance.value.areaOf.get('A')).toBe(7_000n);
  });

  it('leaves out what does not count, and refuses a scope that holds nobody', () => {
    const refusal = { ok: false, refusal: { code: 'scope-empty', field: 'scope' } };
    expect(electorateOf(roll, { kind: 'building', buildingCode: 'P' })).toEqual(refusal);
    expect(electorateOf(rollOf([]), ALL)).toEqual(refusal);
  });

  it('is not misled by owner keys that are names of object members', () => {
    const odd = rollOf([home('1-1-101', '__proto__', 8_000n), home('1-1-102', 'constructor', 8_000n)]);
    expect(electorateOf(odd, ALL)).toMatchObject({ value: { weight: { areaM2: 16_000n, owners: 2 } } });
  });

  const arbitraryHomes = fc.uniqueArray(
    fc.record({
      building: fc.integer({ min: 1, max: 3 }),
      entrance: fc.integer({ min: 1, max: 2 }),
      flat: fc.integer({ min: 1, max: 20 }),
      owner: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
      area: fc.bigInt(1n, 20_000n),
    }),
    { selector: ({ building, entrance, flat }) => `${building}-${entrance}-${flat}`, minLength: 1, maxLength: 40 },
  ).map((rows) => rows.map((row) => home(`${row.building}-${row.entrance}-${row.flat}`, row.owner, row.area)));

  it('property: the areas of the owners add up to the whole, and the buildings to the neighbourhood', () => {
    fc.assert(
      fc.property(arbitraryHomes, (homes) => {
        const roll = rollOf(homes);
        const whole = electorateOf(roll, ALL);
        if (!whole.ok) throw new Error('a roll with homes has an electorate');
        expect([...whole.value.areaOf.values()].reduce((sum, area) => sum + area, 0n)).toBe(whole.value.weight.areaM2);
        expect(whole.value.weight.owners).toBe(new Set(homes.map(({ ownerKey }) => ownerKey)).size);
        let sum = 0n;
        for (const buildingCode of ['1', '2', '3']) {
          const part = electorateOf(roll, { kind: 'building', buildingCode });
          if (part.ok) sum += part.value.weight.areaM2;
        }
        expect(sum).toBe(whole.value.weight.areaM2);
      }),
    );
  });

  it('property: an owner votes with the same area whether found by her homes or by the electorate', () => {
    fc.assert(
      fc.property(arbitraryHomes, fc.constantFrom<Scope>(ALL, { kind: 'building', buildingCode: '2' }, { kind: 'entrance', buildingCode: '1', entranceCode: '2' }), (homes, scope) => {
        const electorate = electorateOf(rollOf(homes), scope);
        for (const owner of ['A', 'B', 'C', 'D', 'E']) {
          const own = areaInScope(homes.filter(({ ownerKey }) => ownerKey === owner), scope);
          expect((electorate.ok ? electorate.value.areaOf.get(owner) : undefined) ?? 0n).toBe(own);
        }
      }),
    );
  });

  it('property: the record of a roll does not depend on the order of its homes', () => {
    fc.assert(
      fc.property(
        arbitraryHomes.chain((homes) => fc.tuple(fc.constant(homes), fc.shuffledSubarray(homes, { minLength: homes.length }))),
        ([homes, shuffled]) => {
          expect(JSON.stringify(rollRecord(rollOf(shuffled)))).toBe(JSON.stringify(rollRecord(rollOf(homes))));
        },
      ),
    );
  });

  it('writes the record with decimal strings, owners by key and homes by code', () => {
    expect(rollRecord(rollOf([home('2-1-101', 'B', 8_005n), home('1-1-102', 'A', 7_000n), home('1-1-101', 'B', 6_000n, { countsForVote: false })]))).toEqual({
      format: 'linli-roll-1',
      owners: [
        { owner: 'A', homes: [{ code: '1-1-102', building: '1', entrance: '1', areaM2: '70.00', countsForVote: true }] },
        {
          owner: 'B',
          homes: [
            { code: '1-1-101', building: '1', entrance: '1', areaM2: '60.00', countsForVote: false },
            { code: '2-1-101', building: '2', entrance: '1', areaM2: '80.05', countsForVote: true },
          ],
        },
      ],
    });
  });

  it('control: one unit of area or another owner changes the record', () => {
    const record = (homes: RollHome[]) => JSON.stringify(rollRecord(rollOf(homes)));
    expect(record([home('1-1-101', 'A', 8_001n)])).not.toBe(record([home('1-1-101', 'A', 8_000n)]));
    expect(record([home('1-1-101', 'B', 8_000n)])).not.toBe(record([home('1-1-101', 'A', 8_000n)]));
  });

  it('covers every home in the neighbourhood', () => {
    expect(covers(ALL, { buildingCode: '9', entranceCode: '9' })).toBe(true);
    expect(covers({ kind: 'building', buildingCode: '1' }, { buildingCode: '9', entranceCode: '1' })).toBe(false);
  });
});
