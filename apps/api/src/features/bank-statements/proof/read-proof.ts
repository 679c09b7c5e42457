import { Injectable } from '@nestjs/common';
import type { OutputOf, readBankProof } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { ACCOUNTS, FUNDS, type FundCode } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import { Database, type Tx } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { findFunds, headingBalances, type FundProof, type HeadingBalance } from '../../ledger/index.ts';
import { queryNeighbourhood } from '../../homes/index.ts';
import { sumWaiting, type WaitingSum } from '../lines/line.store.ts';
import { findEstablished } from '../statements/statement.store.ts';
import { compareWithBank } from './prove-fund.ts';

type Proof = OutputOf<typeof readBankProof>['funds'][number];

/** What the bank holds and whose it is: by double entry the other headings together are the bank's, with the opposite sign. */
function holdingOf(fund: FundCode, headings: readonly HeadingBalance[]): Pick<Proof, 'bank' | 'parts'> {
  const own = headings.filter((one) => one.fund === fund && one.balance !== 0n);
  return {
    bank: formatMoney(own.filter((one) => one.account === 'bank').reduce((sum, one) => sum + one.balance, 0n)),
    parts: own.filter((one) => one.account !== 'bank').map((one) => ({ account: one.account, name: ACCOUNTS[one.account].name.zh, accounts: one.accounts, amount: formatMoney(-one.balance) })),
  };
}

function waitingOf(fund: FundCode, sums: readonly WaitingSum[]): Proof['waiting'] {
  const of = (direction: 'in' | 'out'): Proof['waiting']['in'] => {
    const sum = sums.find((one) => one.fund === fund && one.direction === direction);
    return { lines: sum?.lines ?? 0, amount: sum?.amount ?? '0.00' };
  };
  return { in: of('in'), out: of('out') };
}

/** The public proof: Σ homes + common = bank, what the last statement said, and through which day both agree. */
@Injectable()
export class ReadProof {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id): Promise<OutputOf<typeof readBankProof>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      if ((await queryNeighbourhood(tx, neighbourhoodId)) === undefined) throw new Refused('not-found');
      const headings = await headingBalances(tx, neighbourhoodId);
      const states = await findFunds(tx, neighbourhoodId);
      const sums = await sumWaiting(tx, neighbourhoodId);
      const funds: Proof[] = [];
      for (const fund of Object.keys(FUNDS) as FundCode[]) {
        funds.push({ ...holdingOf(fund, headings), ...(await this.#proof(tx, neighbourhoodId, fund, states.get(fund))), waiting: waitingOf(fund, sums) });
      }
      return { funds };
    });
  }

  async #proof(tx: Tx, neighbourhoodId: Id, fund: FundCode, state: FundProof | undefined): Promise<Omit<Proof, 'bank' | 'parts' | 'waiting'>> {
    const last = await findEstablished(tx, neighbourhoodId, fund);
    return {
      fund,
      fundName: FUNDS[fund].name.zh,
      provenThrough: state?.provenThrough ?? null,
      provenBalance: state?.provenBalance ?? null,
      provenAt: state?.provenAt?.toISOString() ?? null,
      lastStatement: last === undefined ? null : await compareWithBank(tx, neighbourhoodId, fund, last),
    };
  }
}
