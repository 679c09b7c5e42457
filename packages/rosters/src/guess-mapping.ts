import { COLUMN_CODES, COLUMNS, type ColumnCode, type RosterColumn } from './columns/index.ts';
import { rosterProblem, type RosterProblem } from './problems/index.ts';
import { toHalfWidth } from './cell-text.ts';
import { plainWord } from './vocabularies/term.ts';

/** One row of a sheet as text, with its number in the spreadsheet program, counted from 1. */
export interface RawRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** Which cell of a row holds which column; cells are counted from 0. */
export type Mapping = { readonly [Code in ColumnCode]?: number };

/** What one heading was taken for: word for word, as part of a longer heading, or not at all. */
export interface HeadingGuess {
  readonly index: number;
  readonly heading: string;
  readonly column: ColumnCode | null;
  readonly certainty: 'exact' | 'contained' | null;
}

export interface MappingGuess {
  readonly mapping: Mapping;
  readonly headings: readonly HeadingGuess[];
  /** Warnings to show beside the mapping. */
  readonly problems: readonly RosterProblem[];
}

const HEADER_WITHIN = 10;
/** Shorter words stand inside headings of every meaning (面积 in 公摊面积). */
const SHORTEST_CONTAINED = 3;

function wordsOf(list: (column: RosterColumn) => readonly string[]): ReadonlyMap<string, ColumnCode> {
  const words = new Map<string, ColumnCode>();
  for (const code of COLUMN_CODES) {
    for (const word of list(COLUMNS[code] as unknown as RosterColumn)) words.set(plainWord(word), code);
  }
  return words;
}

const FIRM = wordsOf((column) => [column.name.zh, column.name.en, ...column.synonyms]);
const DOUBTFUL = wordsOf((column) => column.doubtful ?? []);
const CONTAINED = [...FIRM, ...DOUBTFUL]
  .filter(([word]) => [...word].length >= SHORTEST_CONTAINED)
  .sort(([left], [right]) => right.length - left.length);

function containedIn(heading: string): ColumnCode | undefined {
  return CONTAINED.find(([word]) => heading.includes(word))?.[1];
}

/**
 * Guesses from the headings which column is which. Exact headings go first, then those that often mean something else (建筑面积, with a
 * warning), then headings that contain a known one; a column is given once, so what comes later is left for the clerk.
 */
export function guessMapping(header: RawRow): MappingGuess {
  const mapping: { [Code in ColumnCode]?: number } = {};
  const taken = new Map<number, HeadingGuess['certainty']>();
  const problems: RosterProblem[] = [];
  const plain = header.cells.map(plainWord);
  const give = (code: ColumnCode, index: number, certainty: HeadingGuess['certainty']): boolean => {
    if (mapping[code] !== undefined || taken.has(index)) return false;
    mapping[code] = index;
    taken.set(index, certainty);
    return true;
  };
  for (const [index, heading] of plain.entries()) {
    const code = FIRM.get(heading);
    if (code !== undefined && !give(code, index, 'exact')) problems.push(rosterProblem('column-twice', header.number, code));
  }
  for (const [index, heading] of plain.entries()) {
    const code = DOUBTFUL.get(heading);
    if (code !== undefined && give(code, index, 'exact')) problems.push(rosterProblem('area-heading-doubtful', header.number, code));
  }
  for (const [index, heading] of plain.entries()) {
    const code = taken.has(index) ? undefined : containedIn(heading);
    if (code === undefined || !give(code, index, 'contained')) continue;
    if (code === 'areaM2') problems.push(rosterProblem('area-heading-doubtful', header.number, code));
  }
  const codes = new Map(COLUMN_CODES.map((code) => [mapping[code], code]));
  const headings = header.cells.map((heading, index) => ({
    index,
    heading,
    column: codes.get(index) ?? null,
    certainty: taken.get(index) ?? null,
  }));
  return { mapping, headings, problems };
}

/** The place in `rows` of the row of headings: of the first ten, the one with most known headings, three at least; -1 when there is none. */
export function findHeader(rows: readonly RawRow[]): number {
  let best = -1;
  let most = 2;
  for (const [index, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    const known = row.cells.filter((cell) => FIRM.has(plainWord(cell)) || DOUBTFUL.has(plainWord(cell))).length;
    if (known > most) [best, most] = [index, known];
  }
  return best;
}

/** Only figures: a floor, a number of a home, an area. Headings do not look like it. */
const FIGURE = /^[\d.\-—]+$/;

/** The letter of a column as spreadsheet programs show it: A to Z, then AA. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}

/**
 * The row of headings of a sheet, for a clerk who may name the columns herself: the one found, else the first row where it can be one.
 * A first row that names no column and holds figures is somebody's home; then the headings are the letters of the columns, above it.
 * Undefined for a sheet without rows.
 *
 * @example headingsOf([{ number: 1, cells: ['1', '101', '62.35', '王芳'] }]) // { number: 0, cells: ['A', 'B', 'C', 'D'] }
 */
export function headingsOf(rows: readonly RawRow[]): RawRow | undefined {
  const first = rows[0];
  const header = rows[findHeader(rows)] ?? first;
  if (header === undefined || first === undefined || header !== first) return header;
  const named = Object.keys(guessMapping(first).mapping).length > 0;
  if (named || !first.cells.some((cell) => FIGURE.test(toHalfWidth(cell).trim()))) return first;
  const width = Math.max(...rows.slice(0, HEADER_WITHIN).map((row) => row.cells.length));
  return { number: first.number - 1, cells: Array.from({ length: width }, (_, index) => letterOf(index)) };
}

/** The required columns that a mapping leaves out. The building may be missing as long as the home numbers carry it (`1-2-301`). */
export function checkMapping(mapping: Mapping, headerRow: number): RosterProblem[] {
  return COLUMN_CODES.filter((code) => COLUMNS[code].required && code !== 'building' && mapping[code] === undefined).map((code) =>
    rosterProblem('column-missing', headerRow, code),
  );
}
