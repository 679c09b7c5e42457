import { buildRoster, type RosterReading } from './build-roster.ts';
import { isBlank } from './cell-text.ts';
import { checkMapping, findHeader, guessMapping, type HeadingGuess, type Mapping, type RawRow } from './guess-mapping.ts';
import { parseHome } from './places.ts';
import { rosterProblem, type RosterProblem } from './problems/index.ts';
import { readRows, type ReadOptions } from './read-row.ts';

/** How to read a whole sheet. */
export interface SheetOptions extends ReadOptions {
  /** The clerk's own mapping; left out, the headings are guessed. */
  readonly mapping?: Mapping;
}

/** Everything a preview shows of a sheet. */
export interface SheetReading extends RosterReading {
  /** The row of headings, or null when none was found. */
  readonly header: RawRow | null;
  readonly headings: readonly HeadingGuess[];
  readonly mapping: Mapping;
}

/** Without a column for the building, the home numbers have to carry it; the first one shows whether they do. */
function lacksBuilding(mapping: Mapping, rows: readonly RawRow[]): boolean {
  const { building, home } = mapping;
  if (building !== undefined || home === undefined) return false;
  const first = rows.map(({ cells }) => cells[home] ?? '').find((cell) => !isBlank(cell));
  const place = first === undefined ? undefined : parseHome(first);
  return place?.ok === true && place.value.building === undefined;
}

function withoutRows(
  header: RawRow | null,
  headings: readonly HeadingGuess[],
  mapping: Mapping,
  problems: readonly RosterProblem[],
): SheetReading {
  return { header, headings, mapping, ...buildRoster([]), roster: null, problems };
}

/**
 * Reads a sheet from its headings to its owners: finds the headings, maps the columns, reads the rows and sees them together. The roster is
 * null as soon as one error was found anywhere; the summary counts what could be read, and the findings come in the order of the rows.
 */
export function readRoster(rows: readonly RawRow[], options: SheetOptions): SheetReading {
  const at = findHeader(rows);
  const header = rows[at];
  if (header === undefined) return withoutRows(null, [], {}, [rosterProblem('heading-missing', rows[0]?.number ?? 1, null)]);
  const guess = guessMapping(header);
  const mapping = options.mapping ?? guess.mapping;
  const below = rows.slice(at + 1);
  const missing = checkMapping(mapping, header.number);
  if (lacksBuilding(mapping, below)) missing.push(rosterProblem('column-missing', header.number, 'building'));
  if (missing.length > 0) return withoutRows(header, guess.headings, mapping, missing);
  const warnings = options.mapping === undefined ? guess.problems : [];
  const reading = readRows(below, mapping, options);
  if (reading.rows.length === 0 && reading.problems.length === 0) {
    return withoutRows(header, guess.headings, mapping, [...warnings, rosterProblem('rows-missing', header.number, null)]);
  }
  const built = buildRoster(reading.rows);
  const problems = [...warnings, ...reading.problems, ...built.problems].sort((left, right) => left.row - right.row);
  const refused = problems.some(({ severity }) => severity === 'error');
  return { header, headings: guess.headings, mapping, roster: refused ? null : built.roster, summary: built.summary, problems };
}
