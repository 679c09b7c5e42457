import { addDays, parseLocalDate, type LocalDate } from '@linli/kernel';

/** 租赁期限不得超过二十年 (民法典第七百零五条). */
export const LONGEST_LEASE_YEARS = 20;

/** The corresponding day after so many years; where the month has no such day, its last (民法典第二百零二条). */
function yearsAfter(day: LocalDate, years: number): LocalDate {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const there = `${year}${day.slice(4)}`;
  return parseLocalDate(there).ok ? there : `${year}-02-28`;
}

/**
 * From which day a lease is void for lasting too long; null when it is within twenty years. The part within them stays valid.
 *
 * @example leaseVoidFrom('2026-01-01', '2050-12-31') // 2046-01-02
 */
export function leaseVoidFrom(from: LocalDate, to: LocalDate): LocalDate | null {
  const last = yearsAfter(from, LONGEST_LEASE_YEARS);
  return to > last ? addDays(last, 1) : null;
}
