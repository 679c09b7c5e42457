import { accept, addDays, parseLocalDate, refuse, type LocalDate, type Outcome, type Refusal } from '@linli/kernel';
import { parseMoney, type Money } from '@linli/quantities';

const LONGEST = 280;
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** Text of a bank for showing and searching: composed, without what cannot be seen, runs of space one space, bounded. */
export function plainText(raw: string): string {
  const text = raw.slice(0, LONGEST * 4).normalize('NFC').replace(/[\s\u00a0\u3000]+/g, ' ').replace(UNSEEN, '').trim();
  return [...text].slice(0, LONGEST).join('');
}

/** An account number without the spaces and hyphens that banks print for reading. */
export function accountNumber(raw: string): string {
  return raw.replace(/[\s\u00a0\u3000\t'-]/g, '').slice(0, 40);
}

const GROUPED = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/;

/**
 * An amount as banks write it: `1,234.56`, `-20.00`, `¥5`. A minus before zero, exponents, hexadecimal and full-width digits are no
 * amounts, and neither is a comma that does not stand before three digits.
 */
export function parseBankAmount(raw: string): Outcome<Money, Refusal<'line-amount-wrong'>> {
  const text = raw.trim().replace(/^([+-]?)[¥￥]/, '$1');
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/s.exec(text) ?? [];
  const plain = digits.length <= 24 && GROUPED.test(digits) ? digits.replaceAll(',', '') : digits;
  const read = parseMoney(plain);
  if (!read.ok || (sign === '-' && read.value === 0n)) return refuse('line-amount-wrong', undefined, { text: plainText(raw).slice(0, 20) });
  return accept(sign === '-' ? -read.value : read.value);
}

const WRITTEN = /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d{2})(\d{2}))(?:[ T]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|[ ]\d{6})?$/;

/** A day as banks write it: `2026-11-24`, `2026/1/4`, `20261124`, `2026年11月24日`, with or without a clock time behind it. */
export function parseBankDay(raw: string): Outcome<LocalDate, Refusal<'line-date-wrong'>> {
  const text = raw.trim();
  const match = text.length > 40 ? null : WRITTEN.exec(text);
  if (match !== null) {
    const [, year, ...rest] = match;
    const [month = '', day = ''] = rest.filter((part) => part !== undefined);
    const read = parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    if (read.ok) return read;
  }
  return refuse('line-date-wrong', undefined, { text: plainText(raw).slice(0, 20) });
}

const ISO_TIME = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;
const BEIJING_MINUTES = 480;

/** The Beijing day of an ISO 8601 day or instant; an instant without a zone is a clock in Beijing. */
export function parseIsoDay(raw: string): Outcome<LocalDate, Refusal<'line-date-wrong'>> {
  const text = raw.trim().slice(0, 40);
  const [, written = text, hour = '12', minute = '00', zone = '+08:00'] = ISO_TIME.exec(text) ?? [];
  const day = parseLocalDate(written);
  if (!day.ok || Number(hour) > 24 || Number(minute) > 59) return refuse('line-date-wrong', undefined, { text: plainText(raw).slice(0, 20) });
  const sign = zone.startsWith('-') ? -1 : 1;
  const offset = zone === 'Z' ? 0 : sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6)));
  const minutes = Number(hour) * 60 + Number(minute) + BEIJING_MINUTES - offset;
  return accept(addDays(day.value, Math.floor(minutes / 1_440)));
}
