import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import type { Config } from '../../config.ts';
import { CONFIG } from '../../platform/config.module.ts';
import { Database } from '../../platform/database/transaction.ts';
import type { Sessions } from '../../platform/http/access.guard.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { findOffices, findRoles, findSession } from './session.store.ts';
import { hashToken } from './tokens.ts';

/** What the access guard asks. Every request reads the database, so a role or session that ended is gone at the next request. */
@Injectable()
export class LivingSessions implements Sessions {
  readonly demo: boolean;
  readonly #database: Database;

  constructor(@Inject(CONFIG) config: Config, database: Database) {
    this.demo = config.demo;
    this.#database = database;
  }

  async callerOf(token: string): Promise<Omit<Caller, 'roles'> | undefined> {
    if (token.length > 100) return undefined;
    const session = await this.#database.globally((tx) => findSession(tx, hashToken(token)));
    if (session === undefined) return undefined;
    return { personId: session.person_id, sessionId: session.id, kind: session.kind, fresh: session.fresh };
  }

  rolesIn(neighbourhoodId: Id, personId: Id): Promise<readonly Role[]> {
    return this.#database.inNeighbourhood(neighbourhoodId, (tx) => findRoles(tx, neighbourhoodId, personId));
  }

  async officesOf(personId: Id): Promise<readonly Role[]> {
    const offices = await this.#database.globally((tx) => findOffices(tx, personId));
    return offices.map((office) => office.role);
  }
}
