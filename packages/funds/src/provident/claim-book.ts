import { accept, addDays, refuse, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney, sumMoney, type Money } from '@linli/quantities';
import { counted, CLAIM_STEPS, type Claim, type ClaimStatus } from './claim.ts';
import { isTooLate, roundDown, type ClaimRules } from './claim-rules.ts';
import { isClaimant } from './claimants/index.ts';

/** All claims for one home and one kind of works, with what was paid for them. The order of the claims is that of their making. */
export interface ClaimBook {
  /** What the home really paid. */
  readonly paid: Money;
  /** Subsidies and refunds that came to the home for the same works. */
  readonly received: Money;
  readonly claims: readonly Claim[];
}

export type ClaimRefusal = Refusal<
  'claim-unknown' | 'claim-twice' | 'claimant-unknown' | 'claim-amount-wrong' | 'claim-over-cap' | 'claim-over-balance' | 'claim-repeated' | 'claim-too-late' | 'claim-step-wrong' | 'proof-over'
>;

/** The most that all claims together may come to: what was paid, less subsidies and refunds, never below nothing. */
export function capOf(book: Pick<ClaimBook, 'paid' | 'received'>): Money {
  return book.paid > book.received ? book.paid - book.received : 0n;
}

/** What claims take of the cap, reserved ones with them. */
export function takenOf(book: ClaimBook): Money {
  return sumMoney(book.claims.map(counted));
}

/** What can still be claimed. */
export function remainingOf(book: ClaimBook): Money {
  return capOf(book) - takenOf(book);
}

/**
 * What several claimants can draw, in the order given: each the smaller of the own balance and what is left, rounded down to the unit.
 *
 * @example P1: 30,000.00 over 12,345.67 · 20,000.00 · 5,000.00 gives 12,345.67 + 17,654.33 + 0.00
 */
export function proposeClaims(remaining: Money, balances: readonly Money[], unit: Money = 1n): Money[] {
  let left = remaining;
  return balances.map((balance) => {
    const amount = roundDown(balance < left ? balance : left, unit);
    left -= amount;
    return amount;
  });
}

/** What is asked for. */
export interface NewClaim {
  readonly claimId: string;
  readonly claimant: string;
  readonly relation: string;
  readonly amount: Money;
  /** What the claimant says her account holds; the centre knows better and decides. */
  readonly balance: Money;
  readonly acceptedOn: LocalDate | null;
  readonly today: LocalDate;
}

/** A claim is written down. It reserves nothing yet, but is refused early where it could never be proven. */
export function draftClaim(book: ClaimBook, claim: NewClaim, rules: ClaimRules): Outcome<ClaimBook, ClaimRefusal> {
  const { claimId, claimant, relation, amount } = claim;
  if (book.claims.some((one) => one.claimId === claimId)) return refuse('claim-twice', 'claimId');
  if (!isClaimant(relation)) return refuse('claimant-unknown', 'relation');
  if (amount <= 0n || amount !== roundDown(amount, rules.unit)) return refuse('claim-amount-wrong', 'amount', { unit: formatMoney(rules.unit) });
  if (isTooLate(rules, claim.acceptedOn, claim.today)) return refuse('claim-too-late');
  const own = book.claims.filter((one) => one.claimant === claimant && counted(one) > 0n);
  if (rules.oncePerClaimant && own.length > 0) return refuse('claim-repeated', 'claimant');
  if (sumMoney(own.filter((one) => one.status !== 'paid' && one.status !== 'clawed-back').map(counted)) + amount > claim.balance) return refuse('claim-over-balance', 'amount', { balance: formatMoney(claim.balance) });
  if (amount > remainingOf(book)) return overCap(book);
  return accept({ ...book, claims: [...book.claims, { claimId, claimant, relation, amount, status: 'draft', validUntil: null, toReturn: 0n, returned: 0n }] });
}

function overCap(book: ClaimBook): { ok: false; refusal: ClaimRefusal } {
  return refuse('claim-over-cap', 'amount', { remaining: formatMoney(remainingOf(book)), cap: formatMoney(capOf(book)) });
}

function change(book: ClaimBook, claimId: string, to: ClaimStatus, more: (claim: Claim) => Partial<Claim> = () => ({})): Outcome<ClaimBook, ClaimRefusal> {
  const claim = book.claims.find((one) => one.claimId === claimId);
  if (claim === undefined) return refuse('claim-unknown', 'claimId');
  if (!CLAIM_STEPS[claim.status].includes(to)) return refuse('claim-step-wrong', 'status', { from: claim.status, to });
  return accept({ ...book, claims: book.claims.map((one) => (one === claim ? { ...one, ...more(one), status: to } : one)) });
}

/** The proof is issued and the amount reserved: from here to its last day nobody else can claim the same money. */
export function issueProof(book: ClaimBook, claimId: string, today: LocalDate, rules: ClaimRules): Outcome<ClaimBook, ClaimRefusal> {
  const claim = book.claims.find((one) => one.claimId === claimId);
  if (claim?.status === 'draft' && claim.amount > remainingOf(book)) return overCap(book);
  return change(book, claimId, 'proof-issued', () => ({ validUntil: addDays(today, rules.proofValidDays) }));
}

/** The claim goes to the centre; a proof whose days are over is refused. */
export function submitClaim(book: ClaimBook, claimId: string, today: LocalDate): Outcome<ClaimBook, ClaimRefusal> {
  const claim = book.claims.find((one) => one.claimId === claimId);
  if (claim?.status === 'proof-issued' && claim.validUntil !== null && claim.validUntil < today) return refuse('proof-over', 'claimId', { validUntil: claim.validUntil });
  return change(book, claimId, 'submitted');
}

/** What the centre answered, or got back. */
export type CentreAnswer = 'approved' | 'refused' | 'paid' | 'returned';

/** Takes the centre's answer down. A refused claim frees its reservation; money that came back closes the claw-back. */
export function answerClaim(book: ClaimBook, claimId: string, answer: CentreAnswer): Outcome<ClaimBook, ClaimRefusal> {
  const claim = book.claims.find((one) => one.claimId === claimId);
  // A claim of which something came back is paid already: only a late subsidy puts it there again.
  const isRepeated = answer === 'returned' ? claim?.toReturn === claim?.returned : claim?.status === 'clawed-back';
  if (claim !== undefined && isRepeated) return refuse('claim-step-wrong', 'status', { from: claim.status, to: answer });
  return answer === 'returned' ? change(book, claimId, 'clawed-back', (one) => ({ returned: one.toReturn })) : change(book, claimId, answer);
}

/** The claimant changes her mind, before the claim is at the centre. */
export function withdrawClaim(book: ClaimBook, claimId: string): Outcome<ClaimBook, ClaimRefusal> {
  return change(book, claimId, 'withdrawn');
}

/** Proofs whose last day is over, and that never went to the centre, give their reservation back. */
export function expireProofs(book: ClaimBook, today: LocalDate): ClaimBook {
  return { ...book, claims: book.claims.map((claim) => (claim.status === 'proof-issued' && claim.validUntil !== null && claim.validUntil < today ? { ...claim, status: 'expired' } : claim)) };
}

/** The home paid something more. */
export function addPayment(book: ClaimBook, amount: Money): ClaimBook {
  return { ...book, paid: book.paid + amount };
}

/**
 * A subsidy or refund comes late and lowers the cap. Proofs that never reached the centre are taken back, the latest first; what is still
 * too much has to be returned by the latest claims that did. Σ claims ≤ cap holds before and after.
 */
export function addReceived(book: ClaimBook, amount: Money): ClaimBook {
  const lowered: ClaimBook = { ...book, received: book.received + amount };
  const claims = [...lowered.claims];
  let excess = takenOf(lowered) - capOf(lowered);
  for (let at = claims.length - 1; at >= 0 && excess > 0n; at -= 1) {
    const claim = claims[at];
    if (claim?.status !== 'proof-issued') continue;
    claims[at] = { ...claim, status: 'withdrawn' };
    excess -= claim.amount;
  }
  for (let at = claims.length - 1; at >= 0 && excess > 0n; at -= 1) {
    const claim = claims[at];
    if (claim === undefined || counted(claim) === 0n) continue;
    const back = counted(claim) < excess ? counted(claim) : excess;
    claims[at] = { ...claim, toReturn: claim.toReturn + back, status: claim.status === 'clawed-back' ? 'paid' : claim.status };
    excess -= back;
  }
  return { ...lowered, claims };
}
