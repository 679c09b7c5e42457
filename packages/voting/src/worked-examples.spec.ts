import { describe, expect, it } from 'vitest';
import {
  callsExtraordinaryMeeting,
  electorateOf,
  makeRoll,
  RULE_SETS,
  tally,
  type Choice,
  type MajorityClass,
  type RollHome,
  type Sums,
  type Tally,
  type Vote,
} from './index.ts';
import { judgeTwoLimbs } from './majority-rules/judge-two-limbs.ts';
import { MORE_THAN_HALF, THREE_QUARTERS_OR_MORE, TWO_THIRDS_OR_MORE } from './thresholds.ts';

/** [area in 0.01 m², owners] */
type Group = readonly [bigint, number];

/** A vote of so much area and so many owners for each choice, the rest of the roll silent: real homes, real ballots. */
function vote(matterClass: MajorityClass, roll: Group, groups: Partial<Record<Choice, Group>>): Tally {
  const homes: RollHome[] = [];
  const ballots: Vote[] = [];
  let [areaLeft, ownersLeft] = roll;
  const add = (name: string, [area, owners]: Group, choice: Choice | null): void => {
    for (let i = 0; i < owners; i += 1) {
      const each = area / BigInt(owners);
      const areaM2 = i === 0 ? area - each * BigInt(owners - 1) : each;
      homes.push({ code: `${name}-${i}`, ownerKey: `${name}-${i}`, areaM2, buildingCode: '1', entranceCode: '1' });
      if (choice !== null) ballots.push({ ownerKey: `${name}-${i}`, choice });
    }
    areaLeft -= area;
    ownersLeft -= owners;
  };
  for (const choice of ['yes', 'no', 'abstain'] as const) add(choice, groups[choice] ?? [0n, 0], choice);
  add('silent', [areaLeft, ownersLeft], null);
  const made = makeRoll(homes);
  if (!made.ok) throw new Error(made.refusal.code);
  const electorate = electorateOf(made.value, { kind: 'neighbourhood' });
  if (!electorate.ok) throw new Error(electorate.refusal.code);
  const result = tally({
    ruleSet: 'civil-code-2021',
    matterClass,
    nonReturnPolicy: 'not-participating',
    electorate: electorate.value,
    ballots,
    deliveredOwners: [],
  });
  if (!result.ok) throw new Error(result.refusal.code);
  expect(result.value.roll).toEqual({ areaM2: roll[0], owners: roll[1] });
  return result.value;
}

const S1: Group = [900_000n, 150];

describe('worked examples of the Civil Code', () => {
  it('V1: both limbs of the quorum at exactly two thirds, the majority one unit above one half: passed', () => {
    const result = vote('ordinary', S1, { yes: [300_001n, 51], no: [299_999n, 49] });
    expect(result.participating).toEqual({ areaM2: 600_000n, owners: 100 });
    expect(result).toMatchObject({ outcome: 'passed', quorum: { area: true, owners: true }, majority: { area: true, owners: true } });
  });

  it('V2: one unit of area short of the quorum, or one owner short: no quorum, though all agree', () => {
    expect(vote('ordinary', S1, { yes: [599_999n, 100] })).toMatchObject({
      outcome: 'no-quorum',
      quorum: { area: false, owners: true },
      majority: { area: true, owners: true },
    });
    expect(vote('ordinary', S1, { yes: [600_000n, 99] })).toMatchObject({ outcome: 'no-quorum', quorum: { area: true, owners: false } });
  });

  it('V3: exactly one half in one limb: rejected', () => {
    expect(vote('ordinary', S1, { yes: [300_000n, 51], no: [300_000n, 49] })).toMatchObject({
      outcome: 'rejected',
      majority: { area: false, owners: true },
    });
    expect(vote('ordinary', S1, { yes: [300_001n, 50], no: [299_999n, 50] })).toMatchObject({
      outcome: 'rejected',
      majority: { area: true, owners: false },
    });
  });

  it('V4: three quarters of a special matter are inclusive; one unit or one owner less is rejected', () => {
    expect(vote('special', S1, { yes: [450_000n, 75], no: [150_000n, 25] }).outcome).toBe('passed');
    expect(vote('special', S1, { yes: [449_999n, 75], no: [150_001n, 25] })).toMatchObject({
      outcome: 'rejected',
      majority: { area: false, owners: true },
    });
    expect(vote('special', S1, { yes: [450_000n, 74], no: [150_000n, 26] })).toMatchObject({
      outcome: 'rejected',
      majority: { area: true, owners: false },
    });
  });

  const LIFT: Group = [72_000n, 12];

  it('V5 (Civil Code): a lift of twelve equal homes passes with six yes of eight, one half of all', () => {
    expect(vote('special', LIFT, { yes: [36_000n, 6], no: [12_000n, 2] }).outcome).toBe('passed');
  });

  it('V6: all twelve take part: nine yes pass, eight do not', () => {
    expect(vote('special', LIFT, { yes: [54_000n, 9], no: [18_000n, 3] }).outcome).toBe('passed');
    expect(vote('special', LIFT, { yes: [48_000n, 8], no: [24_000n, 4] }).outcome).toBe('rejected');
  });

  const EQUAL: Group = [600_000n, 100];

  it('V9: abstentions stay in the whole: 39 of 80 is no majority', () => {
    const result = vote('ordinary', EQUAL, { yes: [234_000n, 39], no: [180_000n, 30], abstain: [66_000n, 11] });
    expect(result.participating.owners).toBe(80);
    expect(result.outcome).toBe('rejected');
    // Dropping the abstentions would wrongly give 39 of 69.
    const dropped: Sums = { ...result, participating: { areaM2: 414_000n, owners: 69 } };
    expect(RULE_SETS['civil-code-2021'].rules.ordinary.judge(dropped).majority).toEqual({ area: true, owners: true });
  });

  it('V11: 1,050 owners need 700 to take part; of 913 they need 457 yes', () => {
    const result = vote('ordinary', [1_050n, 1_050], { yes: [788n, 788], no: [125n, 125] });
    const owners = result.margins.filter((margin) => margin.limb === 'owners');
    expect(owners).toMatchObject([
      { step: 'quorum', have: 913n, least: 700n, holds: true },
      { step: 'majority', have: 788n, least: 457n, holds: true },
    ]);
    expect(vote('ordinary', [1_050n, 1_050], { yes: [699n, 699] }).quorum.owners).toBe(false);
    expect(vote('ordinary', [1_050n, 1_050], { yes: [456n, 456], no: [457n, 457] }).majority.owners).toBe(false);
  });

  it('V13: 210 of 1,050 owners call an extraordinary meeting, 209 do not', () => {
    expect(callsExtraordinaryMeeting(210, 1_050)).toBe(true);
    expect(callsExtraordinaryMeeting(209, 1_050)).toBe(false);
    expect(callsExtraordinaryMeeting(0, 0)).toBe(false);
  });
});

describe('negative controls: the examples tell a wrong bound from the right one', () => {
  const sums = (yes: Group, participating: Group, roll: Group): Sums => {
    const weight = ([areaM2, owners]: Group) => ({ areaM2, owners });
    const nobody = weight([0n, 0]);
    return { roll: weight(roll), participating: weight(participating), yes: weight(yes), no: nobody, abstain: nobody };
  };
  const flipBound = <T extends { bound: 'at-least' | 'more-than' }>(threshold: T): T => ({
    ...threshold,
    bound: threshold.bound === 'at-least' ? 'more-than' : 'at-least',
  });

  it('V1 fails if two thirds are made exclusive', () => {
    const v1 = sums([300_001n, 51], [600_000n, 100], S1);
    expect(judgeTwoLimbs(v1, TWO_THIRDS_OR_MORE, MORE_THAN_HALF).outcome).toBe('passed');
    expect(judgeTwoLimbs(v1, flipBound(TWO_THIRDS_OR_MORE), MORE_THAN_HALF).outcome).toBe('no-quorum');
  });

  it('V3 passes if one half is made inclusive', () => {
    const v3 = sums([300_000n, 51], [600_000n, 100], S1);
    expect(judgeTwoLimbs(v3, TWO_THIRDS_OR_MORE, MORE_THAN_HALF).outcome).toBe('rejected');
    expect(judgeTwoLimbs(v3, TWO_THIRDS_OR_MORE, flipBound(MORE_THAN_HALF)).outcome).toBe('passed');
  });

  it('V4 fails if three quarters are made exclusive', () => {
    const v4 = sums([450_000n, 75], [600_000n, 100], S1);
    expect(judgeTwoLimbs(v4, TWO_THIRDS_OR_MORE, THREE_QUARTERS_OR_MORE).outcome).toBe('passed');
    expect(judgeTwoLimbs(v4, TWO_THIRDS_OR_MORE, flipBound(THREE_QUARTERS_OR_MORE)).outcome).toBe('rejected');
  });
});
