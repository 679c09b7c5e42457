import { addDays, refuse, type LocalDate, type Outcome, type Refusal, type Source, type Text } from '@linli/kernel';
import type { DocumentText } from '@linli/documents';

export type NoticeTypeCode = 'menu-notice' | 'result-notice';

/** How long a notice hangs. `certainty` tells law from configuration. */
export interface Period {
  readonly days: number;
  readonly certainty: Source['certainty'];
  readonly law: Source;
}

export type NoticeRefusal = Refusal<'content-missing'>;

/** A kind of notice: its name, law and period, and how its text is made from plain data. */
export interface NoticeType<Input> {
  readonly code: NoticeTypeCode;
  readonly name: Text;
  readonly law: readonly Source[];
  readonly period: Period;
  /** What it must say, in words, for whoever writes it. */
  readonly required: readonly Text[];
  compose(input: Input): Outcome<DocumentText, NoticeRefusal>;
}

/** The last day of a notice that starts on a day: the first day is not counted (民法典 第二百零一条). */
export function lastDay(period: Period, startsOn: LocalDate): LocalDate {
  return addDays(startsOn, period.days);
}

/** Refuses a notice that leaves out what its readers must be told; the field names it. */
export function needText(fields: Readonly<Record<string, string>>): Outcome<never, NoticeRefusal> | null {
  const missing = Object.entries(fields).find(([, value]) => value.trim() === '');
  return missing === undefined ? null : refuse('content-missing', missing[0]);
}
