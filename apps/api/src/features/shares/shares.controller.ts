import { Controller } from '@nestjs/common';
import { explainShare, readCosts, readEstimate, readStatement, type OutputOf } from '@linli/contracts';
import { Route, type Input } from '../../platform/http/route.ts';
import { ExplainShare } from './explain-share.ts';
import { ReadCosts } from './read-costs.ts';
import { ReadShares } from './read-shares.ts';

@Controller()
export class SharesController {
  readonly #shares: ReadShares;
  readonly #explain: ExplainShare;
  readonly #costs: ReadCosts;

  constructor(shares: ReadShares, explain: ExplainShare, costs: ReadCosts) {
    this.#shares = shares;
    this.#explain = explain;
    this.#costs = costs;
  }

  @Route(readEstimate)
  estimate({ params, caller }: Input<typeof readEstimate>): Promise<OutputOf<typeof readEstimate>> {
    return this.#shares.estimate(params.neighbourhoodId, params.pollId, caller.personId);
  }

  @Route(readStatement)
  statement({ params, caller }: Input<typeof readStatement>): Promise<OutputOf<typeof readStatement>> {
    return this.#shares.statement(params.neighbourhoodId, caller.personId);
  }

  @Route(explainShare)
  explain({ params, caller }: Input<typeof explainShare>): Promise<OutputOf<typeof explainShare>> {
    return this.#explain.run(params.neighbourhoodId, params.homeId, params.lineId, caller);
  }

  @Route(readCosts)
  costs({ params }: Input<typeof readCosts>): Promise<OutputOf<typeof readCosts>> {
    return this.#costs.run(params.neighbourhoodId, params.menuId);
  }
}
