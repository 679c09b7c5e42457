import { beijingInstant } from '@linli/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptBallot, type Ballot, type Poll, type RollHome, type Voter } from './index.ts';

const opensAt = beijingInstant('2026-11-10', 9);
const closesAt = beijingInstant('2026-11-24', 18);
const during = beijingInstant('2026-11-12', 20, 30);

const poll: Poll = {
  frozenAt: beijingInstant('2026-10-20'),
  opensAt,
  closesAt,
  talliedAt: null,
  questions: [
    { code: 'roof', matter: 'D3', scope: { kind: 'neighbourhood' } },
    { code: 'wall-2', matter: 'D9', scope: { kind: 'building', buildingCode: '2' } },
    { code: 'lift-1-1', matter: 'D5', scope: { kind: 'entrance', buildingCode: '1', entranceCode: '1' } },
  ],
};

const home = (code: string, areaM2: bigint, more: Partial<RollHome> = {}): RollHome => {
  const [buildingCode = '', entranceCode = ''] = code.split('-');
  return { code, ownerKey: 'A', areaM2, buildingCode, entranceCode, ...more };
};
const voter = (homes: RollHome[], votedAt: number | null = null): Voter => ({ ownerKey: 'A', homes, votedAt });
const ballot = (answers: Record<string, string>): Ballot => ({
  answers: Object.entries(answers).map(([questionCode, choice]) => ({ questionCode, choice })),
});

const twoHomes = voter([home('1-1-101', 8_000n), home('2-1-101', 6_000n)]);
const oneHome = voter([home('3-1-101', 7_000n)]);

describe('acceptBallot', () => {
  it('takes one choice for all homes of an owner, each question with the area inside its scope, in the order of the poll', () => {
    expect(acceptBallot(poll, twoHomes, ballot({ 'lift-1-1': 'yes', roof: 'abstain', 'wall-2': 'no' }), during)).toEqual({
      ok: true,
      value: {
        ownerKey: 'A',
        castAt: during,
        answers: [
          { questionCode: 'roof', choice: 'abstain', areaM2: 14_000n },
          { questionCode: 'wall-2', choice: 'no', areaM2: 6_000n },
          { questionCode: 'lift-1-1', choice: 'yes', areaM2: 8_000n },
        ],
      },
    });
  });

  it('asks an owner only the questions whose scope holds a home of hers', () => {
    expect(acceptBallot(poll, oneHome, ballot({ roof: 'yes' }), during).ok).toBe(true);
    expect(acceptBallot(poll, oneHome, ballot({ roof: 'yes', 'wall-2': 'yes' }), during)).toEqual({
      ok: false,
      refusal: { code: 'question-out-of-scope', field: 'answers.1.questionCode', params: { question: 'wall-2' } },
    });
  });

  it('a home that does not count opens no question', () => {
    const withStall = voter([home('3-1-101', 7_000n), home('2-1-P1', 1_200n, { countsForVote: false })]);
    expect(acceptBallot(poll, withStall, ballot({ roof: 'yes', 'wall-2': 'yes' }), during)).toMatchObject({ refusal: { code: 'question-out-of-scope' } });
    expect(acceptBallot(poll, voter([home('2-1-P1', 1_200n, { countsForVote: false })]), ballot({ roof: 'yes' }), during)).toMatchObject({
      refusal: { code: 'not-on-roll' },
    });
  });

  it('is in time from the opening instant until just before the closing instant', () => {
    const cast = (now: number) => acceptBallot(poll, oneHome, ballot({ roof: 'yes' }), now);
    expect(cast(opensAt - 1)).toEqual({ ok: false, refusal: { code: 'poll-not-open', params: { opensAt: '2026年11月10日 星期二 09:00' } } });
    expect(cast(opensAt).ok).toBe(true);
    expect(cast(closesAt - 1).ok).toBe(true);
    expect(cast(closesAt)).toEqual({ ok: false, refusal: { code: 'poll-closed', params: { closedAt: '2026年11月24日 星期二 18:00' } } });
  });

  it('refuses before the poll is frozen, and after it is counted', () => {
    expect(acceptBallot({ ...poll, frozenAt: null }, oneHome, ballot({ roof: 'yes' }), during)).toEqual({ ok: false, refusal: { code: 'poll-not-open' } });
    expect(acceptBallot({ ...poll, talliedAt: closesAt }, oneHome, ballot({ roof: 'yes' }), closesAt + 1)).toMatchObject({
      refusal: { code: 'poll-closed' },
    });
  });

  it('refuses who is not on the roll, whom the poll does not concern, and who has voted, with when', () => {
    expect(acceptBallot(poll, voter([]), ballot({ roof: 'yes' }), during)).toEqual({ ok: false, refusal: { code: 'not-on-roll' } });
    const liftOnly: Poll = { ...poll, questions: poll.questions.slice(2) };
    expect(acceptBallot(liftOnly, oneHome, ballot({ 'lift-1-1': 'yes' }), during)).toEqual({ ok: false, refusal: { code: 'outside-scope' } });
    expect(acceptBallot(poll, voter(twoHomes.homes.slice(), opensAt), ballot({ roof: 'yes' }), during)).toEqual({
      ok: false,
      refusal: { code: 'already-voted', params: { votedAt: '2026年11月10日 星期二 09:00' } },
    });
  });

  it.each([
    ['question-missing', [['roof', 'yes'], ['wall-2', 'no']], 'answers'],
    ['question-missing', [], 'answers'],
    ['question-unknown', [['rooof', 'yes']], 'answers.0.questionCode'],
    ['question-unknown', [['__proto__', 'yes']], 'answers.0.questionCode'],
    ['question-answered-twice', [['roof', 'yes'], ['roof', 'no']], 'answers.1.questionCode'],
    ['choice-unknown', [['roof', 'YES']], 'answers.0.choice'],
    ['choice-unknown', [['roof', 'toString']], 'answers.0.choice'],
    ['choice-unknown', [['roof', '']], 'answers.0.choice'],
  ] as const)('refuses %s of %j and names the field', (code, answers, field) => {
    const made: Ballot = { answers: answers.map(([questionCode = '', choice = '']) => ({ questionCode, choice })) };
    expect(acceptBallot(poll, twoHomes, made, during)).toMatchObject({ ok: false, refusal: { code, field } });
  });

  it('property: whatever arrives, an accepted ballot answers exactly the questions of the voter', () => {
    const codes = ['roof', 'wall-2', 'lift-1-1', 'other'];
    const arbitraryBallot = fc.record({
      answers: fc.array(fc.record({ questionCode: fc.constantFrom(...codes), choice: fc.constantFrom('yes', 'no', 'abstain', 'maybe') }), { maxLength: 4 }),
    });
    let accepted = 0;
    fc.assert(
      fc.property(arbitraryBallot, fc.boolean(), (made, two) => {
        const outcome = acceptBallot(poll, two ? twoHomes : oneHome, made, during);
        const due = two ? ['roof', 'wall-2', 'lift-1-1'] : ['roof'];
        const answersAllOnce = made.answers.length === due.length && due.every((code) => made.answers.some((answer) => answer.questionCode === code));
        expect(outcome.ok).toBe(answersAllOnce && made.answers.every(({ choice }) => choice !== 'maybe'));
        if (outcome.ok) accepted += 1;
      }),
      { numRuns: 500 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
