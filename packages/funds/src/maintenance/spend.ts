import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { allocate, sumMoney, type Money } from '@linli/quantities';
import { credit, debit, nonZero, type FundEntry } from '../fund-entry.ts';
import { isExclusion, EXCLUSIONS } from './exclusions/index.ts';
import { isSpendBasis, SPEND_BASES, type SpendBasisCode } from './spend-bases/index.ts';
import { splitRuleFor, type SellerDeposits, type SplitHome, type SplitRefusal, type SplitRule } from './split-rules/index.ts';

/** On what a repair is paid: the decision, or the emergency and the notice that told of it. */
export interface BasisGiven {
  readonly basis: string;
  /** The poll question, or the number of the minutes, that decided it. */
  readonly decisionId: string | null;
  readonly noticeId: string | null;
  /** What the cost is, where it looks like one the fund may not bear; null for an ordinary repair. */
  readonly exclusion: string | null;
}

export type BasisRefusal = Refusal<'basis-unknown' | 'decision-missing' | 'notice-missing' | 'cost-excluded' | 'exclusion-unknown'>;

/**
 * Whether the fund may pay: with a decision of the owners, or in one of the six emergencies with a posted notice, and never for a cost
 * somebody else has to bear (《民法典》第二百八十一条).
 */
export function checkBasis(given: BasisGiven): Outcome<SpendBasisCode, BasisRefusal> {
  if (!isSpendBasis(given.basis)) return refuse('basis-unknown', 'basis');
  if (given.exclusion !== null) {
    if (!isExclusion(given.exclusion)) return refuse('exclusion-unknown', 'exclusion');
    return refuse('cost-excluded', 'exclusion', { cost: EXCLUSIONS[given.exclusion].name.zh, bearer: EXCLUSIONS[given.exclusion].bearer.zh });
  }
  const { needs } = SPEND_BASES[given.basis];
  if (needs === 'decision' && (given.decisionId ?? '') === '') return refuse('decision-missing', 'decisionId');
  if (needs === 'notice' && (given.noticeId ?? '') === '') return refuse('notice-missing', 'noticeId');
  return accept(given.basis);
}

/** One part of a repair: how much, what its balance bears and what is still missing. */
export interface SpendPart {
  readonly of: 'home' | 'holder' | 'seller';
  readonly detail: string;
  readonly amount: Money;
  readonly fromBalance: Money;
  /** What the balance did not cover: a debt of the home's owner, the holder or the selling unit, never a balance below zero. */
  readonly owed: Money;
}

export interface Split {
  readonly rule: SplitRule;
  readonly parts: readonly SpendPart[];
}

/** What the homes and selling units hold; who is not named holds nothing. */
export interface HeldBalances {
  readonly homes: ReadonlyMap<string, Money>;
  readonly sellers: ReadonlyMap<string, Money>;
}

/**
 * Shares a repair among those whose money it is, by the rule of law for the kinds of homes in the scope, rounded once by the largest
 * remainder: Σ parts = total. A part larger than its balance takes the whole balance and leaves the rest as a debt.
 *
 * @param total fen, above zero
 */
export function splitSpend(total: Money, homes: readonly SplitHome[], deposits: readonly SellerDeposits[], held: HeldBalances): Outcome<Split, SplitRefusal> {
  const rule = splitRuleFor(new Set(homes.map((home) => home.kind)));
  if (rule === undefined) return refuse('scope-empty', 'homes');
  if (new Set(homes.map((home) => home.homeId)).size !== homes.length) return refuse('home-twice', 'homes');
  const weights = rule.weigh(homes, deposits);
  if (!weights.ok) return weights;
  const amounts = allocate(total, weights.value.map(({ of, detail, weight }) => ({ key: `${of === 'seller' ? 'seller' : 'home'}/${detail}`, weight })));
  const parts = weights.value.map(({ of, detail }, at): SpendPart => {
    const amount = amounts[at] ?? 0n;
    const balance = of === 'holder' ? 0n : ((of === 'home' ? held.homes : held.sellers).get(detail) ?? 0n);
    const fromBalance = balance < amount ? balance : amount;
    return { of, detail, amount, fromBalance, owed: amount - fromBalance };
  });
  return accept({ rule, parts });
}

/**
 * What a shared repair posts: each balance for its part, debts of homes and holders as receivables, a selling unit's debt as promised by
 * the original unit, all against what is owed to the contractor.
 */
export function spendEntry(parts: readonly SpendPart[], contractor: string): FundEntry {
  const fromBalances = parts.map((part) => debit(part.of === 'seller' ? 'seller-balance' : 'home-balance', part.detail, part.fromBalance));
  const owedByHomes = parts.filter((part) => part.of !== 'seller').map((part) => debit('home-receivable', part.detail, part.owed));
  const owedBySellers = debit('party-receivable', 'original-unit', sumMoney(parts.filter((part) => part.of === 'seller').map((part) => part.owed)));
  const total = sumMoney(parts.map((part) => part.amount));
  return { kind: 'fund-spend', postings: nonZero([...fromBalances, ...owedByHomes, owedBySellers, credit('payable', contractor, total)]) };
}

/** The contractor is paid. */
export function spendPaidEntry(contractor: string, amount: Money): FundEntry {
  return { kind: 'fund-paid', postings: [debit('payable', contractor, amount), credit('bank', '', amount)] };
}
