import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  electorateOf,
  makeRoll,
  tally,
  type Choice,
  type Electorate,
  type MajorityClass,
  type NonReturnPolicyCode,
  type RollHome,
  type Tally,
  type TallyInput,
  type Vote,
} from './index.ts';

function electorateFrom(areas: Record<string, readonly bigint[]>): Electorate {
  const homes = Object.entries(areas).flatMap(([ownerKey, own]) =>
    own.map((areaM2, index): RollHome => ({ code: `${ownerKey}-${index}`, ownerKey, areaM2, buildingCode: '1', entranceCode: '1' })),
  );
  const roll = makeRoll(homes);
  const electorate = roll.ok ? electorateOf(roll.value, { kind: 'neighbourhood' }) : roll;
  if (!electorate.ok) throw new Error(electorate.refusal.code);
  return electorate.value;
}

const votes = (choices: Record<string, Choice>): Vote[] => Object.entries(choices).map(([ownerKey, choice]) => ({ ownerKey, choice }));

function count(input: Partial<TallyInput> & Pick<TallyInput, 'electorate' | 'ballots'>): Tally {
  const result = tally({ ruleSet: 'civil-code-2021', matterClass: 'ordinary', nonReturnPolicy: 'not-participating', deliveredOwners: [], ...input });
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const five = electorateFrom({ A: [5_000n, 3_000n], B: [6_000n], C: [6_000n], D: [5_000n], E: [5_000n] });

describe('tally', () => {
  it('counts an owner of two homes once, with both areas', () => {
    const result = count({ electorate: five, ballots: votes({ A: 'yes', B: 'yes', C: 'no', D: 'abstain' }) });
    expect(result).toMatchObject({
      roll: { areaM2: 30_000n, owners: 5 },
      participating: { areaM2: 25_000n, owners: 4 },
      yes: { areaM2: 14_000n, owners: 2 },
      no: { areaM2: 6_000n, owners: 1 },
      abstain: { areaM2: 5_000n, owners: 1 },
      quorum: { area: true, owners: true },
      majority: { area: true, owners: false },
      outcome: 'rejected',
    });
  });

  it('shows the integers multiplied crosswise', () => {
    const result = count({ electorate: five, ballots: votes({ A: 'yes', B: 'yes', C: 'no', D: 'abstain' }) });
    expect(result.working).toEqual([
      '面积以0.01平方米为1个单位，全部用整数比较，不取近似值。',
      '全体业主：面积30000，业主5位。',
      '同意：面积14000，业主2位。',
      '反对：面积6000，业主1位。',
      '弃权：面积5000，业主1位。',
      '参与＝同意＋反对＋弃权：面积25000，业主4位。',
      '参与面积：25000×3＝75000，全体面积：30000×2＝60000；75000＞60000，达到三分之二以上。',
      '参与人数：4×3＝12，全体人数：5×2＝10；12＞10，达到三分之二以上。',
      '同意面积：14000×2＝28000，参与面积：25000×1＝25000；28000＞25000，过半数。',
      '同意人数：2×2＝4，参与人数：4×1＝4；4＝4，没有过半数。',
      '结果：未通过。',
    ]);
  });

  it('nobody voted: no quorum, and nothing breaks', () => {
    expect(count({ electorate: five, ballots: [] })).toMatchObject({ outcome: 'no-quorum', participating: { areaM2: 0n, owners: 0 } });
    // Of nobody, nobody already is three quarters: the formula is reported as it stands, the quorum decides.
    expect(count({ electorate: five, ballots: [], matterClass: 'special' })).toMatchObject({ outcome: 'no-quorum', majority: { area: true, owners: true } });
  });

  it('an extra no can make a quorum and so pass a matter: the law asks for participation first', () => {
    const ballots = votes({ A: 'yes', B: 'yes', C: 'yes' });
    expect(count({ electorate: five, ballots }).outcome).toBe('no-quorum');
    expect(count({ electorate: five, ballots: [...ballots, { ownerKey: 'D', choice: 'no' }] }).outcome).toBe('passed');
  });
});

describe('silence', () => {
  const ballots = votes({ A: 'yes', B: 'yes', C: 'no' });

  it('does not take part by default, however many ballots were delivered', () => {
    const result = count({ electorate: five, ballots, deliveredOwners: ['D', 'E'] });
    expect(result.participating).toEqual({ areaM2: 20_000n, owners: 3 });
    expect(result.working.join()).not.toContain('已送达');
  });

  it('abstains where the rules say so, and only if delivered; a delivered owner who voted keeps her vote', () => {
    const result = count({ electorate: five, ballots, nonReturnPolicy: 'participating-abstain', deliveredOwners: ['D', 'D', 'A'] });
    expect(result).toMatchObject({ participating: { areaM2: 25_000n, owners: 4 }, abstain: { areaM2: 5_000n, owners: 1 }, outcome: 'rejected' });
    expect(result.working).toContain('已送达而没有投票：面积5000，业主1位，按弃权计入。');
  });

  it('follows the choice with more area', () => {
    expect(count({ electorate: five, ballots, nonReturnPolicy: 'follow-majority', deliveredOwners: ['D', 'E'] })).toMatchObject({
      yes: { areaM2: 24_000n, owners: 4 },
      abstain: { areaM2: 0n, owners: 0 },
      outcome: 'passed',
    });
    expect(
      count({ electorate: five, ballots: votes({ A: 'no', B: 'yes' }), nonReturnPolicy: 'follow-majority', deliveredOwners: ['D', 'E'] }),
    ).toMatchObject({ no: { areaM2: 18_000n, owners: 3 }, outcome: 'rejected' });
  });

  it('on equal area follows more owners, and abstains when both are equal', () => {
    const equal = electorateFrom({ A: [6_000n], B: [3_000n], C: [3_000n], D: [6_000n], E: [1_000n] });
    const follow = (choices: Record<string, Choice>): Tally =>
      count({ electorate: equal, ballots: votes(choices), nonReturnPolicy: 'follow-majority', deliveredOwners: ['E'] });
    expect(follow({ A: 'yes', B: 'no', C: 'no' })).toMatchObject({ no: { areaM2: 7_000n, owners: 3 } });
    expect(follow({ A: 'no', B: 'yes', C: 'yes' })).toMatchObject({ yes: { areaM2: 7_000n, owners: 3 } });
    expect(follow({ A: 'yes', D: 'no' })).toMatchObject({ abstain: { areaM2: 1_000n, owners: 1 } });
    expect(follow({})).toMatchObject({ participating: { areaM2: 1_000n, owners: 1 }, abstain: { areaM2: 1_000n, owners: 1 } });
  });

  it('an abstention is no side to follow, however large', () => {
    const result = count({
      electorate: five,
      ballots: votes({ A: 'abstain', B: 'abstain', D: 'yes' }),
      nonReturnPolicy: 'follow-majority',
      deliveredOwners: ['C'],
    });
    expect(result.yes).toEqual({ areaM2: 11_000n, owners: 2 });
  });
});

describe('refusals', () => {
  const refused = (more: Partial<TallyInput>) =>
    tally({
      ruleSet: 'civil-code-2021',
      matterClass: 'ordinary',
      nonReturnPolicy: 'not-participating',
      electorate: five,
      ballots: [],
      deliveredOwners: [],
      ...more,
    });

  it('keeps silence from deciding a special matter', () => {
    expect(refused({ matterClass: 'special', nonReturnPolicy: 'follow-majority' })).toEqual({
      ok: false,
      refusal: { code: 'silence-cannot-decide', field: 'nonReturnPolicy', params: { policy: 'follow-majority' } },
    });
    expect(refused({ matterClass: 'special', nonReturnPolicy: 'participating-abstain' }).ok).toBe(true);
  });

  it('refuses an unknown owner and a second ballot, by place', () => {
    expect(refused({ ballots: [...votes({ A: 'yes' }), ...votes({ Z: 'no' })] })).toMatchObject({
      refusal: { code: 'owner-unknown', field: 'ballots.1.ownerKey', params: { owner: 'Z' } },
    });
    expect(refused({ ballots: [...votes({ A: 'yes', B: 'no' }), ...votes({ A: 'yes' })] })).toMatchObject({
      refusal: { code: 'owner-voted-twice', field: 'ballots.2.ownerKey', params: { owner: 'A' } },
    });
    expect(refused({ deliveredOwners: ['A', 'Z'] })).toMatchObject({ refusal: { code: 'owner-unknown', field: 'deliveredOwners.1' } });
  });
});

interface Case {
  readonly owners: readonly { areas: readonly bigint[]; choice: Choice | null; delivered: boolean }[];
  readonly matterClass: MajorityClass;
  readonly nonReturnPolicy: NonReturnPolicyCode;
}

const choice = fc.constantFrom<Choice>('yes', 'no', 'abstain');
const arbitraryCase: fc.Arbitrary<Case> = fc
  .record({
    owners: fc.array(
      fc.record({
        areas: fc.array(fc.bigInt(1n, 40n), { minLength: 1, maxLength: 3 }),
        choice: fc.oneof({ weight: 3, arbitrary: choice }, { weight: 1, arbitrary: fc.constant(null) }),
        delivered: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    matterClass: fc.constantFrom<MajorityClass>('ordinary', 'special'),
    nonReturnPolicy: fc.constantFrom<NonReturnPolicyCode>('not-participating', 'participating-abstain', 'follow-majority'),
  })
  .filter((made) => made.matterClass === 'ordinary' || made.nonReturnPolicy !== 'follow-majority');

function inputOf({ owners, matterClass, nonReturnPolicy }: Case): TallyInput {
  return {
    ruleSet: 'civil-code-2021',
    matterClass,
    nonReturnPolicy,
    electorate: electorateFrom(Object.fromEntries(owners.map(({ areas }, index) => [`o${index}`, areas]))),
    ballots: owners.flatMap((owner, index) => (owner.choice === null ? [] : [{ ownerKey: `o${index}`, choice: owner.choice }])),
    deliveredOwners: owners.flatMap((owner, index) => (owner.delivered ? [`o${index}`] : [])),
  };
}

/** The statute written out once more, in the letters of the fact sheet, over owners instead of sums. */
function oracle({ owners, matterClass, nonReturnPolicy }: Case): string {
  const area = (list: Case['owners']): bigint => list.flatMap(({ areas }) => areas).reduce((sum, next) => sum + next, 0n);
  const handedIn = (wanted: Choice) => owners.filter((owner) => owner.choice === wanted);
  const silent = owners.filter((owner) => owner.choice === null && owner.delivered);
  let yes = handedIn('yes');
  let participating = owners.filter((owner) => owner.choice !== null);
  if (nonReturnPolicy !== 'not-participating') participating = [...participating, ...silent];
  if (nonReturnPolicy === 'follow-majority') {
    const lead = area(yes) - area(handedIn('no')) || BigInt(yes.length - handedIn('no').length);
    if (lead > 0n) yes = [...yes, ...silent];
  }
  const [A, N, Ap, Np, Ay, Ny] = [area(owners), owners.length, area(participating), participating.length, area(yes), yes.length];
  if (!(3n * Ap >= 2n * A && 3 * Np >= 2 * N)) return 'no-quorum';
  const agreed = matterClass === 'ordinary' ? 2n * Ay > Ap && 2 * Ny > Np : 4n * Ay >= 3n * Ap && 4 * Ny >= 3 * Np;
  return agreed ? 'passed' : 'rejected';
}

describe('properties', () => {
  it('agrees with the statute written out, and meets all three outcomes', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(arbitraryCase, (made) => {
        const { outcome } = count(inputOf(made));
        met.add(outcome);
        expect(outcome).toBe(oracle(made));
      }),
      { numRuns: 1_000 },
    );
    expect([...met].sort()).toEqual(['no-quorum', 'passed', 'rejected']);
  });

  it('the order of ballots and deliveries plays no part', () => {
    fc.assert(
      fc.property(arbitraryCase, (made) => {
        const input = inputOf(made);
        const turned = { ...input, ballots: input.ballots.toReversed(), deliveredOwners: input.deliveredOwners.toReversed() };
        expect(count(turned)).toEqual(count(input));
      }),
    );
  });

  it('the sums are consistent: three choices make participation, which never exceeds the roll', () => {
    fc.assert(
      fc.property(arbitraryCase, (made) => {
        const { roll, participating, yes, no, abstain } = count(inputOf(made));
        expect(yes.areaM2 + no.areaM2 + abstain.areaM2).toBe(participating.areaM2);
        expect(yes.owners + no.owners + abstain.owners).toBe(participating.owners);
        expect(participating.areaM2).toBeLessThanOrEqual(roll.areaM2);
        expect(participating.owners).toBeLessThanOrEqual(roll.owners);
      }),
    );
  });

  it('one more yes never undoes a pass; control: one more abstention can', () => {
    const afterOneMore = (made: Case, added: Choice): string[] =>
      made.owners.flatMap((owner, index) =>
        owner.choice === null ? [count(inputOf({ ...made, owners: made.owners.with(index, { ...owner, choice: added }) })).outcome] : [],
      );
    let undone = 0;
    fc.assert(
      fc.property(arbitraryCase, (made) => {
        fc.pre(count(inputOf(made)).outcome === 'passed');
        for (const outcome of afterOneMore(made, 'yes')) expect(outcome).toBe('passed');
        undone += afterOneMore(made, 'abstain').filter((outcome) => outcome !== 'passed').length;
      }),
      { numRuns: 300 },
    );
    expect(undone).toBeGreaterThan(0);
  });

  it('splitting the area of an owner over more homes changes nothing; splitting the owner can', () => {
    const whole = electorateFrom({ A: [9_000n], B: [4_000n], C: [4_000n] });
    const split = electorateFrom({ A: [3_000n, 3_000n, 3_000n], B: [4_000n], C: [4_000n] });
    const ballots = votes({ A: 'yes', B: 'no', C: 'no' });
    expect(count({ electorate: split, ballots })).toEqual(count({ electorate: whole, ballots }));
    const apart = electorateFrom({ A1: [3_000n], A2: [3_000n], A3: [3_000n], B: [4_000n], C: [4_000n] });
    expect(count({ electorate: split, ballots }).outcome).toBe('rejected');
    expect(count({ electorate: apart, ballots: votes({ A1: 'yes', A2: 'yes', A3: 'yes', B: 'no', C: 'no' }) }).outcome).toBe('passed');
  });
});
