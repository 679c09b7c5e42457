import { accept, compareCodes, refuse, type Outcome, type Refusal } from '@linli/kernel';
import { bareCode, becameDate, tidyText, type TextRefusal } from './cell-text.ts';

/** Why the number of a building, an entrance, a home or a floor was not taken. */
export type PlaceRefusal = TextRefusal | Refusal<'code-malformed' | 'code-became-date' | 'floor-malformed'>;

/** Where a home lies, as far as its own cell says: `2-301` names the entrance too, `1号楼2单元301室` all three. */
export interface Place {
  readonly building?: string;
  readonly entrance?: string;
  readonly number: string;
}

const LONGEST_CODE = 24;
const PART = /^[0-9A-Z\p{Script=Han}]{1,12}$/u;
const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `十二` gives `12`; anything that is not a number up to 99 in Chinese numerals stays as it is. */
function fromNumerals(text: string): string {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (match === null || text === '') return text;
  const [, tens, ten, ones] = match;
  if (ten === undefined) return tens !== undefined && ones !== undefined ? text : String(NUMERALS.indexOf(text));
  return String((tens === undefined ? 1 : NUMERALS.indexOf(tens)) * 10 + (ones === undefined ? 0 : NUMERALS.indexOf(ones)));
}

/** One form for all ways to write a number: `01`, `１号楼` and `一` are the same building. */
function canonical(text: string): string {
  return fromNumerals(text)
    .toUpperCase()
    .replace(/^0+(?=\d)/, '');
}

function readCode(raw: string, endings: RegExp): Outcome<string, PlaceRefusal> {
  const tidy = tidyText(raw, LONGEST_CODE);
  if (!tidy.ok) return tidy;
  const code = bareCode(tidy.value);
  if (becameDate(tidy.value)) return refuse('code-became-date');
  const part = canonical(code.replace(endings, '').replace(/^第/, ''));
  return PART.test(part) ? accept(part) : refuse('code-malformed');
}

/** `3号楼`, `3#`, `三栋` and `３` all give `3`; `甲1楼` gives `甲1`. */
export function parseBuilding(raw: string): Outcome<string, PlaceRefusal> {
  return readCode(raw, /(号楼|#楼|楼|栋|幢|座|号|#)$/);
}

/** `2单元`, `二门` and `2` all give `2`. */
export function parseEntrance(raw: string): Outcome<string, PlaceRefusal> {
  return readCode(raw, /(单元|门洞|门|梯|#)$/);
}

/** `301室`, `２-301`, `1-2-301` and `1号楼2单元301` are all read; what the cell does not say is left out. */
export function parseHome(raw: string): Outcome<Place, PlaceRefusal> {
  const tidy = tidyText(raw, LONGEST_CODE * 2);
  if (!tidy.ok) return tidy;
  const code = bareCode(tidy.value);
  if (becameDate(tidy.value)) return refuse('code-became-date');
  const parts = code
    .replace(/(号楼|栋|幢|单元)(?=.)/g, '-')
    .replace(/[室号户]$/, '')
    .split(/[-—–_]/)
    .map(canonical);
  if (parts.length > 3 || !parts.every((part) => PART.test(part))) return refuse('code-malformed');
  const [first = '', second = '', third = ''] = parts;
  if (parts.length === 1) return accept({ number: first });
  if (parts.length === 2)
    return accept(/号楼|栋|幢/.test(code) ? { building: first, number: second } : { entrance: first, number: second });
  return accept({ building: first, entrance: second, number: third });
}

/** `3`, `3层`, `3F`, `三楼` and `3/6` (floor 3 of 6) give 3; `地下1层`, `B1` and `-1` give -1. There is no floor 0. */
export function parseFloor(raw: string): Outcome<number, PlaceRefusal> {
  const tidy = tidyText(raw, LONGEST_CODE);
  if (!tidy.ok) return tidy;
  const code = bareCode(tidy.value);
  if (becameDate(tidy.value)) return refuse('code-became-date');
  const below = /^(地下|负|B(?=\d)|-)/i.test(code);
  const digits = canonical(
    code
      .replace(/^(地下|负|B(?=\d)|-|第)/i, '')
      .replace(/(层|楼|F)$/i, '')
      .replace(/\/\d+$/, ''),
  );
  if (!/^[1-9]\d?$/.test(digits)) return refuse('floor-malformed');
  return accept(below ? -Number(digits) : Number(digits));
}

/** The floor that a number of three or four digits names by custom: `301` lies on 3, `1203` on 12; undefined where custom says nothing. */
export function floorOfNumber(number: string): number | undefined {
  const match = /^([1-9]\d?)\d\d$/.exec(number);
  return match === null ? undefined : Number(match[1]);
}

/** The code of a home in its neighbourhood: `1-2-301`, or `1-301` where a building has no entrances. */
export function homeCode(building: string, entrance: string | null, number: string): string {
  return entrance === null ? `${building}-${number}` : `${building}-${entrance}-${number}`;
}

/** What to sort codes by, so that building 2 stands before building 10. */
export function orderOfCode(code: string): string {
  return code.replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

/** Orders codes as people do: `2-1-101` before `10-1-101`. */
export function comparePlaces(left: string, right: string): number {
  return compareCodes(orderOfCode(left), orderOfCode(right)) || compareCodes(left, right);
}
