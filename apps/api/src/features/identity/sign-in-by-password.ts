import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { verify as verifyTotp } from 'otplib';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import { Database, type Tx } from '../../platform/database/transaction.ts';
import { Refused } from '../../platform/http/refused.ts';
import { Limits } from './limits.ts';
import { findCredential, recordSignIn, saveTotpStep, type CredentialRow } from './person.store.ts';
import { insertSession } from './session.store.ts';
import type { OpenedSession } from './sign-in-by-code.ts';
import { newToken } from './tokens.ts';

export const TOTP_SECRET = 'credential.totp';
/** argon2id at 19 MiB and two passes, the OWASP floor. */
export const PASSWORD_COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Codes of the step before and after are taken, for clocks that differ by half a minute. */
const TOLERANCE_SECONDS = 30;

/** Opens a session for staff. Unknown login, wrong password, wrong code and a locked login give one and the same answer. */
@Injectable()
export class SignInByPassword {
  readonly #database: Database;
  readonly #limits: Limits;
  readonly #cipher: FieldCipher;
  #nobody: Promise<string> | undefined;

  constructor(database: Database, limits: Limits, cipher: FieldCipher) {
    this.#database = database;
    this.#limits = limits;
    this.#cipher = cipher;
  }

  async run(login: string, password: string, code: string, address: string): Promise<OpenedSession> {
    await this.#limits.countGuesses(address);
    const locked = await this.#limits.isLocked(login);
    const opened = await this.#database.globally((tx) => this.#try(tx, login, password, code, address, locked));
    if (opened === undefined) {
      await this.#limits.countWrongPassword(login);
      throw new Refused('sign-in-refused', 'password');
    }
    await this.#limits.forgetWrongPasswords(login);
    return opened;
  }

  async #try(tx: Tx, login: string, password: string, code: string, address: string, locked: boolean): Promise<OpenedSession | undefined> {
    const credential = await findCredential(tx, login);
    // The password is always checked against something, so that an unknown login takes as long as a known one.
    this.#nobody ??= hash('nobody has this password', PASSWORD_COST);
    const right = await verify(credential?.password_hash ?? (await this.#nobody), password);
    const step = credential === undefined ? undefined : await this.#step(credential, code);
    if (credential === undefined || !right || step === undefined || locked) {
      await recordSignIn(tx, { id: newId(), personId: credential?.person_id ?? null, kind: 'refused', means: 'password', address });
      return undefined;
    }
    await saveTotpStep(tx, credential.person_id, step);
    const { token, hash: tokenHash } = newToken();
    await insertSession(tx, { id: newId(), personId: credential.person_id, kind: 'staff', tokenHash });
    await recordSignIn(tx, { id: newId(), personId: credential.person_id, kind: 'signed-in', means: 'password', address });
    return { personId: credential.person_id, kind: 'staff', token };
  }

  /** The time step of a right code that was not used before. */
  async #step(credential: CredentialRow, code: string): Promise<number | undefined> {
    const secret = this.#cipher.open(credential.totp_sealed, TOTP_SECRET);
    const last = Number(credential.totp_last_step);
    const checked = await verifyTotp({ secret, token: code, epochTolerance: TOLERANCE_SECONDS });
    return checked.valid && 'timeStep' in checked && checked.timeStep > last ? checked.timeStep : undefined;
  }
}
