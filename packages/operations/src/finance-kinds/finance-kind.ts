import type { Outcome, Refusal, Source, Text } from '@linli/kernel';
import type { Money } from '@linli/quantities';

export type FinanceKindCode = 'loan' | 'pledge' | 'guarantee' | 'interest-subsidy';

/** A record of finance: what each kind needs of these, it says itself. Rates in basis points a year, terms in months. */
export interface FinanceTerms {
  readonly counterparty: string;
  readonly principal: Money;
  readonly rateBasisPoints: number | null;
  readonly termMonths: number | null;
  /** Of a pledge: the number under which it is registered; without it the pledge does not exist. */
  readonly registrationNo: string | null;
  readonly pledgedIncome: readonly string[];
}

export type FinanceRefusal = 'finance-kind-unknown' | 'finance-rate-missing' | 'finance-term-missing' | 'pledge-not-registered' | 'pledge-of-nothing' | 'interest-subsidy-too-high' | 'interest-subsidy-too-long';

/** One kind of financial support (金融支持). */
export interface FinanceKind {
  readonly code: FinanceKindCode;
  readonly name: Text;
  readonly law: Source;
  readonly explanation: Text;
  check(terms: FinanceTerms): Outcome<FinanceTerms, Refusal<FinanceRefusal>>;
}

const HIGHEST_RATE = 10_000;
const LONGEST_TERM = 600;

export function hasRate(terms: FinanceTerms): boolean {
  return terms.rateBasisPoints !== null && Number.isSafeInteger(terms.rateBasisPoints) && terms.rateBasisPoints > 0 && terms.rateBasisPoints <= HIGHEST_RATE;
}

export function hasTerm(terms: FinanceTerms): boolean {
  return terms.termMonths !== null && Number.isSafeInteger(terms.termMonths) && terms.termMonths > 0 && terms.termMonths <= LONGEST_TERM;
}
