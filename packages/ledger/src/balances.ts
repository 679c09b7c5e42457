import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { formatMoney, type Money } from '@linli/quantities';
import { ACCOUNTS, isDebitNatured, type AccountCode } from './accounts/index.ts';
import type { EntryDraft } from './entry.ts';
import { accountName, type AccountRef } from './posting.ts';

/** An account with what it holds: debit above zero, credit below, in fen. */
export interface AccountBalance extends AccountRef {
  readonly balance: Money;
}

/** A balance as people read it: above zero on the account's own side (a debt of 12 yuan reads 12, not −12). */
export function ownSide(account: AccountCode, balance: Money): Money {
  return isDebitNatured(account) ? balance : -balance;
}

/** Whether money that has to be there would be missing. */
export function isOverdrawn(account: AccountCode, balance: Money): boolean {
  return ACCOUNTS[account].neverBelowZero && ownSide(account, balance) < 0n;
}

/**
 * The balances after an entry, or the account that does not hold enough, with what it holds and what is asked.
 * Within one entry only the net of an account counts.
 */
export function applyEntry(
  balances: ReadonlyMap<string, Money>,
  draft: Pick<EntryDraft, 'fund' | 'postings'>,
): Outcome<Map<string, Money>, Refusal<'balance-insufficient'>> {
  const touched = new Map<string, { readonly ref: AccountRef; balance: Money }>();
  for (const { account, detail, amount } of draft.postings) {
    const ref: AccountRef = { fund: draft.fund, account, detail };
    const name = accountName(ref);
    const seen = touched.get(name) ?? { ref, balance: balances.get(name) ?? 0n };
    seen.balance += amount;
    touched.set(name, seen);
  }
  for (const [name, { ref, balance }] of touched) {
    if (!isOverdrawn(ref.account, balance)) continue;
    const held = ownSide(ref.account, balances.get(name) ?? 0n);
    const missing = -ownSide(ref.account, balance);
    return refuse('balance-insufficient', accountName(ref), { account: ACCOUNTS[ref.account].name.zh, held: formatMoney(held), missing: formatMoney(missing) });
  }
  return accept(new Map([...touched].map(([name, { balance }]) => [name, balance])));
}
