import fc from 'fast-check';
import { addDays } from '@linli/kernel';
import { formatMoney, type Money } from '@linli/quantities';
import { describe, expect, it } from 'vitest';
import {
  addPayment, addReceived, answerClaim, BEIJING_CLAIM_RULES as RULES, capOf, draftClaim, expireProofs, issueProof, proposeClaims, remainingOf, submitClaim, takenOf, withdrawClaim,
  type ClaimBook, type ClaimRefusal, type ClaimRules, type NewClaim,
} from '../index.ts';
import type { Outcome } from '@linli/kernel';

const TODAY = '2026-11-24';
const EMPTY: ClaimBook = { paid: 3_000_000n, received: 0n, claims: [] };
const claim = (claimId: string, amount: Money, more: Partial<NewClaim> = {}): NewClaim => ({ claimId, claimant: claimId, relation: 'owner', amount, balance: 10n ** 9n, acceptedOn: null, today: TODAY, ...more });

function ok(outcome: Outcome<ClaimBook, ClaimRefusal>): ClaimBook {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
/** A claim as far as the centre. */
function proven(book: ClaimBook, one: NewClaim): ClaimBook {
  return ok(issueProof(ok(draftClaim(book, one, RULES)), one.claimId, TODAY, RULES));
}
function paid(book: ClaimBook, one: NewClaim): ClaimBook {
  const at = ok(submitClaim(proven(book, one), one.claimId, TODAY));
  return ok(answerClaim(ok(answerClaim(at, one.claimId, 'approved')), one.claimId, 'paid'));
}
const codeOf = (outcome: Outcome<ClaimBook, ClaimRefusal>) => (outcome.ok ? 'accepted' : outcome.refusal.code);
const statuses = (book: ClaimBook) => book.claims.map((one) => one.status);

describe('claims on the provident fund', () => {
  it('P1: owner, spouse and father draw 30,000.00 together, and nobody draws more', () => {
    const amounts = proposeClaims(3_000_000n, [1_234_567n, 2_000_000n, 500_000n]);
    expect(amounts.map(formatMoney)).toEqual(['12345.67', '17654.33', '0.00']);
    const book = paid(paid(EMPTY, claim('owner', 1_234_567n, { balance: 1_234_567n })), claim('spouse', 1_765_433n, { relation: 'spouse', balance: 2_000_000n }));
    expect([takenOf(book), remainingOf(book)]).toEqual([3_000_000n, 0n]);
    expect(draftClaim(book, claim('father', 1n, { relation: 'parent', balance: 500_000n }), RULES)).toMatchObject({ refusal: { code: 'claim-over-cap', params: { remaining: '0.00', cap: '30000.00' } } });
  });

  it('reserve from the proof on, so two drafts for the whole cannot both be proven', () => {
    const both = ok(draftClaim(ok(draftClaim(EMPTY, claim('a', 3_000_000n), RULES)), claim('b', 3_000_000n), RULES));
    const first = ok(issueProof(both, 'a', TODAY, RULES));
    expect(codeOf(issueProof(first, 'b', TODAY, RULES))).toBe('claim-over-cap');
    expect(ok(issueProof(ok(withdrawClaim(first, 'a')), 'b', TODAY, RULES)).claims[1]?.status).toBe('proof-issued');
  });

  it('give their reservation back when the proof is over or the centre refuses', () => {
    const book = proven(EMPTY, claim('a', 3_000_000n));
    const last = addDays(TODAY, RULES.proofValidDays);
    expect([statuses(expireProofs(book, last)), statuses(expireProofs(book, addDays(last, 1)))]).toEqual([['proof-issued'], ['expired']]);
    expect(codeOf(submitClaim(book, 'a', addDays(last, 1)))).toBe('proof-over');
    const refused = ok(answerClaim(ok(submitClaim(book, 'a', TODAY)), 'a', 'refused'));
    expect(remainingOf(refused)).toBe(3_000_000n);
    // At the centre a claim no longer runs out.
    expect(statuses(expireProofs(ok(submitClaim(book, 'a', TODAY)), '2199-01-01'))).toEqual(['submitted']);
  });

  it('are clawed back, the latest first, when a late subsidy lowers the cap', () => {
    const book = paid(paid(EMPTY, claim('a', 1_000_000n)), claim('b', 2_000_000n));
    const late = addReceived(book, 2_500_000n);
    expect([capOf(late), takenOf(late)]).toEqual([500_000n, 500_000n]);
    expect(late.claims.map((one) => one.toReturn)).toEqual([500_000n, 2_000_000n]);
    const back = ok(answerClaim(ok(answerClaim(late, 'b', 'returned')), 'a', 'returned'));
    expect(statuses(back)).toEqual(['clawed-back', 'clawed-back']);
    expect(codeOf(answerClaim(back, 'a', 'returned'))).toBe('claim-step-wrong');
    expect(codeOf(answerClaim(back, 'a', 'paid'))).toBe('claim-step-wrong');
    const again = addReceived(back, 100_000n);
    expect([again.claims[0]?.status, again.claims[0]?.toReturn, again.claims[0]?.returned]).toEqual(['paid', 600_000n, 500_000n]);
  });

  it('take proofs back that never reached the centre before money is asked back', () => {
    const late = addReceived(proven(paid(EMPTY, claim('a', 1_000_000n)), claim('b', 2_000_000n)), 1n);
    expect([statuses(late), late.claims.map((one) => one.toReturn)]).toEqual([['paid', 'withdrawn'], [0n, 0n]]);
  });

  const strict: ClaimRules = { ...RULES, unit: 10_000n, windowDays: 30, oncePerClaimant: true };
  it.each<[string, ClaimBook, NewClaim, ClaimRules]>([
    ['claim-twice', proven(EMPTY, claim('a', 1n)), claim('a', 1n), RULES],
    ['claimant-unknown', EMPTY, claim('a', 1n, { relation: 'cousin' }), RULES],
    ['claim-amount-wrong', EMPTY, claim('a', 0n), RULES],
    ['claim-amount-wrong', EMPTY, claim('a', 10_001n), strict],
    ['claim-too-late', EMPTY, claim('a', 10_000n, { acceptedOn: '2026-10-24' }), strict],
    ['claim-repeated', proven(EMPTY, claim('a', 10_000n, { claimant: 'x' })), claim('b', 10_000n, { claimant: 'x' }), strict],
    ['claim-over-balance', EMPTY, claim('a', 2n, { balance: 1n }), RULES],
    ['claim-over-balance', proven(EMPTY, claim('a', 1n, { claimant: 'x' })), claim('b', 1n, { claimant: 'x', balance: 1n }), RULES],
    ['claim-over-cap', EMPTY, claim('a', 3_000_001n), RULES],
  ])('are refused: %s', (code, book, one, rules) => {
    expect(codeOf(draftClaim(book, one, rules))).toBe(code);
  });

  it('take the last day of the window', () => {
    expect(codeOf(draftClaim(EMPTY, claim('a', 10_000n, { acceptedOn: '2026-10-25' }), strict))).toBe('accepted');
  });

  it('take no step that is not theirs', () => {
    const draft = ok(draftClaim(EMPTY, claim('a', 1n), RULES));
    expect([codeOf(submitClaim(draft, 'a', TODAY)), codeOf(answerClaim(draft, 'a', 'paid')), codeOf(issueProof(draft, 'zz', TODAY, RULES)), codeOf(withdrawClaim(paid(EMPTY, claim('a', 1n)), 'a'))]).toEqual(['claim-step-wrong', 'claim-step-wrong', 'claim-unknown', 'claim-step-wrong']);
  });
});

describe('Σ claims ≤ cap', () => {
  type Step = (book: ClaimBook, at: number) => ClaimBook;
  const orSame = (book: ClaimBook, outcome: Outcome<ClaimBook, ClaimRefusal>): ClaimBook => (outcome.ok ? outcome.value : book);
  const who = fc.integer({ min: 0, max: 8 }).map((number) => `c${number}`);
  const amount = fc.bigInt({ min: 0n, max: 4_000_000n });
  const days = fc.integer({ min: 0, max: 200 }).map((count) => addDays(TODAY, count));
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.tuple(who, amount).map(([person, sum]): Step => (book, at) => orSame(book, draftClaim(book, claim(`c${at % 9}`, sum, { claimant: person }), RULES))),
    fc.tuple(who, days).map(([id, on]): Step => (book) => orSame(book, issueProof(book, id, on, RULES))),
    fc.tuple(who, days).map(([id, on]): Step => (book) => orSame(book, submitClaim(book, id, on))),
    fc.tuple(who, fc.constantFrom('approved', 'refused', 'paid', 'returned')).map(([id, answer]): Step => (book) => orSame(book, answerClaim(book, id, answer))),
    who.map((id): Step => (book) => orSame(book, withdrawClaim(book, id))),
    days.map((on): Step => (book) => expireProofs(book, on)),
    amount.map((sum): Step => (book) => addPayment(book, sum)),
    amount.map((sum): Step => (book) => addReceived(book, sum)),
  );

  it('holds after every command, in any order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let book: ClaimBook = { ...EMPTY };
        for (const [at, run] of steps.entries()) {
          book = run(book, at);
          expect(takenOf(book) <= capOf(book)).toBe(true);
          expect(book.claims.every((one) => one.toReturn <= one.amount && one.returned <= one.toReturn)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('P1 for any balances: nobody above the own balance, together never above what is left', () => {
    fc.assert(fc.property(amount, fc.array(amount, { maxLength: 8 }), fc.constantFrom(1n, 100n, 10_000n), (remaining, balances, unit) => {
      const amounts = proposeClaims(remaining, balances, unit);
      expect(amounts.every((one, at) => one >= 0n && one <= (balances[at] ?? 0n) && one % unit === 0n)).toBe(true);
      expect(amounts.reduce((sum, one) => sum + one, 0n) <= remaining).toBe(true);
    }));
  });
});
