import type { Outcome, Refusal, Source, Text } from '@linli/kernel';
import type { Area, Money } from '@linli/quantities';
import type { HomeKindCode } from '../home-kinds/index.ts';

export type SplitRuleCode = 'by-area' | 'by-deposit-ratio' | 'mixed' | 'unsold-by-holder';

/** A home of the scope in which a repair is shared. */
export interface SplitHome {
  readonly homeId: string;
  readonly kind: HomeKindCode;
  readonly areaM2: Area;
  /** The selling unit behind sold public housing; `''` for other homes. */
  readonly seller: string;
}

/** What owners and selling unit of sold public housing have paid in: the ratio by which they share. */
export interface SellerDeposits {
  readonly seller: string;
  readonly byOwners: Money;
  readonly bySeller: Money;
}

/** A part of a repair before it is rounded: an exact weight, and whose it is. */
export interface SplitWeight {
  readonly of: 'home' | 'holder' | 'seller';
  readonly detail: string;
  readonly weight: bigint;
}

export type SplitRefusal = Refusal<'scope-empty' | 'area-missing' | 'seller-missing' | 'seller-deposits-missing' | 'home-twice'>;

/** One way in which a repair is shared among those who own its money. */
export interface SplitRule {
  readonly code: SplitRuleCode;
  readonly name: Text;
  readonly law: readonly Source[];
  readonly explanation: Text;
  /** Whether a scope is of this kind. For every scope that is not empty exactly one rule says yes. */
  fits(kinds: ReadonlySet<HomeKindCode>): boolean;
  weigh(homes: readonly SplitHome[], deposits: readonly SellerDeposits[]): Outcome<readonly SplitWeight[], SplitRefusal>;
}
