import { Logger } from '@nestjs/common';
import { newId } from '../crypto/new-id.ts';
import type { Tx } from '../database/transaction.ts';
import type { SmsProvider } from './sms.ts';

/** Demo mode: messages are kept on a page and printed in the log instead of being sent. The configuration keeps it out of production. */
export class OutboxSms implements SmsProvider {
  readonly name = 'outbox';
  readonly #log = new Logger('Outbox');

  async send(tx: Tx, phone: string, body: string): Promise<void> {
    await tx.rows('insert into demo_message (id, phone, body) values ($1, $2, $3)', [newId(), phone, body]);
    this.#log.warn(`Demo message to ${phone}: ${body}`);
  }
}
