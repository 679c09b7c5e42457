import type { AccountCode, AccountPage } from './account.ts';
import * as assets from './assets.ts';
import * as liabilities from './liabilities.ts';
import * as results from './results.ts';

/** The chart of accounts (会计科目): every heading, by its code. */
export const ACCOUNTS = {
  bank: assets.bank,
  'home-receivable': assets.homeReceivable,
  'party-receivable': assets.partyReceivable,
  'enterprise-receivable': assets.enterpriseReceivable,
  'due-from-fund': assets.dueFromFund,
  'home-balance': liabilities.homeBalance,
  'seller-balance': liabilities.sellerBalance,
  unallocated: liabilities.unallocated,
  suspense: liabilities.suspense,
  payable: liabilities.payable,
  'due-to-fund': liabilities.dueToFund,
  'home-contributions': results.homeContributions,
  'party-contributions': results.partyContributions,
  income: results.income,
  works: results.works,
  costs: results.costs,
  surplus: results.surplus,
  'carried-forward': results.carriedForward,
  'opening-balance': results.openingBalance,
} as const satisfies Record<AccountCode, AccountPage>;

export function isAccount(code: string): code is AccountCode {
  return Object.hasOwn(ACCOUNTS, code);
}

/** Whether a balance grows with debits (assets, expenses) or with credits. */
export function isDebitNatured(code: AccountCode): boolean {
  const page = ACCOUNTS[code];
  return page.class === 'asset' || page.class === 'expense';
}

/** Accounts of income and expense start every period at zero. */
export function isTemporary(code: AccountCode): boolean {
  const page = ACCOUNTS[code];
  return page.class === 'income' || page.class === 'expense';
}

export type { AccountClass, AccountCode, AccountPage, DetailKind } from './account.ts';
