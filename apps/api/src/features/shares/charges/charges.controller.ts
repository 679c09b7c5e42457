import { Controller } from '@nestjs/common';
import { decideLineChange, downloadHomeStatement, explainCharge, listHomeMovements, listLineChanges, proposeLineChange, readCharges, readHomeAccount, splitInstalment, type OutputOf } from '@linli/contracts';
import { asFile } from '../../../platform/http/as-file.ts';
import { Route, type Input } from '../../../platform/http/route.ts';
import { ChangeLine } from './change-line.ts';
import { DrawStatement } from './draw-statement.ts';
import { ExplainCharge } from './explain-charge.ts';
import { ReadAccount } from './read-account.ts';
import { ReadCharges } from './read-charges.ts';
import { SplitInstalment } from './split-instalment.ts';

@Controller()
export class ChargesController {
  readonly #account: ReadAccount;
  readonly #statement: DrawStatement;
  readonly #explain: ExplainCharge;
  readonly #charges: ReadCharges;
  readonly #change: ChangeLine;
  readonly #split: SplitInstalment;

  constructor(account: ReadAccount, statement: DrawStatement, explain: ExplainCharge, charges: ReadCharges, change: ChangeLine, split: SplitInstalment) {
    this.#account = account;
    this.#statement = statement;
    this.#explain = explain;
    this.#charges = charges;
    this.#change = change;
    this.#split = split;
  }

  @Route(readHomeAccount)
  account({ params, caller }: Input<typeof readHomeAccount>): Promise<OutputOf<typeof readHomeAccount>> {
    return this.#account.run(params.neighbourhoodId, params.homeId, caller);
  }

  @Route(listHomeMovements)
  movements({ params, query, caller }: Input<typeof listHomeMovements>): Promise<OutputOf<typeof listHomeMovements>> {
    return this.#account.movements(params.neighbourhoodId, params.homeId, query, caller);
  }

  @Route(downloadHomeStatement)
  async download({ params, caller, reply }: Input<typeof downloadHomeStatement>): Promise<Buffer> {
    const { bytes, fileName } = await this.#statement.run(params.neighbourhoodId, params.homeId, caller);
    return asFile(reply, { bytes, fileName, type: 'application/pdf', disposition: 'inline' });
  }

  @Route(explainCharge)
  explain({ params, caller }: Input<typeof explainCharge>): Promise<OutputOf<typeof explainCharge>> {
    return this.#explain.run(params.neighbourhoodId, params.homeId, params.lineId, caller);
  }

  @Route(readCharges)
  charges({ params }: Input<typeof readCharges>): Promise<OutputOf<typeof readCharges>> {
    return this.#charges.run(params.neighbourhoodId, params.menuId);
  }

  @Route(proposeLineChange)
  propose({ params, body, key, caller }: Input<typeof proposeLineChange>): Promise<OutputOf<typeof proposeLineChange>> {
    return this.#change.propose(params.neighbourhoodId, params.lineId, body, key, caller.personId);
  }

  @Route(listLineChanges)
  list({ params, query, caller }: Input<typeof listLineChanges>): Promise<OutputOf<typeof listLineChanges>> {
    return this.#change.list(params.neighbourhoodId, query.limit, caller.personId);
  }

  @Route(decideLineChange)
  decide({ params, body, caller }: Input<typeof decideLineChange>): Promise<OutputOf<typeof decideLineChange>> {
    return this.#change.decide(params.neighbourhoodId, params.proposalId, body, caller.personId);
  }

  @Route(splitInstalment)
  split({ params, body, key, caller }: Input<typeof splitInstalment>): Promise<OutputOf<typeof splitInstalment>> {
    return this.#split.run(params.neighbourhoodId, params.homeId, params.instalmentId, body.amount, key, caller);
  }
}
