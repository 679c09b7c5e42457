import { addDays, assert, type LocalDate, type Source } from '@linli/kernel';
import { periodOf } from '@linli/ledger';

/** By when the report of a month is due. No law names the day: the contract does, so it is configuration. */
export interface ReportingRule {
  /** Days after the last day of the month; the day itself still counts as in time. */
  readonly days: number;
  readonly law: Source;
  readonly isExample: boolean;
}

/** The tenth of the next month: an example until the contract's own day is entered. */
export const REPORTING_RULE: ReportingRule = { days: 10, law: { title: '实施协议', certainty: 'configuration' }, isExample: true };

/**
 * The last day on which a month's report is in time.
 *
 * @param month `2026-10`, already checked
 * @example dueOn('2026-10') // 2026-11-10
 */
export function dueOn(month: string, rule: ReportingRule = REPORTING_RULE): LocalDate {
  const period = periodOf('renovation', month);
  assert(period.ok, 'a month that was read is a month');
  return addDays(period.value.to, rule.days);
}

/** The months from one to another, both counted; none when the first lies after the last. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addDays(`${month}-01`, 31).slice(0, 7)) months.push(month);
  return months;
}

/** A month whose report is not there, and by when it is or was due. */
export interface DueReport {
  readonly month: string;
  readonly dueOn: LocalDate;
  readonly isLate: boolean;
}

/**
 * What is still to be reported today: every month that is over, from the first on, without a report. Late is after the due day.
 *
 * @param reported months whose report is under way or published; a returned one is not there
 */
export function dueReports(input: { readonly firstMonth: string; readonly reported: ReadonlySet<string>; readonly today: LocalDate }, rule: ReportingRule = REPORTING_RULE): DueReport[] {
  const lastOver = addDays(`${input.today.slice(0, 7)}-01`, -1).slice(0, 7);
  return monthsBetween(input.firstMonth, lastOver)
    .filter((month) => !input.reported.has(month))
    .map((month) => ({ month, dueOn: dueOn(month, rule), isLate: input.today > dueOn(month, rule) }));
}
