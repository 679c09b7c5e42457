import { buildRoster, checkMapping, guessMapping, parsePhone, readRows, type Roster, type RosterReading } from '@linli/rosters';
import { describe, expect, it } from 'vitest';
import { SAMPLE_CAST } from './cast.ts';
import { SAMPLE_NEIGHBOURHOOD } from './facts.ts';
import { SAMPLE_BUILDINGS } from './flats.ts';
import { RARE_NAMES } from './people.ts';
import { manyHomesSheet, sampleSheet } from './sheet.ts';

function read(sheet: readonly (readonly string[])[]): RosterReading {
  const [header, ...rows] = sheet.map((cells, index) => ({ number: index + 1, cells }));
  const { mapping, problems } = guessMapping(header ?? { number: 1, cells: [] });
  const reading = readRows(rows, mapping, { on: '2026-11-24', areaSource: 'registered' });
  const roster = buildRoster(reading.rows);
  return { ...roster, problems: [...problems, ...checkMapping(mapping, 1), ...reading.problems, ...roster.problems] };
}

const sheet = sampleSheet();
const { roster: found, summary, problems } = read(sheet);
const roster = found as Roster;
const ownerOf = (code: string) => roster.owners.find(({ homes }) => homes.includes(code));

describe('the sample neighbourhood', () => {
  it('goes through the import without a single finding', () => {
    expect(problems).toEqual([]);
    expect(found).not.toBeNull();
  });

  it('has the size of a real one, and areas like real ones', () => {
    expect(summary).toMatchObject({ buildings: 15, homes: 1050 });
    expect(SAMPLE_BUILDINGS).toHaveLength(SAMPLE_NEIGHBOURHOOD.buildings);
    expect(roster.homes).toHaveLength(SAMPLE_NEIGHBOURHOOD.homes);
    for (const { areaM2 } of roster.homes) expect(areaM2 >= 3800n && areaM2 <= 9600n, String(areaM2)).toBe(true);
    expect(new Set(roster.homes.map(({ areaM2 }) => areaM2)).size).toBeGreaterThan(80);
    for (const cells of sheet.slice(1)) expect(cells[4]).toMatch(/^\d\d\.\d\d$/);
  });

  it('has owners of several homes: 7%', () => {
    expect(summary.owners).toBe(928);
    expect(summary.ownersWithSeveralHomes).toBe(65);
    expect(roster.owners.some(({ parties, homes }) => homes.length > 1 && parties.every(({ idNumber }) => idNumber === null))).toBe(true);
    expect(roster.owners.some(({ kind, homes }) => kind === 'co-owners' && homes.length > 1)).toBe(true);
  });

  it('has one developer block, sold and unsold together, and one property unit with forty homes and their tenants', () => {
    const developers = roster.owners.filter(({ kind }) => kind === 'developer');
    expect(developers.map(({ homes }) => homes.length)).toEqual([12]);
    expect(new Set(sheet.filter((cells) => /未售|未交付/.test(cells[7] ?? '')).map((cells) => cells[7]))).toEqual(
      new Set(['开发商未售', '已售未交付']),
    );
    const units = roster.owners.filter(({ kind }) => kind === 'original-unit');
    expect(units.map(({ homes }) => homes.length)).toEqual([40]);
    expect(summary.tenants).toBeGreaterThan(20);
    expect(summary.tenants).toBeLessThan(40);
    for (const home of roster.homes) if (home.tenant !== null) expect(home.owner).toBe(units[0]?.key);
  });

  it('has co-owners, minors with guardians, rare names, shops on a ground floor, owners without number or phone', () => {
    expect(summary.coOwnedHomes).toBeGreaterThan(150);
    expect(roster.owners.filter(({ guardian }) => guardian !== null)).toHaveLength(9);
    const names = new Set(roster.owners.flatMap(({ parties }) => parties.map(({ name }) => name)));
    for (const name of RARE_NAMES) expect(names).toContain(name);
    const shops = roster.homes.filter(({ use }) => use === 'non-residential');
    expect(shops.map(({ building, floor }) => `${building} ${floor}`)).toEqual(Array.from({ length: 10 }, () => '5 1'));
    expect(new Set(shops.map(({ code }) => ownerOf(code)?.kind))).toContain('organisation');
    expect(roster.owners.some(({ parties }) => parties.every(({ phone }) => phone === null))).toBe(true);
    expect(roster.owners.some(({ kind, parties }) => kind === 'person' && parties.every(({ idNumber }) => idNumber === null))).toBe(true);
  });

  it('has its cast at home', () => {
    const { resident, elder, severalHomes, coOwner, otherCoOwner, minor, guardian, tenant } = SAMPLE_CAST;
    for (const { name, phone, homes } of [resident, elder, severalHomes]) {
      expect(ownerOf(homes[0])).toMatchObject({ parties: [{ name, phone }], homes });
    }
    expect(ownerOf(coOwner.homes[0])).toMatchObject({
      kind: 'co-owners',
      representative: coOwner.name,
      parties: [{ phone: coOwner.phone }, { phone: otherCoOwner.phone }],
    });
    expect(ownerOf(minor.homes[0])).toMatchObject({
      parties: [{ name: minor.name, phone: null }],
      guardian: { name: guardian.name, phone: guardian.phone },
    });
    const rented = roster.homes.find(({ code }) => code === tenant.homes[0]);
    expect(rented?.tenant).toMatchObject({ name: tenant.name, phone: tenant.phone });
    expect(ownerOf(tenant.homes[0])?.kind).toBe('original-unit');
  });

  it('names nobody real: no place, no phone outside its own row, organisations marked', () => {
    const people = roster.owners.flatMap(({ kind, parties, guardian }) =>
      kind === 'person' || kind === 'co-owners' ? [...parties, ...(guardian === null ? [] : [guardian])] : [],
    );
    const tenants = roster.homes.flatMap(({ tenant }) => (tenant === null ? [] : [tenant]));
    const phones = [...people, ...tenants].map(({ phone }) => phone).filter((phone) => phone !== null);
    for (const phone of phones) expect(phone).toMatch(/^1990000\d{4}$/);
    expect(new Set(phones).size).toBe(
      new Set([...people, ...tenants].filter(({ phone }) => phone !== null).map(({ name, phone }) => name + phone)).size,
    );
    for (const { idNumber } of people) expect(idNumber ?? '990000').toMatch(/^990000/);
    for (const { kind, parties } of roster.owners) {
      if (kind !== 'person' && kind !== 'co-owners') expect(parties[0]?.name).toMatch(/\(虚构\)$/);
    }
    expect(parsePhone(SAMPLE_CAST.resident.phone).ok).toBe(true);
  });

  it('is the same for the same seed and another for another', () => {
    expect(sampleSheet()).toEqual(sheet);
    expect(sampleSheet(2)).not.toEqual(sheet);
    expect(read(sampleSheet(2)).summary).toMatchObject({ homes: 1050, owners: 928, ownersWithSeveralHomes: 65 });
    expect(read(sampleSheet(2)).problems).toEqual([]);
  });
});

describe('a sheet for measuring', () => {
  it('has as many homes as asked and no finding', () => {
    const many = manyHomesSheet(2_000);
    expect(many).toHaveLength(2_001);
    const reading = read(many);
    expect(reading.problems).toEqual([]);
    expect(reading.summary).toMatchObject({ homes: 2_000, buildings: 28 });
    expect(reading.summary.ownersWithSeveralHomes).toBeGreaterThan(100);
  });
});
