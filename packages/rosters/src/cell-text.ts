import { accept, refuse, type Outcome, type Refusal } from '@linli/kernel';

/** Why the text of a cell was not taken as it stands. */
export type TextRefusal = Refusal<'text-control-characters' | 'text-damaged' | 'text-too-long'>;

/** Control characters other than tab and line ends, and the marks that turn the direction of writing: they hide what a name says. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Half a surrogate pair, the mark of a failed decoding, or a private character that looks different on every machine. */
const DAMAGED = /[\p{Surrogate}\ufffd\p{Private_Use}]/u;
/** Characters without any width; two names that differ in them alone look the same on paper. */
const INVISIBLE = /[\u00ad\u034f\u180b-\u180f\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu;
/** Radicals copied out of PDF files look like characters and are not: ⽂ is not 文. */
const RADICALS = /[\u2e80-\u2fdf]/g;
const ANY_SPACE = /[\s\u00a0\u3000]+/g;

/**
 * The text of one cell, cleaned: composed (NFC), without invisible characters, every run of space one space, none at the ends.
 * Control characters, marks of writing direction and damaged characters are refused, because cleaning would guess.
 *
 * @param longest in characters as people count them
 */
export function tidyText(raw: string, longest: number): Outcome<string, TextRefusal> {
  if (raw.length > longest * 8) return refuse('text-too-long', undefined, { longest });
  if (CONTROLS.test(raw)) return refuse('text-control-characters');
  if (DAMAGED.test(raw)) return refuse('text-damaged');
  const text = raw
    .replace(RADICALS, (radical) => radical.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(ANY_SPACE, ' ')
    .trim();
  if ([...text].length > longest) return refuse('text-too-long', undefined, { longest });
  return accept(text);
}

/** Whether nothing readable stands in a cell: a cell of spaces and invisible characters is empty. */
export function isBlank(raw: string): boolean {
  return raw.replace(INVISIBLE, '').trim() === '';
}

/** Full-width letters, digits and signs as their half-width twins: `１０１Ａ` gives `101A`. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/**
 * What was typed as a number or code, without what spreadsheets and copying put around it: spaces, marks of direction (copied phone
 * numbers carry them), a leading apostrophe that made the cell a text.
 */
export function bareCode(raw: string): string {
  return toHalfWidth(raw.replace(/[\p{Cf}\s\u00a0\u3000]/gu, '')).replace(/^'/, '');
}

/** Whether a spreadsheet has kept a long number in scientific form (`1.10101E+17`): its last digits are gone for good. */
export function hasLostDigits(code: string): boolean {
  return /^\d(?:\.\d+)?[eE]\+\d{1,3}$/.test(code);
}

/** Whether a spreadsheet has turned a code such as `1-2` into a day of the calendar. */
export function becameDate(text: string): boolean {
  return /^(?:19|20|21)\d\d[-/](?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01])(?:$|[ T])/.test(text) || /^\d{1,2}月\d{1,2}日$/.test(text);
}
