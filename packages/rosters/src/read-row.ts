import type { LocalDate } from '@linli/kernel';
import { isBlank } from './cell-text.ts';
import { cellReader, type CellReader } from './cell-reader.ts';
import { COLUMN_CODES } from './columns/index.ts';
import type { Mapping, RawRow } from './guess-mapping.ts';
import { floorOfNumber, homeCode } from './places.ts';
import type { RosterProblem } from './problems/index.ts';
import { readOwners } from './read-owners.ts';
import type { RosterRow } from './roster-row.ts';
import type { AreaSource } from './vocabularies/area-sources.ts';

/** What the sheet itself does not say. */
export interface ReadOptions {
  /** The day on which ages are judged. */
  readonly on: LocalDate;
  /** Where the areas come from when a row does not say; the clerk answers it once for the sheet. */
  readonly areaSource: AreaSource;
}

/** The row as read, or null when an error keeps it from being read; and everything found. */
export interface RowReading {
  readonly row: RosterRow | null;
  readonly problems: readonly RosterProblem[];
}

type PlaceReading = Pick<RosterRow, 'building' | 'entrance' | 'number' | 'floor' | 'code'>;

/** Puts together where the home lies: its number may name building and entrance too, and then has to agree with their columns. */
function readPlace(cells: CellReader): PlaceReading | undefined {
  const [building, entrance, home, floor] = [cells.value('building'), cells.value('entrance'), cells.value('home'), cells.value('floor')];
  if (home === undefined) return undefined;
  const conflict = (mine: string | undefined, own: string | undefined): boolean => mine !== undefined && own !== undefined && mine !== own;
  if (conflict(building, home.building) || conflict(entrance, home.entrance)) {
    cells.report('place-conflict', 'home');
    return undefined;
  }
  const inBuilding = building ?? home.building;
  if (inBuilding === undefined) {
    if (cells.text('building') === undefined) cells.report('value-missing', 'building');
    return undefined;
  }
  const onFloor = floor ?? (cells.text('floor') === undefined ? floorOfNumber(home.number) : undefined);
  if (onFloor === undefined) {
    if (cells.text('floor') === undefined) cells.report('value-missing', 'floor');
    return undefined;
  }
  const inEntrance = entrance ?? home.entrance ?? null;
  return {
    building: inBuilding,
    entrance: inEntrance,
    number: home.number,
    floor: onFloor,
    code: homeCode(inBuilding, inEntrance, home.number),
  };
}

/**
 * Reads one row of a sheet. Every cell is judged, so the clerk sees all findings of a row at once; a row with an error gives no home.
 *
 * @example
 * readRow({ number: 2, cells: ['1', '301', '62.35', '王芳'] }, { building: 0, home: 1, areaM2: 2, ownerName: 3 },
 *   { on: '2026-11-24', areaSource: 'registered' })
 */
export function readRow(raw: RawRow, mapping: Mapping, options: ReadOptions): RowReading {
  const problems: RosterProblem[] = [];
  const cells = cellReader(raw, mapping, problems);
  const place = readPlace(cells);
  const areaM2 = cells.value('areaM2');
  const areaSource = cells.value('areaSource') ?? options.areaSource;
  const use = cells.value('use') ?? 'dwelling';
  const owners = readOwners(cells, options.on);
  const refused = problems.some((problem) => problem.severity === 'error');
  if (refused || place === undefined || areaM2 === undefined || owners === undefined) return { row: null, problems };
  return { row: { row: raw.number, ...place, areaM2, areaSource, use, ...owners }, problems };
}

/** The homes of many rows, and everything found. */
export interface RowsReading {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly RosterProblem[];
}

/** Reads the rows below the headings; blank rows are passed over. A long sheet may be read in slices: each row stands for itself. */
export function readRows(raws: readonly RawRow[], mapping: Mapping, options: ReadOptions): RowsReading {
  const rows: RosterRow[] = [];
  const problems: RosterProblem[] = [];
  const used = COLUMN_CODES.map((code) => mapping[code]).filter((index) => index !== undefined);
  for (const raw of raws) {
    if (used.every((index) => isBlank(raw.cells[index] ?? ''))) continue;
    const reading = readRow(raw, mapping, options);
    if (reading.row !== null) rows.push(reading.row);
    for (const problem of reading.problems) problems.push(problem);
  }
  return { rows, problems };
}
