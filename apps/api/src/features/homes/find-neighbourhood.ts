import { Injectable } from '@nestjs/common';
import type { findNeighbourhood, listNeighbourhoods, OutputOf } from '@linli/contracts';
import { Database } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { queryNeighbourhood, queryNeighbourhoodId, queryNeighbourhoods } from './neighbourhood.queries.ts';

/** The directory of neighbourhoods, and one of them by the code in its address. */
@Injectable()
export class FindNeighbourhood {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async list(): Promise<OutputOf<typeof listNeighbourhoods>> {
    return { items: await this.#database.globally(queryNeighbourhoods) };
  }

  async byCode(code: string): Promise<OutputOf<typeof findNeighbourhood>> {
    const found = await this.#database.globally((tx) => queryNeighbourhoodId(tx, code));
    if (found === undefined) throw new Refused('not-found');
    const neighbourhood = await this.#database.inNeighbourhood(found.neighbourhoodId, (tx) => queryNeighbourhood(tx, found.neighbourhoodId));
    if (neighbourhood === undefined) throw new Refused('not-found');
    return neighbourhood;
  }
}
