import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import type { Config } from '../../config.ts';
import { CONFIG } from '../../platform/config.module.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { countTry, useUp } from './code.store.ts';
import { CODE_TRIES } from './issue-code.ts';
import { Limits } from './limits.ts';
import { findPerson, recordSignIn } from './person.store.ts';
import { endSession, insertSession } from './session.store.ts';
import { equalHashes, hashCode, newToken } from './tokens.ts';

export interface OpenedSession {
  readonly personId: Id;
  readonly kind: 'resident' | 'staff';
  readonly token: string;
}

/**
 * Opens a session with a one-time code, or renews one. The try is counted and committed before the answer, so guesses in parallel are
 * counted each; a code opens one session, in the same transaction in which it is used up.
 */
@Injectable()
export class SignInByCode {
  readonly #config: Config;
  readonly #database: Database;
  readonly #limits: Limits;

  constructor(@Inject(CONFIG) config: Config, database: Database, limits: Limits) {
    this.#config = config;
    this.#database = database;
    this.#limits = limits;
  }

  /** `renew` is the session that asked for the code; it ends and its person gets a new one. Without it, only sign-in codes fit. */
  async run(challengeId: Id, code: string, address: string, renew?: { sessionId: Id; personId: Id }): Promise<OpenedSession> {
    await this.#limits.countGuesses(address);
    const opened = await this.#database.globally((tx) => this.#try(tx, challengeId, code, address, renew));
    if (opened === undefined) throw new Refused('sign-in-refused', 'code');
    return opened;
  }

  async #try(tx: Tx, challengeId: Id, code: string, address: string, renew: { sessionId: Id; personId: Id } | undefined): Promise<OpenedSession | undefined> {
    const tried = await countTry(tx, challengeId, CODE_TRIES);
    const right = tried !== undefined && equalHashes(tried.code_hash, hashCode(this.#config.keys.code, challengeId, code));
    const meant = tried !== undefined && tried.session_id === (renew?.sessionId ?? null) && (renew === undefined || tried.person_id === renew.personId);
    const person = right && meant && tried.person_id !== null ? await findPerson(tx, tried.person_id) : undefined;
    if (person === undefined) {
      await recordSignIn(tx, { id: newId(), personId: tried?.person_id ?? null, kind: 'refused', means: 'code', address });
      return undefined;
    }
    await useUp(tx, challengeId);
    if (renew !== undefined) await endSession(tx, renew.sessionId);
    const { token, hash } = newToken();
    await insertSession(tx, { id: newId(), personId: person.id, kind: person.kind, tokenHash: hash });
    await recordSignIn(tx, { id: newId(), personId: person.id, kind: renew === undefined ? 'signed-in' : 'renewed', means: 'code', address });
    return { personId: person.id, kind: person.kind, token };
  }
}
