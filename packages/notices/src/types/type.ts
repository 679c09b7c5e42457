import { addDays, refuse, type LocalDate, type Outcome, type Refusal, type Source, type Text } from '@linli/kernel';
import type { DocumentText } from '@linli/documents';
import type { About } from '../about.ts';

export type NoticeTypeCode = 'menu-notice' | 'result-notice' | 'books-notice';

/** How long a notice hangs, and whether it may hang longer. `certainty` tells law from configuration. */
export interface Period {
  readonly days: number;
  readonly bound: 'at-least' | 'exactly';
  readonly certainty: Source['certainty'];
  readonly law: Source;
}

/** Something that a notice must say. `field` is the input that carries it. */
export interface RequiredContent<Input> {
  readonly field: string;
  readonly name: Text;
  isThere(input: Input): boolean;
}

export type NoticeRefusal = Refusal<'content-missing'>;

/** A kind of notice: its name, law and period, and how its text is made from plain data. */
export interface NoticeType<Input> {
  readonly code: NoticeTypeCode;
  readonly name: Text;
  readonly law: readonly Source[];
  readonly period: Period;
  /** By when it must hang, in days after what it tells of; null where no law says so. */
  readonly postedWithin: { readonly days: number; readonly law: Source } | null;
  readonly required: readonly RequiredContent<Input>[];
  /** The text, or a refusal that names the first required content that is missing. */
  compose(input: Input): Outcome<DocumentText, NoticeRefusal>;
}

/**
 * The last day of a notice that starts on a day: the first day is not counted (民法典 第二百零一条).
 *
 * @example lastDay({ days: 7, … }, '2026-11-24') // '2026-12-01'
 */
export function lastDay(period: Period, startsOn: LocalDate): LocalDate {
  return addDays(startsOn, period.days);
}

const hasWords = (text: string): boolean => text.trim() !== '';

/** A text that must not be empty. */
export function words<Input>(field: string, name: Text, of: (input: Input) => string): RequiredContent<Input> {
  return { field, name, isThere: (input) => hasWords(of(input)) };
}

/** A list that must not be empty. */
export function some<Input>(field: string, name: Text, of: (input: Input) => readonly unknown[]): RequiredContent<Input> {
  return { field, name, isThere: (input) => of(input).length > 0 };
}

/** What every notice must say of itself. */
export const ABOUT_CONTENTS: readonly RequiredContent<{ readonly about: About }>[] = [
  words('about.neighbourhood', { zh: '哪个小区', en: 'Which neighbourhood' }, ({ about }) => about.neighbourhood),
  words('about.issuedBy', { zh: '谁发布', en: 'Who issues it' }, ({ about }) => about.issuedBy),
  words('about.url', { zh: '网页地址', en: 'Address of the page' }, ({ about }) => about.url),
  words('about.helpPhone', { zh: '咨询电话', en: 'Telephone' }, ({ about }) => about.helpPhone),
  words('about.deskPlace', { zh: '提意见的地点', en: 'Where to object' }, ({ about }) => about.deskPlace),
  words('about.deskHours', { zh: '提意见的时间', en: 'When to object' }, ({ about }) => about.deskHours),
];

/** Refuses a notice that leaves out what its readers must be told. */
export function refuseGaps<Input>(required: readonly RequiredContent<Input>[], input: Input): Outcome<never, NoticeRefusal> | null {
  const missing = required.find((content) => !content.isThere(input));
  return missing === undefined ? null : refuse('content-missing', missing.field, { content: missing.name.zh });
}
