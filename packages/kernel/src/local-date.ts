import { accept, refuse, type Outcome, type Refusal } from './outcome.ts';

/** A calendar day in Beijing, written `2026-11-24`. It has no clock time and no zone. */
export type LocalDate = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** China keeps one zone, UTC+8, without summer time since 1992. */
const BEIJING_OFFSET_MS = 8 * 3_600_000;
const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

/** Days since 1970-01-01 of a proleptic Gregorian date (months 1–12). */
function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function fromDayNumber(days: number): LocalDate {
  const z = days + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted + (shifted < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads `2026-11-24`; days that do not exist (`2026-02-30`) and years outside 1900–2199 are refused. */
export function parseLocalDate(text: string): Outcome<LocalDate, Refusal<'date-malformed'>> {
  const match = PATTERN.exec(text);
  if (match === null) return refuse('date-malformed');
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return refuse('date-malformed');
  if (fromDayNumber(dayNumber(year, month, day)) !== text) return refuse('date-malformed');
  return accept(text);
}

function numberOf(date: LocalDate): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The day `count` calendar days after `date`; the day of the event itself is not counted (民法典 第二百零一条). */
export function addDays(date: LocalDate, count: number): LocalDate {
  return fromDayNumber(numberOf(date) + count);
}

/** Whole calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return numberOf(to) - numberOf(from);
}

/** The Beijing calendar day of an instant. */
export function beijingDate(epochMs: number): LocalDate {
  return fromDayNumber(Math.floor((epochMs + BEIJING_OFFSET_MS) / DAY_MS));
}

/** The first instant of a Beijing day plus a clock time, as milliseconds since 1970. */
export function beijingInstant(date: LocalDate, hour = 0, minute = 0): number {
  return numberOf(date) * DAY_MS - BEIJING_OFFSET_MS + (hour * 60 + minute) * 60_000;
}

/** `星期二` */
export function weekdayName(date: LocalDate): string {
  return WEEKDAYS[(((numberOf(date) + 4) % 7) + 7) % 7] ?? '';
}

/** `2026年11月24日 星期二` */
export function formatDate(date: LocalDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日 ${weekdayName(date)}`;
}

/** `2026年11月24日 星期二 18:00`, always in Beijing time. */
export function formatInstant(epochMs: number): string {
  const minutes = Math.floor((epochMs + BEIJING_OFFSET_MS) / 60_000) % 1_440;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return `${formatDate(beijingDate(epochMs))} ${clock}`;
}
