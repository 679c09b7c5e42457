/** What may stand unseen before the sign that starts a formula: any space, and characters without width. */
const UNSEEN = '[\\s\\u00a0\\u00ad\\u200b-\\u200f\\u2060\\u202a-\\u202e\\u2066-\\u2069\\u3000\\ufeff\\u0000]*';
/** Spreadsheet programs take full-width signs for their twins in East Asian settings. */
const SIGNS = '[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20]';
const FORMULA = new RegExp(`^${UNSEEN}${SIGNS}`);
const LINE_END = /[\n\r\u000b\u000c\u0085\u2028\u2029]/;

/**
 * A cell for an export that no spreadsheet program takes for a formula: an apostrophe goes before a text that begins with `= + - @`, a tab
 * or a return, behind any space, at the start or on any line. Nothing else is changed; a text made safe before stays as it is.
 *
 * @example neutralise('=1+1') // "'=1+1"
 */
export function neutralise(text: string): string {
  if (text.startsWith("'")) return text;
  const live = /^[\t\r]/.test(text) || text.split(LINE_END).some((line) => FORMULA.test(line));
  return live ? `'${text}` : text;
}
