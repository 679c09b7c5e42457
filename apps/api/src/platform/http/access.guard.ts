import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Access, Contract, Role } from '@linli/contracts';
import { isId, type Id } from '@linli/kernel';
import type { Caller } from './caller.ts';
import { CONTRACT_KEY } from './output.interceptor.ts';
import { Refused } from './refused.ts';
import type { LinliRequest } from './route.ts';

/** What the guard must know about people; the identity feature answers it. */
export interface Sessions {
  /** The session of a cookie's token, unless it ended. */
  callerOf(token: string): Promise<Omit<Caller, 'roles'> | undefined>;
  /** The roles of a person in a neighbourhood and over it by office; none when she has nothing to do with it. */
  rolesIn(neighbourhoodId: Id, personId: Id): Promise<readonly Role[]>;
  /** The offices of a person anywhere. */
  officesOf(personId: Id): Promise<readonly Role[]>;
  readonly demo: boolean;
}
export const SESSIONS = Symbol('sessions');

/** The cookie of a session. The prefix holds it to this host and to secure transport (or this machine itself). */
export const SESSION_COOKIE = '__Host-linli';

/** Lets a request through when its contract's access rule says so. A handler without a contract is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #reflector: Reflector;
  readonly #sessions: Sessions;

  constructor(reflector: Reflector, @Inject(SESSIONS) sessions: Sessions) {
    this.#reflector = reflector;
    this.#sessions = sessions;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = this.#reflector.get<Contract | undefined>(CONTRACT_KEY, context.getHandler());
    if (contract === undefined) throw new Refused('not-found');
    const request = context.switchToHttp().getRequest<LinliRequest>();
    const { access } = contract;
    if (access.kind === 'demo' && !this.#sessions.demo) throw new Refused('not-found');
    const token = request.cookies[SESSION_COOKIE];
    const session = token === undefined ? undefined : await this.#sessions.callerOf(token);
    if (session === undefined) {
      if (access.kind === 'public' || access.kind === 'demo') return true;
      throw new Refused('not-signed-in');
    }
    request.caller = { ...session, roles: await this.#roles(access, request, session.personId) };
    if ((access.kind === 'members' || access.kind === 'signed-in') && access.fresh === true && !session.fresh) throw new Refused('code-needed');
    return true;
  }

  async #roles(access: Access, request: LinliRequest, personId: Id): Promise<readonly Role[]> {
    if (access.kind === 'offices') {
      const held = await this.#sessions.officesOf(personId);
      if (!held.some((role) => access.roles.includes(role))) throw new Refused('not-allowed');
      return held;
    }
    if (access.kind !== 'members') return [];
    const neighbourhoodId = (request.params as Record<string, string | undefined>)['neighbourhoodId'] ?? '';
    if (!isId(neighbourhoodId)) throw new Refused('not-found');
    const held = await this.#sessions.rolesIn(neighbourhoodId, personId);
    if (held.length === 0) throw new Refused('not-found');
    if (!held.some((role) => access.roles.includes(role))) throw new Refused('not-allowed');
    return held;
  }
}
