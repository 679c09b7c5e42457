import type { Tx } from '../database/transaction.ts';

/** A way to send text messages. It takes part in the transaction, so a code that was not stored is not sent. */
export interface SmsProvider {
  readonly name: string;
  send(tx: Tx, phone: string, body: string): Promise<void>;
}
export const SMS = Symbol('sms');
