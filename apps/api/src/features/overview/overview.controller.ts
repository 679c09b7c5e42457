import { Controller } from '@nestjs/common';
import { readOverview, type OutputOf } from '@linli/contracts';
import { Route, type Input } from '../../platform/http/route.ts';
import { ReadOverview } from './read-overview.ts';

@Controller()
export class OverviewController {
  readonly #overview: ReadOverview;

  constructor(overview: ReadOverview) {
    this.#overview = overview;
  }

  @Route(readOverview)
  read({ caller }: Input<typeof readOverview>): Promise<OutputOf<typeof readOverview>> {
    return this.#overview.run(caller.personId);
  }
}
