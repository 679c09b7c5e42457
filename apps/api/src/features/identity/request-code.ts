import { Injectable } from '@nestjs/common';
import type { OutputOf, requestCode } from '@linli/contracts';
import { Database } from '../../platform/database/transaction.ts';
import { CODE_RESEND_SECONDS, CODE_VALID_SECONDS, IssueCode } from './issue-code.ts';
import { Limits } from './limits.ts';

/** Sends a code to whoever asks for it by phone number; says nothing about whether the number is known. */
@Injectable()
export class RequestCode {
  readonly #database: Database;
  readonly #limits: Limits;
  readonly #codes: IssueCode;

  constructor(database: Database, limits: Limits, codes: IssueCode) {
    this.#database = database;
    this.#limits = limits;
    this.#codes = codes;
  }

  async run(phone: string, address: string): Promise<OutputOf<typeof requestCode>> {
    await this.#limits.countCode(this.#codes.phoneIndex(phone), address);
    const challengeId = await this.#database.globally((tx) => this.#codes.issue(tx, phone, null, address));
    return { challengeId, validSeconds: CODE_VALID_SECONDS, resendSeconds: CODE_RESEND_SECONDS };
  }
}
