import { Controller } from '@nestjs/common';
import * as contracts from '@linli/contracts';
import type { OutputOf } from '@linli/contracts';
import type { FastifyReply } from 'fastify';
import { Database } from '../../platform/database/transaction.ts';
import { SESSION_COOKIE } from '../../platform/http/access.guard.ts';
import { Route, type Input } from '../../platform/http/route.ts';
import { ReadOutbox } from './read-outbox.ts';
import { ReadSession } from './read-session.ts';
import { RequestCode } from './request-code.ts';
import { RequestFreshCode } from './request-fresh-code.ts';
import { endSession } from './session.store.ts';
import { SignInByCode, type OpenedSession } from './sign-in-by-code.ts';
import { SignInByPassword } from './sign-in-by-password.ts';

const COOKIE = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;
const RESIDENT_SECONDS = 30 * 86_400;

/** The token leaves in the cookie only. Staff sessions end with the browser. */
function hand(reply: FastifyReply, opened: OpenedSession): { personId: string } {
  void reply.setCookie(SESSION_COOKIE, opened.token, opened.kind === 'resident' ? { ...COOKIE, maxAge: RESIDENT_SECONDS } : COOKIE);
  return { personId: opened.personId };
}

@Controller()
export class IdentityController {
  readonly #database: Database;
  readonly #requestCode: RequestCode;
  readonly #signInByCode: SignInByCode;
  readonly #signInByPassword: SignInByPassword;
  readonly #requestFreshCode: RequestFreshCode;
  readonly #readSession: ReadSession;
  readonly #readOutbox: ReadOutbox;

  constructor(
    database: Database,
    requestCode: RequestCode,
    signInByCode: SignInByCode,
    signInByPassword: SignInByPassword,
    requestFreshCode: RequestFreshCode,
    readSession: ReadSession,
    readOutbox: ReadOutbox,
  ) {
    this.#database = database;
    this.#requestCode = requestCode;
    this.#signInByCode = signInByCode;
    this.#signInByPassword = signInByPassword;
    this.#requestFreshCode = requestFreshCode;
    this.#readSession = readSession;
    this.#readOutbox = readOutbox;
  }

  @Route(contracts.requestCode)
  requestCode({ body, client }: Input<typeof contracts.requestCode>): Promise<OutputOf<typeof contracts.requestCode>> {
    return this.#requestCode.run(body.phone, client.address);
  }

  @Route(contracts.signInByCode)
  async signInByCode({ params, body, client, reply }: Input<typeof contracts.signInByCode>): Promise<OutputOf<typeof contracts.signInByCode>> {
    return hand(reply, await this.#signInByCode.run(params.challengeId, body.code, client.address));
  }

  @Route(contracts.signInByPassword)
  async signInByPassword({ body, client, reply }: Input<typeof contracts.signInByPassword>): Promise<OutputOf<typeof contracts.signInByPassword>> {
    return hand(reply, await this.#signInByPassword.run(body.login, body.password, body.code, client.address));
  }

  @Route(contracts.requestFreshCode)
  requestFreshCode({ caller, client }: Input<typeof contracts.requestFreshCode>): Promise<OutputOf<typeof contracts.requestFreshCode>> {
    return this.#requestFreshCode.run(caller, client.address);
  }

  @Route(contracts.confirmFreshCode)
  async confirmFreshCode({ params, body, caller, client, reply }: Input<typeof contracts.confirmFreshCode>): Promise<OutputOf<typeof contracts.confirmFreshCode>> {
    return hand(reply, await this.#signInByCode.run(params.challengeId, body.code, client.address, caller));
  }

  @Route(contracts.readSession)
  readSession({ caller }: Input<typeof contracts.readSession>): Promise<OutputOf<typeof contracts.readSession>> {
    return this.#readSession.run(caller);
  }

  @Route(contracts.signOut)
  async signOut({ caller, reply }: Input<typeof contracts.signOut>): Promise<OutputOf<typeof contracts.signOut>> {
    await this.#database.globally((tx) => endSession(tx, caller.sessionId));
    void reply.clearCookie(SESSION_COOKIE, COOKIE).header('clear-site-data', '"cache", "storage"');
    return {};
  }

  @Route(contracts.readOutbox)
  readOutbox(): Promise<OutputOf<typeof contracts.readOutbox>> {
    return this.#readOutbox.run();
  }
}
