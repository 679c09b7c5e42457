import { Injectable } from '@nestjs/common';
import type { listFundAccounts, listOwnFundAccounts, OutputOf, QueryOf, readFundAccount, Role } from '@linli/contracts';
import { SPLIT_RULES, type SplitRuleCode } from '@linli/funds';
import { beijingDate, type Id, type LocalDate } from '@linli/kernel';
import { ENTRY_KINDS, type EntryKindCode } from '@linli/ledger';
import { formatMoney } from '@linli/quantities';
import { Database, databaseNow, type Tx } from '../../../platform/database/transaction.ts';
import { Refused } from '../../../platform/http/refused.ts';
import { findOwnersBehind } from '../../homes/index.ts';
import { movementsOf } from '../../ledger/index.ts';
import { findFund } from './fund.store.ts';
import { loadFundState, type FundHome, type FundState } from './fund-state.ts';
import { viewAccount } from './fund-view.ts';
import { findHomeParts } from './spend.store.ts';

type Account = OutputOf<typeof readFundAccount>;

/** Those who keep or check the books may see any home's account; residents their own. */
const KEEPERS: readonly Role[] = ['committee', 'street', 'auditor'];

/** The accounts of homes: a resident's own, one with its movements, all of them for the desk. */
@Injectable()
export class ReadFundAccounts {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  own(neighbourhoodId: Id, personId: Id): Promise<OutputOf<typeof listOwnFundAccounts>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      if ((await findFund(tx, neighbourhoodId)) === undefined) return { accounts: [], dayCount: null, interestRate: null, isExample: false };
      const { state, today } = await this.#load(tx, neighbourhoodId);
      const owners = new Set((await findOwnersBehind(tx, neighbourhoodId, personId)).map((owner) => owner.ownerId));
      const accounts = state.homes.filter((home) => owners.has(home.ownerId)).map((home) => viewAccount(home, state, today));
      return { accounts, dayCount: state.fund.dayCount, interestRate: state.fund.interestRate, isExample: state.fund.isExample };
    });
  }

  one(neighbourhoodId: Id, homeId: Id, query: QueryOf<typeof readFundAccount>, caller: { personId: Id; roles: readonly Role[] }): Promise<Account> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { state, today } = await this.#load(tx, neighbourhoodId);
      const home = state.homes.find((one) => one.homeId === homeId);
      if (home === undefined || !(await this.#mayLook(tx, neighbourhoodId, home.ownerId, caller))) throw new Refused('not-found');
      const before = query.beforeDay === undefined || query.beforeSeq === undefined ? {} : { before: { bookedOn: query.beforeDay, seq: query.beforeSeq } };
      const movements = await movementsOf(tx, neighbourhoodId, { fund: 'maintenance', account: 'home-balance', detail: homeId, ...before, limit: query.limit });
      const last = movements.at(-1);
      return {
        account: viewAccount(home, state, today),
        interestRate: state.fund.interestRate,
        // A home's balance is the fund's debt to it: what the books credit, the home receives.
        movements: movements.map((one) => ({ entryId: one.entryId, bookedOn: one.bookedOn, kind: one.kind, kindName: ENTRY_KINDS[one.kind as EntryKindCode].name.zh, memo: one.memo, amount: formatMoney(-one.amount) })),
        next: movements.length < query.limit || last === undefined ? null : { beforeDay: last.bookedOn, beforeSeq: last.seq },
        spends: (await findHomeParts(tx, neighbourhoodId, homeId)).map(({ splitRule, decidedAt, ...part }) => {
          const rule = SPLIT_RULES[splitRule as SplitRuleCode];
          return { ...part, rule: rule.code, ruleName: rule.name.zh, explanation: rule.explanation.zh, decidedAt: decidedAt.toISOString() };
        }),
      };
    });
  }

  list(neighbourhoodId: Id, query: QueryOf<typeof listFundAccounts>): Promise<OutputOf<typeof listFundAccounts>> {
    return this.#database.inNeighbourhood(neighbourhoodId, async (tx) => {
      const { state } = await this.#load(tx, neighbourhoodId);
      const chosen = state.homes.filter((home) => isChosen(home, query.only));
      const page = chosen.filter((home) => query.after === undefined || home.code > query.after).slice(0, query.limit);
      return {
        accounts: page.map((home) => ({ homeId: home.homeId, code: home.code, kind: home.kind, balance: formatMoney(home.balance), firstDeposit: formatMoney(home.firstDeposit), isLow: home.isLow, owed: formatMoney(home.owed) })),
        total: chosen.length,
        next: page.length < query.limit ? null : (page.at(-1)?.code ?? null),
      };
    });
  }

  async #load(tx: Tx, neighbourhoodId: Id): Promise<{ state: FundState; today: LocalDate }> {
    const today = beijingDate(await databaseNow(tx));
    return { state: await loadFundState(tx, neighbourhoodId, today), today };
  }

  async #mayLook(tx: Tx, neighbourhoodId: Id, ownerId: Id, caller: { personId: Id; roles: readonly Role[] }): Promise<boolean> {
    if (caller.roles.some((role) => KEEPERS.includes(role))) return true;
    return (await findOwnersBehind(tx, neighbourhoodId, caller.personId)).some((owner) => owner.ownerId === ownerId);
  }
}

function isChosen(home: FundHome, only: QueryOf<typeof listFundAccounts>['only']): boolean {
  if (only === 'low') return home.isLow;
  if (only === 'owing') return home.owed > 0n;
  return only === 'all' || (home.firstDeposit === 0n && home.kind !== 'unsold');
}
