import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RULE_SETS, type MajorityClass, type Sums, type Weight } from './index.ts';
import { flipsOf, marginsOf } from './margins.ts';

const rules = RULE_SETS['civil-code-2021'].rules;
const weight = (areaM2: bigint, owners: number): Weight => ({ areaM2, owners });
const sums = (roll: Weight, yes: Weight, rest: Weight): Sums => ({
  roll,
  participating: weight(yes.areaM2 + rest.areaM2, yes.owners + rest.owners),
  yes,
  no: rest,
  abstain: weight(0n, 0),
});
const S1 = weight(900_000n, 150);

describe('margins and what would flip the outcome', () => {
  it('says how much is to spare, just met, or short, on both scales', () => {
    const judged = rules.ordinary.judge(sums(S1, weight(300_000n, 52), weight(300_000n, 48)));
    expect(marginsOf(judged).map(({ difference, words }) => [difference, words.zh, words.en])).toEqual([
      [0n, '参与面积刚好达到。', 'Just enough area taking part.'],
      [0n, '参与人数刚好达到。', 'Just enough owners taking part.'],
      [-1n, '同意面积还差0.01平方米。', '0.01 m² short, agreeing.'],
      [1n, '同意人数达到，多出1位业主。', '1 owner to spare, agreeing.'],
    ]);
    expect(flipsOf(judged)).toEqual([
      {
        to: 'passed',
        needs: 'both',
        areaM2: 1n,
        owners: 0,
        words: { zh: '再有0.01平方米改投同意，就会通过。', en: 'With 0.01 m² of those who took part changing to yes it would pass.' },
      },
    ]);
  });

  it('without a quorum says what is missing on both scales', () => {
    const judged = rules.special.judge(sums(S1, weight(599_999n, 98), weight(0n, 0)));
    expect(flipsOf(judged)).toMatchObject([{ to: 'quorum', areaM2: 1n, owners: 2, words: { zh: '再有2位业主、0.01平方米参与，参与才够。' } }]);
  });

  it('after a pass says what may not be lost, of the yes and of the participation', () => {
    const judged = rules.special.judge(sums(S1, weight(450_000n, 76), weight(150_000n, 25)));
    expect(flipsOf(judged).map(({ to, needs, words }) => [to, needs, words.zh])).toEqual([
      ['rejected', 'either', '有1位业主或0.01平方米改投反对或弃权，就通不过。'],
      ['no-quorum', 'either', '参与的若少2位业主或0.01平方米，参与就不够。'],
    ]);
  });

  it('property: making the change flips the outcome, and one unit less of it does not', () => {
    const arbitrary = fc.record({
      code: fc.constantFrom<MajorityClass>('ordinary', 'special'),
      areas: fc.tuple(fc.bigInt(0n, 300n), fc.bigInt(0n, 300n), fc.bigInt(0n, 300n)),
      owners: fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })),
    });
    fc.assert(
      fc.property(arbitrary, ({ code, areas: [yesArea, noArea, silentArea], owners: [yesOwners, noOwners, silentOwners] }) => {
        fc.pre(yesArea + noArea + silentArea > 0n && yesOwners + noOwners + silentOwners > 0);
        const rule = rules[code];
        const roll = weight(yesArea + noArea + silentArea, yesOwners + noOwners + silentOwners);
        const judgeMoved = (yes: Weight, participating: Weight) => rule.judge({ ...sums(roll, yes, weight(0n, 0)), participating });
        const yes = weight(yesArea, yesOwners);
        const participating = weight(yesArea + noArea, yesOwners + noOwners);
        for (const flip of flipsOf(judgeMoved(yes, participating))) {
          const moved = (base: Weight, sign: 1 | -1, area: bigint, owners: number) => weight(base.areaM2 + BigInt(sign) * area, base.owners + sign * owners);
          if (flip.to === 'passed') {
            expect(judgeMoved(moved(yes, 1, flip.areaM2, flip.owners), participating).outcome).toBe('passed');
            if (flip.areaM2 > 0n) expect(judgeMoved(moved(yes, 1, flip.areaM2 - 1n, flip.owners), participating).outcome).toBe('rejected');
            if (flip.owners > 0) expect(judgeMoved(moved(yes, 1, flip.areaM2, flip.owners - 1), participating).outcome).toBe('rejected');
          } else if (flip.to === 'rejected') {
            expect(judgeMoved(moved(yes, -1, flip.areaM2, 0), participating).outcome).toBe('rejected');
            expect(judgeMoved(moved(yes, -1, 0n, flip.owners), participating).outcome).toBe('rejected');
            expect(judgeMoved(moved(yes, -1, flip.areaM2 - 1n, flip.owners - 1), participating).outcome).toBe('passed');
          } else if (flip.to === 'quorum') {
            expect(judgeMoved(yes, moved(participating, 1, flip.areaM2, flip.owners)).outcome).not.toBe('no-quorum');
            if (flip.areaM2 > 0n) expect(judgeMoved(yes, moved(participating, 1, flip.areaM2 - 1n, flip.owners)).outcome).toBe('no-quorum');
          } else {
            expect(judgeMoved(yes, moved(participating, -1, flip.areaM2, 0)).outcome).toBe('no-quorum');
            expect(judgeMoved(yes, moved(participating, -1, 0n, flip.owners)).outcome).toBe('no-quorum');
            expect(judgeMoved(yes, moved(participating, -1, flip.areaM2 - 1n, flip.owners - 1)).outcome).not.toBe('no-quorum');
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
