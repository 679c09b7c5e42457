import { instalments, offset, type ChargeChanges, type Term } from '@linli/cost-sharing';
import type { Id, LocalDate } from '@linli/kernel';
import type { Money } from '@linli/quantities';
import { demand } from '../../../platform/http/refused.ts';
import type { Channel } from './charge.store.ts';

/** An instalment or refund of which something is still to be paid. */
export interface WaitingItem {
  readonly id: Id;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly dueOn: LocalDate;
  readonly remaining: Money;
}

/** A payment that is to be expected from now on. */
export interface Expected {
  readonly code: string;
  readonly direction: 'in' | 'out';
  readonly channel: Channel;
  readonly amount: Money;
  readonly dueOn: LocalDate;
  readonly replaces: Id | null;
}

/** How the changes of a sheet reach the homes: items nobody needs to pay any more, and payments that are expected instead or in addition. */
export interface ItemChanges {
  readonly withdraw: readonly Id[];
  readonly expect: readonly Expected[];
}

/**
 * Turns changes into payments. What a home gets back is first set against what it has still to pay, and what it owes against refunds it
 * has not received, so that no money is sent to and fro; an item that shrinks is replaced by one of its rest. What is left falls due by
 * the schedule, or is paid out today. For each home Σ expected − Σ withdrawn rest = its change.
 */
export function itemChanges(changes: ChargeChanges['homes'], waitingOf: (code: string) => readonly WaitingItem[], schedule: readonly Term[], today: LocalDate): ItemChanges {
  const withdraw: Id[] = [];
  const expect: Expected[] = [];
  for (const { code, change } of changes) {
    const [amount, direction] = change > 0n ? [change, 'in' as const] : [-change, 'out' as const];
    const against = waitingOf(code).filter((item) => item.direction !== direction);
    const { reductions, payOut } = offset(amount, against);
    for (const { id, by } of reductions) {
      const item = against.find((one) => one.id === id);
      if (item === undefined) continue;
      withdraw.push(id);
      if (item.remaining > by) expect.push({ code, direction: item.direction, channel: item.channel, amount: item.remaining - by, dueOn: item.dueOn, replaces: id });
    }
    if (payOut === 0n) continue;
    if (direction === 'out') expect.push({ code, direction, channel: 'transfer', amount: payOut, dueOn: today, replaces: null });
    else for (const part of demand(instalments(payOut, schedule))) expect.push({ code, direction, channel: 'transfer', ...part, replaces: null });
  }
  return { withdraw, expect };
}
