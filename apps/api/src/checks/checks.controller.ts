import { Controller } from '@nestjs/common';
import { readChecks, type OutputOf } from '@linli/contracts';
import { Route, type Input } from '../platform/http/route.ts';
import { KeepChecks } from './keep-checks.ts';

@Controller()
export class ChecksController {
  readonly #checks: KeepChecks;

  constructor(checks: KeepChecks) {
    this.#checks = checks;
  }

  @Route(readChecks)
  last({ params }: Input<typeof readChecks>): Promise<OutputOf<typeof readChecks>> {
    return this.#checks.last(params.neighbourhoodId);
  }
}
