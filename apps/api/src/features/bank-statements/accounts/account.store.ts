import type { Id } from '@linli/kernel';
import type { FundCode } from '@linli/ledger';
import type { Tx } from '../../../platform/database/transaction.ts';

export interface BankAccountRow {
  readonly fund: FundCode;
  readonly numberSealed: string;
  readonly numberTail: string;
  readonly bankName: string;
  readonly bankCode: string;
  readonly holder: string;
  readonly registeredAt: Date;
}

/** Where a sealed account number belongs. */
export const accountNumberPlace = (neighbourhoodId: Id): string => `bank_account.number:${neighbourhoodId}`;

const COLUMNS = `fund, number_sealed as "numberSealed", number_tail as "numberTail", bank_name as "bankName", bank_code as "bankCode", holder, registered_at as "registeredAt"`;

export function listAccounts(tx: Tx, neighbourhoodId: Id): Promise<BankAccountRow[]> {
  return tx.rows(`select ${COLUMNS} from bank_account where neighbourhood_id = $1 order by fund`, [neighbourhoodId]);
}

export function findAccount(tx: Tx, neighbourhoodId: Id, fund: FundCode): Promise<BankAccountRow | undefined> {
  return tx.row(`select ${COLUMNS} from bank_account where neighbourhood_id = $1 and fund = $2`, [neighbourhoodId, fund]);
}

/** The lock of everything that happens to one account. The books are locked before, where both are needed. */
export function lockAccount(tx: Tx, neighbourhoodId: Id, fund: FundCode): Promise<BankAccountRow | undefined> {
  return tx.row(`select ${COLUMNS} from bank_account where neighbourhood_id = $1 and fund = $2 for no key update`, [neighbourhoodId, fund]);
}

export async function putAccount(tx: Tx, neighbourhoodId: Id, account: Omit<BankAccountRow, 'registeredAt'>, personId: Id): Promise<void> {
  await tx.rows(
    `insert into bank_account (neighbourhood_id, fund, number_sealed, number_tail, bank_name, bank_code, holder, registered_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (neighbourhood_id, fund) do update set number_sealed = excluded.number_sealed, number_tail = excluded.number_tail, bank_name = excluded.bank_name,
       bank_code = excluded.bank_code, holder = excluded.holder, registered_by = excluded.registered_by, registered_at = clock_timestamp()`,
    [neighbourhoodId, account.fund, account.numberSealed, account.numberTail, account.bankName, account.bankCode, account.holder, personId],
  );
}
