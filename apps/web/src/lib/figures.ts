import { formatDate, formatInstant, type Text } from '@linli/kernel';
import { displayArea, displayMoney, displayPercent, parseArea, parseMoney, parseScaled, formatScaled, groupThousands } from '@linli/quantities';
import type { Problem } from '@linli/contracts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** An amount of the wire in fen. What the API sends has passed its contract; anything else would be our mistake. */
export function fen(text: string): bigint {
  const money = parseMoney(text);
  if (!money.ok) throw new Error(`not an amount: ${text}`);
  return money.value;
}

/** `12345.6` → `12,345.60` */
export const yuan = (text: string): string => displayMoney(fen(text));

/** An area of the wire in 0.01 m². */
export function hundredths(text: string): bigint {
  const area = parseArea(text);
  if (!area.ok) throw new Error(`not an area: ${text}`);
  return area.value;
}

export const squareMetres = (text: string): string => displayArea(hundredths(text));

/** A quantity without needless zeros: `6.0000` → `6`. */
export function amountOf(text: string): string {
  const read = parseScaled(text, 4);
  return read.ok ? groupThousands(formatScaled(read.value, 4).replace(/\.?0+$/, '')) : text;
}

export const count = (number: number): string => groupThousands(String(number));
export const percentOf = (part: bigint, whole: bigint): string => displayPercent(part, whole);

/** `2026年11月24日 星期二 18:00` in Beijing time. */
export const instant = (text: string): string => formatInstant(Date.parse(text));
export const dayOf = (text: string): string => formatInstant(Date.parse(text)).replace(/ \d\d:\d\d$/, '');
export const date = (text: string): string => formatDate(text);

/** `11月30日`, where the year and the weekday are said nearby. */
export const shortDay = (text: string): string => dayOf(text).replace(/^\d+年/, '').replace(/ .*$/, '');

/** How much is left on a clock that the server read: days, then hours, then minutes. */
export function left(now: string, until: string): string {
  const rest = Date.parse(until) - Date.parse(now);
  if (rest <= 0) return m.left_none();
  if (rest >= DAY) return m.left_days({ count: String(Math.floor(rest / DAY)) });
  if (rest >= HOUR) return m.left_hours({ count: String(Math.floor(rest / HOUR)) });
  return m.left_minutes({ count: String(Math.max(1, Math.floor(rest / MINUTE))) });
}

/** The words of a registry page in the reader's language. */
export const say = (text: Text): string => (getLocale() === 'en' ? text.en : text.zh);

/** The sentence of a refusal in the reader's language. */
export function sentence(problem: Pick<Problem, 'title' | 'detail' | 'code'>): string {
  if (problem.code === 'unreachable') return m.unreachable();
  return getLocale() === 'en' ? (problem.detail ?? problem.title) : problem.title;
}
