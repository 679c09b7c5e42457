import { Injectable } from '@nestjs/common';
import type { BodyOf, listBankAccounts, OutputOf, registerBankAccount } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { FUNDS, type FundCode } from '@linli/ledger';
import { recordAudit } from '../../../platform/audit/audit.store.ts';
import { FieldCipher } from '../../../platform/crypto/field-cipher.ts';
import { Database } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { hasConfirmed } from '../statements/statement.store.ts';
import { accountNumberPlace, findAccount, listAccounts, lockAccount, putAccount, type BankAccountRow } from './account.store.ts';

type View = OutputOf<typeof registerBankAccount>;

function view({ fund, bankName, bankCode, holder, numberTail, registeredAt }: BankAccountRow): View {
  return { fund, fundName: FUNDS[fund].name.zh, bankName, bankCode, holder, numberTail, registeredAt: registeredAt.toISOString() };
}

/** The bank account of each fund. What statements prove is about one account, so it stays once one is confirmed. */
@Injectable()
export class BankAccounts {
  readonly #database: Database;
  readonly #cipher: FieldCipher;

  constructor(database: Database, cipher: FieldCipher) {
    this.#database = database;
    this.#cipher = cipher;
  }

  list(neighbourhoodId: Id): Promise<OutputOf<typeof listBankAccounts>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => ({ accounts: (await listAccounts(tx, neighbourhoodId)).map(view) }));
  }

  register(neighbourhoodId: Id, fund: FundCode, { number, bankName, bankCode, holder }: BodyOf<typeof registerBankAccount>, personId: Id): Promise<View> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      await lockAccount(tx, neighbourhoodId, fund);
      if (await hasConfirmed(tx, neighbourhoodId, fund)) throw new Refused('bank-account-fixed');
      await putAccount(tx, neighbourhoodId, { fund, numberSealed: this.#cipher.seal(number, accountNumberPlace(neighbourhoodId)), numberTail: number.slice(-4), bankName, bankCode, holder }, personId);
      await recordAudit(tx, { neighbourhoodId, personId, action: 'bank-account-registered', subject: `bank-account:${fund}`, detail: { numberTail: number.slice(-4), bankName } });
      const row = await findAccount(tx, neighbourhoodId, fund);
      if (row === undefined) throw new Error('Broken invariant: an account that was registered is there');
      return view(row);
    });
  }
}
