import { Injectable } from '@nestjs/common';
import type { OutputOf, readOutbox } from '@linli/contracts';
import { generate } from 'otplib';
import { Database } from '../../platform/database/transaction.ts';

/** Demo mode: what would have been sent, and the current codes of the demo staff. The access guard closes it in production. */
@Injectable()
export class ReadOutbox {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async run(): Promise<OutputOf<typeof readOutbox>> {
    const { messages, staff } = await this.#database.globally(async (tx) => ({
      messages: await tx.rows<{ sent_at: Date; phone: string; body: string }>('select sent_at, phone, body from demo_message order by sent_at desc limit 30'),
      staff: await tx.rows<{ login: string; password: string; totp_secret: string; title: string }>(
        'select s.login, s.password, s.totp_secret, c.title from demo_staff s join credential c using (login) order by s.position',
      ),
    }));
    return {
      messages: messages.map((message) => ({ sentAt: message.sent_at.toISOString(), phone: message.phone, text: message.body })),
      staff: await Promise.all(
        staff.map(async (one) => ({ login: one.login, password: one.password, code: await generate({ secret: one.totp_secret }), title: one.title })),
      ),
    };
  }
}
