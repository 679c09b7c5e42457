import { Inject, Injectable } from '@nestjs/common';
import type { Id } from '@linli/kernel';
import type { Config } from '../../config.ts';
import { FieldCipher } from '../../platform/crypto/field-cipher.ts';
import { newId } from '../../platform/crypto/new-id.ts';
import type { Tx } from '../../platform/database/transaction.ts';
import { CONFIG } from '../../platform/config.module.ts';
import { SMS, type SmsProvider } from '../../platform/sms/sms.ts';
import { insertCode } from './code.store.ts';
import { findPersonByPhone, recordSignIn } from './person.store.ts';
import { hashCode, newCode } from './tokens.ts';

export const CODE_VALID_SECONDS = 300;
export const CODE_RESEND_SECONDS = 60;
export const CODE_TRIES = 5;

/** Makes a one-time code for a phone and sends it when the phone is somebody's. The caller cannot tell which. */
@Injectable()
export class IssueCode {
  readonly #config: Config;
  readonly #cipher: FieldCipher;
  readonly #sms: SmsProvider;

  constructor(@Inject(CONFIG) config: Config, cipher: FieldCipher, @Inject(SMS) sms: SmsProvider) {
    this.#config = config;
    this.#cipher = cipher;
    this.#sms = sms;
  }

  phoneIndex(phone: string): Buffer {
    return this.#cipher.index(phone, 'phone');
  }

  async issue(tx: Tx, phone: string, sessionId: Id | null, address: string): Promise<Id> {
    const challengeId = newId();
    const code = newCode();
    const phoneIndex = this.phoneIndex(phone);
    const person = await findPersonByPhone(tx, phoneIndex);
    const personId = person?.id ?? null;
    const codeHash = hashCode(this.#config.keys.code, challengeId, code);
    await insertCode(tx, { id: challengeId, phoneIndex, personId, sessionId, codeHash, validSeconds: CODE_VALID_SECONDS });
    await recordSignIn(tx, { id: newId(), personId, kind: personId === null ? 'code-refused' : 'code-sent', means: 'code', address });
    if (personId !== null) await this.#sms.send(tx, phone, `【邻里】验证码 ${code}，5 分钟内有效。工作人员不会向您要验证码。`);
    return challengeId;
  }
}
