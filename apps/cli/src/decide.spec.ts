import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';

const input = {
  matterClass: 'ordinary',
  ruleSet: 'civil-code-2021',
  nonReturnPolicy: 'not-participating',
  roll: [
    { owner: 'A', homes: [{ code: '1-101', areaM2: '80.00' }, { code: '1-102', areaM2: '20.5' }] },
    { owner: 'B', homes: [{ code: '1-201', areaM2: '60' }] },
    { owner: 'C', homes: [{ code: '1-202', areaM2: '60.00' }] },
  ],
  ballots: [
    { owner: 'A', choice: 'yes' },
    { owner: 'B', choice: 'no' },
  ],
  deliveredOwners: ['A', 'B', 'C'],
};

const answer = (more: object = {}): Record<string, unknown> => {
  const outcome = decide.run({ ...input, ...more });
  if (!outcome.ok) throw new Error(`${outcome.refusal.field}: ${outcome.refusal.code}`);
  return outcome.value as Record<string, unknown>;
};
const refusal = (value: unknown) => {
  const outcome = decide.run(value);
  if (outcome.ok) throw new Error('was not refused');
  return outcome.refusal;
};

describe('decide', () => {
  it('prints the sums as the published format has them, in its order', () => {
    expect(JSON.stringify(answer())).toBe(
      '{"outcome":"rejected","roll":{"areaM2":"220.50","owners":3},"participating":{"areaM2":"160.50","owners":2},' +
        '"yes":{"areaM2":"100.50","owners":1},"no":{"areaM2":"60.00","owners":1},"abstain":{"areaM2":"0.00","owners":0},' +
        '"quorum":{"area":true,"owners":true},"majority":{"area":true,"owners":false},"working":[' +
        '"面积以0.01平方米为1个单位，全部用整数比较，不取近似值。",' +
        '"全体业主：面积22050，业主3位。",' +
        '"同意：面积10050，业主1位。",' +
        '"反对：面积6000，业主1位。",' +
        '"弃权：面积0，业主0位。",' +
        '"参与＝同意＋反对＋弃权：面积16050，业主2位。",' +
        '"参与面积：16050×3＝48150，全体面积：22050×2＝44100；48150＞44100，达到三分之二以上。",' +
        '"参与人数：2×3＝6，全体人数：3×2＝6；6＝6，达到三分之二以上。",' +
        '"同意面积：10050×2＝20100，参与面积：16050×1＝16050；20100＞16050，过半数。",' +
        '"同意人数：1×2＝2，参与人数：2×1＝2；2＝2，没有过半数。",' +
        '"结果：未通过。"]}',
    );
  });

  it('reads the silence of delivered owners by the policy', () => {
    expect(answer({ nonReturnPolicy: 'participating-abstain' })).toMatchObject({ abstain: { areaM2: '60.00', owners: 1 }, outcome: 'rejected' });
    expect(answer({ nonReturnPolicy: 'follow-majority' })).toMatchObject({ yes: { areaM2: '160.50', owners: 2 }, outcome: 'passed' });
    expect(answer({ nonReturnPolicy: 'follow-majority', deliveredOwners: ['A'] })).toMatchObject({ yes: { areaM2: '100.50', owners: 1 } });
  });

  it('counts three quarters of a special matter inclusively', () => {
    const owners = ['A', 'B', 'C', 'D'];
    const roll = owners.map((owner) => ({ owner, homes: [{ code: owner, areaM2: '60.00' }] }));
    const ballots = owners.map((owner, index) => ({ owner, choice: index < 3 ? 'yes' : 'no' }));
    expect(answer({ matterClass: 'special', roll, ballots, deliveredOwners: owners }).outcome).toBe('passed');
    expect(answer({ matterClass: 'special', roll: [...roll.slice(0, 3), { owner: 'D', homes: [{ code: 'D', areaM2: '60.01' }] }], ballots }).outcome).toBe('rejected');
  });

  it('needs no list of deliveries where silence never counts, and takes nobody voting', () => {
    const { deliveredOwners: _, ...without } = input;
    expect(decide.run({ ...without, ballots: [] })).toMatchObject({ ok: true, value: { outcome: 'no-quorum' } });
    expect(refusal({ ...without, nonReturnPolicy: 'follow-majority' })).toEqual({ code: 'field-missing', field: 'deliveredOwners' });
    expect(refusal({ ...without, nonReturnPolicy: 'participating-abstain' })).toEqual({ code: 'field-missing', field: 'deliveredOwners' });
  });

  it('keeps owners apart whose names are members of every object', () => {
    const roll = ['__proto__', 'constructor', 'toString'].map((owner) => ({ owner, homes: [{ code: owner, areaM2: '50.00' }] }));
    const ballots = roll.map(({ owner }) => ({ owner, choice: 'yes' }));
    expect(answer({ roll, ballots, deliveredOwners: [] })).toMatchObject({ outcome: 'passed', yes: { areaM2: '150.00', owners: 3 } });
    expect(refusal({ ...input, ballots: [{ owner: '__proto__', choice: 'yes' }] }).code).toBe('owner-unknown');
  });
});

describe('decide refuses and names the field', () => {
  const home = (areaM2: unknown) => ({ roll: [{ owner: 'A', homes: [{ code: '1-101', areaM2 }] }], ballots: [], deliveredOwners: [] });

  it.each([
    ['an unknown owner in the ballots', { ballots: [{ owner: 'A', choice: 'yes' }, { owner: 'Z', choice: 'no' }] }, 'ballots.1.owner', 'owner-unknown'],
    ['an unknown owner in the deliveries', { deliveredOwners: ['A', 'Z'] }, 'deliveredOwners.1', 'owner-unknown'],
    ['two ballots of one owner', { ballots: [{ owner: 'A', choice: 'yes' }, { owner: 'A', choice: 'yes' }] }, 'ballots.1.owner', 'owner-voted-twice'],
    ['an owner listed twice', { roll: [...input.roll, { owner: 'A', homes: [{ code: '1-301', areaM2: '60.00' }] }] }, 'roll.3.owner', 'owner-twice'],
    ['a home listed twice', { roll: [...input.roll, { owner: 'D', homes: [{ code: '1-301', areaM2: '1.00' }, { code: '1-102', areaM2: '60.00' }] }] }, 'roll.3.homes.1.code', 'home-twice'],
    ['a home listed twice by one owner', { roll: [{ owner: 'A', homes: [{ code: '1', areaM2: '1.00' }, { code: '1', areaM2: '1.00' }] }], ballots: [], deliveredOwners: [] }, 'roll.0.homes.1.code', 'home-twice'],
    ['a home without area', { roll: [...input.roll, { owner: 'D', homes: [{ code: '1-301', areaM2: '0.00' }] }] }, 'roll.3.homes.0.areaM2', 'home-area-zero'],
    ['an owner without a home', { roll: [{ owner: 'A', homes: [] }] }, 'roll.0.homes', 'owner-without-home'],
    ['an empty roll', { roll: [], ballots: [], deliveredOwners: [] }, 'roll', 'roll-empty'],
    ['an unknown class', { matterClass: 'unanimous' }, 'matterClass', 'matter-class-unknown'],
    ['an inherited name as class', { matterClass: 'toString' }, 'matterClass', 'matter-class-unknown'],
    ['an unknown rule set', { ruleSet: 'property-law-2007' }, 'ruleSet', 'rule-set-unknown'],
    ['an unknown policy', { nonReturnPolicy: 'FOLLOW_MAJORITY' }, 'nonReturnPolicy', 'non-return-policy-unknown'],
    ['an unknown choice', { ballots: [{ owner: 'A', choice: 'YES' }] }, 'ballots.0.choice', 'choice-unknown'],
    ['silence following the majority in a special matter', { matterClass: 'special', nonReturnPolicy: 'follow-majority' }, 'nonReturnPolicy', 'silence-cannot-decide'],
    ['a missing class', { matterClass: undefined }, 'matterClass', 'field-missing'],
    ['a missing roll', { roll: undefined }, 'roll', 'field-missing'],
    ['missing ballots', { ballots: undefined }, 'ballots', 'field-missing'],
    ['a missing area', home(undefined), 'roll.0.homes.0.areaM2', 'field-missing'],
    ['a list that is an object', { ballots: { owner: 'A', choice: 'yes' } }, 'ballots', 'list-expected'],
    ['a delivery that is no text', { deliveredOwners: [1] }, 'deliveredOwners.0', 'text-expected'],
    ['an empty owner', { ballots: [{ owner: '', choice: 'yes' }] }, 'ballots.0.owner', 'text-empty'],
    ['an endless owner', { ballots: [{ owner: 'A'.repeat(101), choice: 'yes' }] }, 'ballots.0.owner', 'text-too-long'],
    ['an unknown field', { weights: [] }, 'weights', 'field-unknown'],
    ['an unknown field inside', { ballots: [{ owner: 'A', choice: 'yes', weight: '2' }] }, 'ballots.0.weight', 'field-unknown'],
  ])('%s', (_, more, field, code) => {
    expect(refusal({ ...input, ...more })).toMatchObject({ field, code });
  });

  it.each([
    [80, 'decimal-not-text'],
    [null, 'decimal-not-text'],
    [['80.00'], 'decimal-not-text'],
    ['', 'decimal-malformed'],
    ['-80.00', 'decimal-malformed'],
    ['-0', 'decimal-malformed'],
    ['+80', 'decimal-malformed'],
    ['080.00', 'decimal-malformed'],
    ['80.', 'decimal-malformed'],
    ['.5', 'decimal-malformed'],
    [' 80', 'decimal-malformed'],
    ['1e400', 'decimal-malformed'],
    ['0x1f', 'decimal-malformed'],
    ['NaN', 'decimal-malformed'],
    ['８０', 'decimal-full-width'],
    ['1,000.00', 'decimal-grouped'],
    ['80.001', 'decimal-too-precise'],
    ['9'.repeat(13), 'decimal-too-large'],
    ['9'.repeat(200_000), 'decimal-too-large'],
  ])('the area %j', (areaM2, code) => {
    expect(refusal({ ...input, ...home(areaM2) })).toMatchObject({ field: 'roll.0.homes.0.areaM2', code });
  });

  it.each([null, undefined, 'text', 7, true, [], {}])('the input %j as a whole', (value) => {
    expect(refusal(value).field).toMatch(/^(input|matterClass)$/);
  });

  it('more homes than any neighbourhood has, whether in owners or in homes', () => {
    const homes = (from: number, count: number) => Array.from({ length: count }, (_, index) => ({ code: `h${from + index}`, areaM2: '1.00' }));
    const owners = [0, 1].map((owner) => ({ owner: `o${owner}`, homes: homes(owner * 100_001, 100_001) }));
    expect(refusal({ ...input, roll: owners, ballots: [], deliveredOwners: [] })).toEqual({ code: 'list-too-long', field: 'roll' });
    expect(refusal({ ...input, deliveredOwners: Array.from({ length: 200_001 }, () => 'A') })).toEqual({ code: 'list-too-long', field: 'deliveredOwners' });
    const most = [{ owner: 'A', homes: homes(0, 200_000) }];
    expect(answer({ roll: most, ballots: [], deliveredOwners: [] }).roll).toEqual({ areaM2: '200000.00', owners: 1 });
  });

  it('property: any JSON gets an answer or a refusal with a field, never an exception', () => {
    const odd = fc.oneof(fc.constant(input), fc.jsonValue());
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.record({ matterClass: odd, ruleSet: odd, nonReturnPolicy: odd, roll: odd, ballots: odd, deliveredOwners: odd }, { requiredKeys: [] }),
      fc.tuple(fc.constantFrom('matterClass', 'ruleSet', 'nonReturnPolicy', 'roll', 'ballots', 'deliveredOwners'), fc.jsonValue()).map(([key, value]) => ({ ...input, [key]: value })),
    );
    let refused = 0;
    fc.assert(
      fc.property(anything, (value) => {
        const outcome = decide.run(value);
        if (outcome.ok) return;
        refused += 1;
        expect(outcome.refusal.field).toMatch(/./);
        expect(outcome.refusal.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(100);
  });
});
