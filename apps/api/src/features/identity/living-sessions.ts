import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import type { Config } from '../../config.ts';
import { CONFIG } from '../../platform/config.module.ts';
import { Database } from '../../platform/database/transaction.ts';
import { GroupQueue } from '../../platform/groups/group-queue.ts';
import type { Sessions } from '../../platform/http/access.guard.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refused } from '../../platform/http/refused.ts';
import { findOffices, findRolesOf, findSessions, noteUse, type SessionRow } from './session.store.ts';
import { hashToken } from './tokens.ts';

/**
 * What the access guard asks. Every request reads the database, so a role or session that ended is gone at the next request; requests
 * that arrive together are read together, so a rush costs few statements.
 */
@Injectable()
export class LivingSessions implements Sessions {
  readonly demo: boolean;
  readonly #database: Database;
  readonly #sessions: GroupQueue<'sessions', Buffer, SessionRow | undefined>;
  readonly #roles: GroupQueue<Id, Id, Role[]>;

  constructor(@Inject(CONFIG) config: Config, database: Database) {
    this.demo = config.demo;
    this.#database = database;
    const busy = (): Error => new Refused('busy');
    this.#sessions = new GroupQueue((key) => key, (_key, hashes) => this.#living(hashes), busy);
    this.#roles = new GroupQueue((key) => key, (neighbourhoodId, personIds) => database.inNeighbourhood(neighbourhoodId, (tx) => findRolesOf(tx, neighbourhoodId, personIds)), busy);
  }

  async callerOf(token: string): Promise<Omit<Caller, 'roles'> | undefined> {
    if (token.length > 100) return undefined;
    const session = await this.#sessions.add('sessions', hashToken(token));
    if (session === undefined) return undefined;
    return { personId: session.person_id, sessionId: session.id, kind: session.kind, fresh: session.fresh };
  }

  async #living(hashes: readonly Buffer[]): Promise<(SessionRow | undefined)[]> {
    const sessions = await this.#database.inOneStatement((tx) => findSessions(tx, hashes));
    const unnoted = hashes.filter((_hash, at) => sessions[at]?.seen_long_ago === true);
    if (unnoted.length > 0) await this.#database.inOneStatement((tx) => noteUse(tx, unnoted));
    return sessions;
  }

  rolesIn(neighbourhoodId: Id, personId: Id): Promise<readonly Role[]> {
    return this.#roles.add(neighbourhoodId, personId);
  }

  async officesOf(personId: Id): Promise<readonly Role[]> {
    const offices = await this.#database.globally((tx) => findOffices(tx, personId));
    return offices.map((office) => office.role);
  }
}
