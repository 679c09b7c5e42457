import { Injectable } from '@nestjs/common';
import type { OutputOf, requestFreshCode } from '@linli/contracts';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { Database } from '../../platform/database/transaction.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refused } from '../../platform/http/refused.ts';
import { CODE_RESEND_SECONDS, CODE_VALID_SECONDS, IssueCode } from './issue-code.ts';
import { Limits } from './limits.ts';
import { findPerson, PERSON_PHONE } from './person.store.ts';
import { maskPhone } from './tokens.ts';

/** Sends a code to the phone of whoever is signed in. It renews that session and opens no other. */
@Injectable()
export class RequestFreshCode {
  readonly #database: Database;
  readonly #limits: Limits;
  readonly #codes: IssueCode;
  readonly #cipher: FieldCipher;

  constructor(database: Database, limits: Limits, codes: IssueCode, cipher: FieldCipher) {
    this.#database = database;
    this.#limits = limits;
    this.#codes = codes;
    this.#cipher = cipher;
  }

  async run(caller: Caller, address: string): Promise<OutputOf<typeof requestFreshCode>> {
    const person = await this.#database.globally((tx) => findPerson(tx, caller.personId));
    if (person?.phone_sealed == null) throw new Refused('phone-unknown');
    const phone = this.#cipher.open(person.phone_sealed, PERSON_PHONE);
    await this.#limits.countCode(this.#codes.phoneIndex(phone), address);
    const challengeId = await this.#database.globally((tx) => this.#codes.issue(tx, phone, caller.sessionId, address));
    return { challengeId, validSeconds: CODE_VALID_SECONDS, resendSeconds: CODE_RESEND_SECONDS, phone: maskPhone(phone) };
  }
}
