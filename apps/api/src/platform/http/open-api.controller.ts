import { Controller } from '@nestjs/common';
import { contracts, openApi, readOpenApi, type OutputOf } from '@linli/contracts';
import { Route, type Input } from './route.ts';

/** What the API says of itself. It is made from the contracts that bind the routes, once. */
@Controller()
export class OpenApiController {
  #document: OutputOf<typeof readOpenApi> | undefined;

  @Route(readOpenApi)
  async read(_input: Input<typeof readOpenApi>): Promise<OutputOf<typeof readOpenApi>> {
    this.#document ??= openApi(contracts);
    return this.#document;
  }
}
