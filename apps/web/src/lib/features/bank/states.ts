import type { decidePaymentOrder, OutputOf, readBankStatement } from '@linli/contracts';
import { m } from '#lib/paraglide/messages.js';

/** Where a statement stands, in words. */
export function stateWords(status: OutputOf<typeof readBankStatement>['status']): string {
  return { uploaded: m.bank_state_uploaded(), confirmed: m.bank_state_confirmed(), done: m.bank_state_done(), abandoned: m.bank_state_abandoned() }[status];
}

/** Where an order to the bank stands, in words. */
export function orderWords(state: OutputOf<typeof decidePaymentOrder>['state']): string {
  return { waiting: m.bank_orders_state_waiting(), approved: m.bank_orders_state_approved(), refused: m.bank_orders_state_refused(), returned: m.bank_orders_state_returned() }[state];
}
