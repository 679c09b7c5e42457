import { accept, isId, refuse, within, type Outcome, type Refusal } from '@linli/kernel';
import { allocate, parseMoney, sumMoney, type DecimalRefusal, type Money } from '@linli/quantities';
import type { Apportionment } from './apportion.ts';

/** Compensation of homes that a lift burdens, as their neighbours agreed on it. */
export interface CompensationInput {
  /** The agreement that was signed for it; a share sheet of the lift is not enough. */
  readonly agreementId: string;
  /** What each burdened home receives, in yuan, by its code. */
  readonly receives: Readonly<Record<string, unknown>>;
  /** The sharing of the lift itself: the others pay along its weights. */
  readonly along: Apportionment;
}

/** Signed amounts in the order of the homes: below zero is received, above zero paid. They add up to zero. */
export interface Compensation {
  readonly agreementId: string;
  readonly total: Money;
  readonly amounts: readonly Money[];
}

export type CompensationRefusal = DecimalRefusal | Refusal<'compensation-without-agreement' | 'compensation-empty' | 'amount-without-home' | 'nobody-to-pay'>;

/**
 * A line of its own beside the lift: what low floors receive, paid by the others along the weights of the lift by the largest remainder.
 * It never touches the shares of the works, so it enters no claim, and it needs its own signed agreement
 * (《北京市既有多层住宅加装电梯操作指引（试行）》: fair compensation is possible).
 */
export function compensate({ agreementId, receives, along }: CompensationInput): Outcome<Compensation, CompensationRefusal> {
  if (!isId(agreementId)) return refuse('compensation-without-agreement', 'agreementId');
  const received = new Map<string, Money>();
  const known = new Set(along.homes.map(({ code }) => code));
  for (const [code, text] of Object.entries(receives)) {
    if (!known.has(code)) return refuse('amount-without-home', `receives.${code}`, { home: code.slice(0, 40) });
    const amount = within(`receives.${code}`, parseMoney(text));
    if (!amount.ok) return amount;
    if (amount.value > 0n) received.set(code, amount.value);
  }
  const total = sumMoney(received.values());
  if (total === 0n) return refuse('compensation-empty', 'receives');
  const weights = along.homes.map(({ code }, at) => ({ key: code, weight: received.has(code) ? 0n : (along.weighing.weights[at] ?? 0n) }));
  if (!weights.some(({ weight }) => weight > 0n)) return refuse('nobody-to-pay', 'receives');
  const paid = allocate(total, weights);
  return accept({ agreementId, total, amounts: along.homes.map(({ code }, at) => (paid[at] ?? 0n) - (received.get(code) ?? 0n)) });
}
