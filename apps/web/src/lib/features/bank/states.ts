import type { OutputOf, readBankStatement } from '@linli/contracts';
import { m } from '#lib/paraglide/messages.js';

/** Where a statement stands, in words. */
export function stateWords(status: OutputOf<typeof readBankStatement>['status']): string {
  return { uploaded: m.bank_state_uploaded(), confirmed: m.bank_state_confirmed(), done: m.bank_state_done(), abandoned: m.bank_state_abandoned() }[status];
}
