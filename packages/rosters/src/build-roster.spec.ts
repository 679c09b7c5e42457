import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildRoster } from './build-roster.ts';
import type { Party, RosterRow } from './roster-row.ts';

let nextRow = 2;
const party = (name: string, idNumber: string | null = null, phone: string | null = null): Party => ({ name, idNumber, phone });
const aRow = (number: string, owners: readonly Party[], more: Partial<RosterRow> = {}): RosterRow => {
  const building = more.building ?? '1';
  const entrance = more.entrance ?? null;
  return {
    row: (nextRow += 1),
    code: entrance === null ? `${building}-${number}` : `${building}-${entrance}-${number}`,
    building,
    entrance,
    number,
    floor: Number(number.slice(0, -2)),
    areaM2: 5000n,
    areaSource: 'registered',
    use: 'dwelling',
    ownerKind: owners.length > 1 ? 'co-owners' : 'person',
    owners,
    representative: null,
    guardian: null,
    tenant: null,
    ...more,
  };
};
const homesOf = (rows: readonly RosterRow[]) => buildRoster(rows).roster?.owners.map(({ homes }) => homes);
const codesOf = (rows: readonly RosterRow[]) => buildRoster(rows).problems.map(({ code, row, otherRow }) => ({ code, row, otherRow }));

const FANG = party('王芳', 'A1', '138');
const MING = party('李明', 'B2', '139');
const UNIT = party('双榆机械厂');

describe('the owners of a neighbourhood (§1.3)', () => {
  it('are one when they are the same person by number, with all homes and the sum of the areas', () => {
    const { roster, summary } = buildRoster([aRow('101', [FANG]), aRow('102', [MING]), aRow('201', [FANG], { areaM2: 6235n })]);
    expect(roster?.owners).toMatchObject([
      { key: '1-101', kind: 'person', homes: ['1-101', '1-201'], areaM2: 11235n, parties: [FANG] },
      { key: '1-102', homes: ['1-102'], areaM2: 5000n },
    ]);
    expect(roster?.homes.map(({ code, owner }) => [code, owner])).toEqual([
      ['1-101', '1-101'],
      ['1-102', '1-102'],
      ['1-201', '1-101'],
    ]);
    expect(summary).toEqual({
      buildings: 1,
      entrances: 0,
      homes: 3,
      owners: 2,
      areaM2: 16235n,
      ownersWithSeveralHomes: 1,
      coOwnedHomes: 0,
      tenants: 0,
    });
  });

  it('are one by name and phone when a number is missing, and never by name alone', () => {
    expect(homesOf([aRow('101', [party('王芳', null, '138')]), aRow('102', [party('王芳', null, '138')])])).toEqual([['1-101', '1-102']]);
    expect(homesOf([aRow('101', [FANG]), aRow('102', [party('王芳', null, '138')])])).toEqual([['1-101', '1-102']]);
    expect(homesOf([aRow('101', [party('王芳')]), aRow('102', [party('王芳')])])).toEqual([['1-101'], ['1-102']]);
    expect(homesOf([aRow('101', [party('王芳', null, '138')]), aRow('102', [party('王芳', null, '139')])])).toEqual([['1-101'], ['1-102']]);
    expect(homesOf([aRow('101', [party('王芳', 'A1', '138')]), aRow('102', [party('王芳', 'C3', '138')])])).toEqual([['1-101'], ['1-102']]);
  });

  it('are one when the same people own together, in whatever order they are named; each alone is another owner', () => {
    const rows = [aRow('101', [FANG, MING]), aRow('102', [MING, FANG]), aRow('103', [FANG]), aRow('104', [FANG, party('张静', 'D4')])];
    expect(homesOf(rows)).toEqual([['1-101', '1-102'], ['1-103'], ['1-104']]);
  });

  it('are one for all a developer has not sold or handed over, and one for a property unit with its public housing', () => {
    const developer = { ownerKind: 'developer' } as const;
    const unit = { ownerKind: 'original-unit' } as const;
    const rows = [
      aRow('101', [party('双榆置业公司')], developer),
      aRow('102', [party('双榆置业公司', 'CODE')], developer),
      aRow('201', [UNIT], { ...unit, tenant: party('赵秀英', null, '137') }),
      aRow('202', [UNIT], unit),
      aRow('203', [party('另一家机械厂')], unit),
    ];
    const { roster, summary, problems } = buildRoster(rows);
    expect(roster?.owners.map(({ kind, homes }) => [kind, homes])).toEqual([
      ['developer', ['1-101', '1-102']],
      ['original-unit', ['1-201', '1-202']],
      ['original-unit', ['1-203']],
    ]);
    expect(summary).toMatchObject({ owners: 3, tenants: 1 });
    expect(roster?.owners.flatMap(({ parties }) => parties).map(({ name }) => name)).not.toContain('赵秀英');
    expect(roster?.homes[2]?.tenant).toEqual(party('赵秀英', null, '137'));
    expect(problems).toEqual([]);
  });

  it('are one organisation even under two kinds, with a warning', () => {
    const { roster, problems } = buildRoster([
      aRow('101', [UNIT], { ownerKind: 'organisation' }),
      aRow('102', [UNIT], { ownerKind: 'original-unit' }),
    ]);
    expect(roster?.owners).toMatchObject([{ kind: 'original-unit', homes: ['1-101', '1-102'] }]);
    expect(problems).toMatchObject([{ code: 'owner-kinds-differ', severity: 'warning' }]);
  });

  it('never mix a person with an organisation of the same number or name', () => {
    expect(
      homesOf([aRow('101', [party('双榆', 'X', '1')]), aRow('102', [party('双榆', 'X', '1')], { ownerKind: 'organisation' })]),
    ).toHaveLength(2);
  });

  it('keep phone, guardian and representative wherever they are said', () => {
    const guardian = party('李强');
    const { roster } = buildRoster([
      aRow('101', [party('李小雨', 'M1')]),
      aRow('102', [party('李小雨', 'M1', '138')], { guardian }),
      aRow('201', [FANG, MING]),
      aRow('202', [FANG, MING], { representative: '李明' }),
    ]);
    expect(roster?.owners).toMatchObject([{ parties: [party('李小雨', 'M1', '138')], guardian }, { representative: '李明' }]);
  });
});

describe('problems between rows', () => {
  it('name both rows of a home listed twice; nothing is taken', () => {
    const rows = [aRow('101', [FANG]), aRow('101', [MING])];
    expect(codesOf(rows)).toEqual([{ code: 'home-twice', row: rows[1]?.row, otherRow: rows[0]?.row }]);
    expect(buildRoster(rows).roster).toBeNull();
    expect(buildRoster(rows).summary.homes).toBe(1);
  });

  it('name homes of one floor that are said to lie on two, parking aside', () => {
    const rows = [aRow('301', [FANG]), aRow('302', [MING], { floor: 4 })];
    expect(codesOf(rows)).toEqual([{ code: 'floor-conflict', row: rows[1]?.row, otherRow: rows[0]?.row }]);
    expect(codesOf([aRow('301', [FANG]), aRow('302', [MING], { floor: -1, use: 'parking' })])).toEqual([]);
    expect(codesOf([aRow('301', [FANG]), aRow('302', [MING], { floor: 4, building: '2' })])).toEqual([]);
  });

  it('name one number with two names, and a name that two numbers answer to', () => {
    const twoNames = [aRow('101', [FANG]), aRow('102', [party('王方', 'A1')])];
    expect(codesOf(twoNames)).toEqual([{ code: 'id-names-differ', row: twoNames[1]?.row, otherRow: twoNames[0]?.row }]);
    const rows = [aRow('101', [FANG]), aRow('102', [party('王芳', 'C3', '138')]), aRow('103', [party('王芳', null, '138')])];
    expect(codesOf(rows)).toEqual([{ code: 'owner-ambiguous', row: rows[2]?.row, otherRow: undefined }]);
  });

  it('warn of what differs between the homes of one owner, and still take the roster', () => {
    const rows = [
      aRow('101', [FANG, MING], { representative: '王芳', guardian: party('甲') }),
      aRow('102', [{ ...FANG, phone: '136' }, MING], { representative: '李明', guardian: party('乙') }),
    ];
    expect(
      codesOf(rows)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['guardians-differ', 'phones-differ', 'representatives-differ']);
    expect(buildRoster(rows).roster?.owners).toMatchObject([{ representative: '王芳', parties: [{ phone: '138' }, { phone: '139' }] }]);
  });
});

/** Anybody with anything: numbers with two names, names with two numbers. */
const anyParties = fc.record({
  name: fc.constantFrom('王芳', '李明', '张静'),
  idNumber: fc.constantFrom(null, 'A1', 'B2', 'C3'),
  phone: fc.constantFrom(null, '138', '139'),
});
/** People as a careful clerk writes them: now and then without number or phone, never with another's. */
const knownParties = fc
  .tuple(fc.constantFrom(FANG, MING, party('张静', 'C3', '137')), fc.boolean(), fc.boolean())
  .map(([known, number, phone]) => ({
    name: known.name,
    idNumber: number ? known.idNumber : null,
    phone: phone ? known.phone : null,
  }));
const rowSets = (parties: fc.Arbitrary<Party>) =>
  fc
    .array(fc.tuple(fc.array(parties, { minLength: 1, maxLength: 3 }), fc.bigInt({ min: 1n, max: 20_000n }), fc.boolean()), {
      maxLength: 25,
    })
    .map((list) =>
      list.map(([owners, area, unit], index) =>
        aRow(`${index + 1}01`, unit ? owners.slice(0, 1) : owners, { areaM2: area, ...(unit ? { ownerKind: 'original-unit' } : {}) }),
      ),
    );
const shuffled = (parties: fc.Arbitrary<Party>) =>
  rowSets(parties).chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));

describe('a roster of any rows', () => {
  it.each([
    ['known', knownParties],
    ['any', anyParties],
  ])('of %s owners has the same owners in whatever order the rows stand', (_, parties) => {
    fc.assert(
      fc.property(shuffled(parties), ([rows, mixed]) => {
        const [first, second] = [buildRoster(rows), buildRoster(mixed)];
        expect(second.roster).toEqual(first.roster);
        expect(second.summary).toEqual(first.summary);
        expect(second.problems.map(({ code }) => code).sort()).toEqual(first.problems.map(({ code }) => code).sort());
      }),
    );
  });

  it('conserves area and gives each home one owner', () => {
    fc.assert(
      fc.property(rowSets(knownParties), (rows) => {
        const { roster, summary } = buildRoster(rows);
        const whole = rows.reduce((sum, { areaM2 }) => sum + areaM2, 0n);
        expect(summary.areaM2).toBe(whole);
        const owners = roster?.owners ?? [];
        expect(owners.reduce((sum, { areaM2 }) => sum + areaM2, 0n)).toBe(whole);
        expect(owners.flatMap(({ homes }) => homes).sort()).toEqual(rows.map(({ code }) => code).sort());
        expect(new Set(owners.map(({ key }) => key)).size).toBe(owners.length);
        for (const home of roster?.homes ?? []) expect(owners.find(({ key }) => key === home.owner)?.homes).toContain(home.code);
      }),
    );
  });
});
