import { Controller } from '@nestjs/common';
import * as contracts from '@linli/contracts';
import type { OutputOf } from '@linli/contracts';
import { Route, type Input } from '../../../platform/http/route.ts';
import { DecideFundAct } from './decide-fund-act.ts';
import { EstablishFund } from './establish-fund.ts';
import { ProposeFundAct } from './propose-fund-act.ts';
import { ReadFundAccounts } from './read-fund-accounts.ts';
import { ReadFund } from './read-fund.ts';

@Controller()
export class FundController {
  readonly #read: ReadFund;
  readonly #accounts: ReadFundAccounts;
  readonly #establish: EstablishFund;
  readonly #propose: ProposeFundAct;
  readonly #decide: DecideFundAct;

  constructor(read: ReadFund, accounts: ReadFundAccounts, establish: EstablishFund, propose: ProposeFundAct, decide: DecideFundAct) {
    this.#read = read;
    this.#accounts = accounts;
    this.#establish = establish;
    this.#propose = propose;
    this.#decide = decide;
  }

  @Route(contracts.readFund)
  read({ params }: Input<typeof contracts.readFund>): Promise<OutputOf<typeof contracts.readFund>> {
    return this.#read.run(params.neighbourhoodId);
  }

  @Route(contracts.listOwnFundAccounts)
  own({ params, caller }: Input<typeof contracts.listOwnFundAccounts>): Promise<OutputOf<typeof contracts.listOwnFundAccounts>> {
    return this.#accounts.own(params.neighbourhoodId, caller.personId);
  }

  @Route(contracts.listFundAccounts)
  list({ params, query }: Input<typeof contracts.listFundAccounts>): Promise<OutputOf<typeof contracts.listFundAccounts>> {
    return this.#accounts.list(params.neighbourhoodId, query);
  }

  @Route(contracts.readFundAccount)
  one({ params, query, caller }: Input<typeof contracts.readFundAccount>): Promise<OutputOf<typeof contracts.readFundAccount>> {
    return this.#accounts.one(params.neighbourhoodId, params.homeId, query, caller);
  }

  @Route(contracts.establishFund)
  establish({ params, body, caller }: Input<typeof contracts.establishFund>): Promise<OutputOf<typeof contracts.establishFund>> {
    return this.#establish.run(params.neighbourhoodId, body, caller.personId);
  }

  @Route(contracts.addDepositRate)
  addRate({ params, body, caller }: Input<typeof contracts.addDepositRate>): Promise<OutputOf<typeof contracts.addDepositRate>> {
    return this.#establish.addRate(params.neighbourhoodId, body, caller.personId);
  }

  @Route(contracts.proposeFundAct)
  propose({ params, body, key, caller }: Input<typeof contracts.proposeFundAct>): Promise<OutputOf<typeof contracts.proposeFundAct>> {
    return this.#propose.run(params.neighbourhoodId, body, key, caller.personId);
  }

  @Route(contracts.listFundProposals)
  proposals({ params, query, caller }: Input<typeof contracts.listFundProposals>): Promise<OutputOf<typeof contracts.listFundProposals>> {
    return this.#propose.list(params.neighbourhoodId, query.limit, caller.personId);
  }

  @Route(contracts.decideFundAct)
  decide({ params, body, caller }: Input<typeof contracts.decideFundAct>): Promise<OutputOf<typeof contracts.decideFundAct>> {
    return this.#decide.run(params.neighbourhoodId, params.proposalId, body, caller.personId);
  }
}
