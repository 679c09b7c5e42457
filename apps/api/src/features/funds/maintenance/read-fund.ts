import { Injectable } from '@nestjs/common';
import type { OutputOf, readFund } from '@linli/contracts';
import { CUSTODY_FORMS, lowMark, SPEND_BASES, SPLIT_RULES, type SpendBasisCode, type SplitRuleCode } from '@linli/funds';
import { beijingDate, type Id } from '@linli/kernel';
import { formatMoney, sumMoney } from '@linli/quantities';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { findFunds, findItems } from '../../ledger/index.ts';
import { findFund } from './fund.store.ts';
import { loadFundState, type FundState } from './fund-state.ts';
import { citation, viewRate, viewRepairs } from './fund-view.ts';
import { countLow, isAreaLow } from './low.ts';
import { findSpends } from './spend.store.ts';

type PublicFund = OutputOf<typeof readFund>;
const MOST_SPENDS = 50;

/** The fund for everybody: sums only, never one home. */
@Injectable()
export class ReadFund {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  run(neighbourhoodId: Id): Promise<PublicFund> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const today = beijingDate(await databaseNow(tx));
      const fund = await findFund(tx, neighbourhoodId);
      const repairs = viewRepairs(fund, today);
      if (fund === undefined) return { fund: null, repairs, today };
      const state = await loadFundState(tx, neighbourhoodId, today);
      return { fund: { ...(await this.#view(tx, neighbourhoodId, state)), spends: await this.#spends(tx, neighbourhoodId) }, repairs, today };
    });
  }

  async #view(tx: Tx, neighbourhoodId: Id, state: FundState): Promise<Omit<NonNullable<PublicFund['fund']>, 'spends'>> {
    const { fund, homes } = state;
    const proof = (await findFunds(tx, neighbourhoodId)).get('maintenance');
    const firstDeposits = sumMoney(homes.map((home) => home.firstDeposit));
    const { code, name, explanation, publishEveryMonths } = CUSTODY_FORMS[fund.custody];
    return {
      establishedOn: fund.establishedOn,
      custody: { code, name: name.zh, explanation: explanation.zh, publishEveryMonths },
      bankName: fund.bankName,
      dayCount: fund.dayCount,
      interestRate: fund.interestRate,
      isExample: fund.isExample,
      balances: {
        bank: formatMoney(state.bank),
        homes: formatMoney(sumMoney(homes.map((home) => home.balance))),
        sellers: formatMoney(sumMoney(state.sellers.values())),
        unallocated: formatMoney(state.unallocated),
        payable: formatMoney(state.payable),
        suspense: formatMoney(state.suspense),
        owed: formatMoney(sumMoney(homes.map((home) => (home.owed > 0n ? home.owed : 0n))) + (state.owedBySellers > 0n ? state.owedBySellers : 0n)),
      },
      proven: proof?.provenThrough == null || proof.provenBalance === null ? null : { through: proof.provenThrough, balance: proof.provenBalance, at: proof.provenAt?.toISOString() ?? null },
      low: {
        homes: homes.length,
        deposited: homes.filter((home) => home.firstDeposit > 0n).length,
        lowHomes: countLow(state),
        firstDeposits: formatMoney(firstDeposits),
        mark: formatMoney(lowMark(firstDeposits)),
        area: isAreaLow(state),
      },
      rates: state.rates.map(viewRate),
    };
  }

  async #spends(tx: Tx, neighbourhoodId: Id): Promise<NonNullable<PublicFund['fund']>['spends']> {
    const rows = await findSpends(tx, neighbourhoodId, MOST_SPENDS);
    const bills = await findItems(tx, neighbourhoodId, { fund: 'maintenance', direction: 'out', sourceType: 'fund-proposal', sourceIds: rows.map((row) => row.spendId) });
    const paid = new Map(bills.map((bill) => [bill.source.id, bill.settled]));
    return rows.map(({ decidedAt, splitRule, ...row }) => {
      const basis = SPEND_BASES[row.basis as SpendBasisCode];
      const rule = SPLIT_RULES[splitRule as SplitRuleCode];
      return { ...row, basisName: basis.name.zh, rule: rule.code, ruleName: rule.name.zh, law: [...basis.law, ...rule.law].map(citation), decidedAt: decidedAt.toISOString(), paid: formatMoney(paid.get(row.spendId) ?? 0n) };
    });
  }
}
