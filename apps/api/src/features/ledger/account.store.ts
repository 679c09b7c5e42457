import type { Id } from '@linli/kernel';
import { accountName, ACCOUNTS, isDebitNatured, type AccountRef } from '@linli/ledger';
import type { Tx } from '../../platform/database/transaction.ts';
import { fenOf } from '../../platform/database/fen.ts';

/** An account's key and what it holds, by its name. */
export type Accounts = Map<string, { readonly id: Id; readonly balance: bigint }>;

const columns = (refs: readonly AccountRef[]): string[][] => [refs.map((ref) => ref.fund), refs.map((ref) => ref.account), refs.map((ref) => ref.detail)];

/** Opens accounts with nothing in them, under the lock of the books. */
export async function insertAccounts(tx: Tx, neighbourhoodId: Id, accounts: readonly { readonly id: Id; readonly ref: AccountRef }[]): Promise<void> {
  if (accounts.length === 0) return;
  const refs = accounts.map(({ ref }) => ref);
  await tx.rows(
    `insert into ledger_account (neighbourhood_id, id, fund, account, detail, debit_natured, never_below_zero)
     select $1, i, f, a, d, n, z from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::bool[], $7::bool[]) as r(i, f, a, d, n, z)`,
    [neighbourhoodId, accounts.map(({ id }) => id), ...columns(refs), refs.map((ref) => isDebitNatured(ref.account)), refs.map((ref) => ACCOUNTS[ref.account].neverBelowZero)],
  );
}

/** Those of the accounts named that are open. */
export async function findAccounts(tx: Tx, neighbourhoodId: Id, named: readonly AccountRef[]): Promise<Accounts> {
  const refs = [...new Map(named.map((ref) => [accountName(ref), ref])).values()];
  const rows = await tx.rows<AccountRef & { id: Id; balance: string }>(
    `select a.id, a.fund, a.account, a.detail, a.balance::text as balance
     from unnest($2::text[], $3::text[], $4::text[]) as r(fund, account, detail)
     join ledger_account a on a.neighbourhood_id = $1 and a.fund = r.fund and a.account = r.account and a.detail = r.detail`,
    [neighbourhoodId, ...columns(refs)],
  );
  return new Map(rows.map((row) => [accountName(row), { id: row.id, balance: fenOf(row.balance) }]));
}
