import type { Text } from '@linli/kernel';

export type AccountClass = 'asset' | 'liability' | 'equity' | 'income' | 'expense';

export type AccountCode =
  | 'bank'
  | 'home-receivable'
  | 'party-receivable'
  | 'enterprise-receivable'
  | 'due-from-fund'
  | 'home-balance'
  | 'seller-balance'
  | 'unallocated'
  | 'suspense'
  | 'payable'
  | 'due-to-fund'
  | 'home-contributions'
  | 'party-contributions'
  | 'income'
  | 'works'
  | 'costs'
  | 'surplus'
  | 'carried-forward'
  | 'opening-balance';

/** What stands behind the account's name: nothing, a home, a party that pays, an organisation, a line of a menu, a source of income, a fund. */
export type DetailKind = 'none' | 'home' | 'party' | 'organisation' | 'line' | 'fund';

/** A heading of the books. With a fund and a detail it is one account. */
export interface AccountPage {
  readonly code: AccountCode;
  readonly name: Text;
  readonly class: AccountClass;
  readonly detail: DetailKind;
  /**
   * Money that has to be there: the balance, seen from the account's own side (debit for assets, credit for liabilities), never falls
   * below zero. Where it may, because somebody can owe and be owed, this is false.
   */
  readonly neverBelowZero: boolean;
  readonly explanation: Text;
}
