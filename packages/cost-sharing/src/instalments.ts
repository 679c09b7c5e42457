import { accept, compareCodes, refuse, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { allocate, formatScaled, type Money } from '@linli/quantities';

/** One date of a payment plan and the part of the share that is due on it. */
export interface Term {
  readonly dueOn: LocalDate;
  readonly basisPoints: number;
}

/** What a home pays on one date, in fen. */
export interface Instalment {
  readonly dueOn: LocalDate;
  readonly amount: Money;
}

export type ScheduleRefusal = Refusal<'schedule-empty' | 'schedule-out-of-order' | 'schedule-not-whole' | 'basis-points-out-of-range'>;

/** 100% in basis points. */
const WHOLE = 10_000;

/** Whether the dates rise and the parts make the whole; the refusal says how much is missing. */
export function checkSchedule(schedule: readonly Term[]): Outcome<readonly Term[], ScheduleRefusal> {
  if (schedule.length === 0) return refuse('schedule-empty', 'schedule');
  let sum = 0;
  for (const [at, { dueOn, basisPoints }] of schedule.entries()) {
    if (!Number.isInteger(basisPoints) || basisPoints <= 0 || basisPoints > WHOLE) return refuse('basis-points-out-of-range', `schedule.${at}.basisPoints`);
    const before = schedule[at - 1];
    if (before !== undefined && compareCodes(before.dueOn, dueOn) >= 0) return refuse('schedule-out-of-order', `schedule.${at}.dueOn`);
    sum += basisPoints;
  }
  if (sum !== WHOLE) return refuse('schedule-not-whole', 'schedule', { sum: formatScaled(BigInt(sum), 2) });
  return accept(schedule);
}

/**
 * A share cut into instalments: parts of the schedule by largest remainder, of equal remainders the earlier first, so that they add up to
 * the share to the fen. Dates on which nothing is due are left out.
 *
 * @param share fen, not negative
 * @example instalments(10_000n, thirds) // 33.34 · 33.33 · 33.33
 */
export function instalments(share: Money, schedule: readonly Term[]): Outcome<Instalment[], ScheduleRefusal> {
  const checked = checkSchedule(schedule);
  if (!checked.ok) return checked;
  const amounts = allocate(share, schedule.map(({ basisPoints }) => ({ key: '', weight: BigInt(basisPoints) })), 'position');
  return accept(schedule.map(({ dueOn }, at) => ({ dueOn, amount: amounts[at] ?? 0n })).filter(({ amount }) => amount > 0n));
}

/** An instalment of which something is still to be paid. */
export interface OpenInstalment {
  readonly id: string;
  readonly dueOn: LocalDate;
  readonly remaining: Money;
}

/** How a refund reaches a home: less to pay on these instalments, and the rest paid out. */
export interface Offset {
  readonly reductions: readonly { readonly id: string; readonly by: Money }[];
  readonly payOut: Money;
}

/**
 * A refund is first set against what the home has still to pay, the latest date first, and only what is left is paid out: nobody pays
 * money that comes straight back. Σ reductions + pay-out = refund.
 */
export function offset(refund: Money, open: readonly OpenInstalment[]): Offset {
  let left = refund;
  const latestFirst = [...open].sort((a, b) => compareCodes(b.dueOn, a.dueOn) || compareCodes(b.id, a.id));
  const reductions: { id: string; by: Money }[] = [];
  for (const { id, remaining } of latestFirst) {
    const by = remaining < left ? remaining : left;
    if (by <= 0n) continue;
    reductions.push({ id, by });
    left -= by;
  }
  return { reductions, payOut: left };
}
