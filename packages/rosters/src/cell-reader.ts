import { isBlank } from './cell-text.ts';
import { COLUMNS, type ColumnCode, type ColumnValues, type RosterColumn } from './columns/index.ts';
import type { Mapping, RawRow } from './guess-mapping.ts';
import type { PartyKind } from './names.ts';
import { rosterProblem, type RosterProblem, type RosterProblemCode } from './problems/index.ts';

/** Reads the cells of one row and gathers what is wrong with them. */
export interface CellReader {
  readonly row: number;
  /** The text of a cell, or undefined when the column is not mapped or the cell is blank. */
  text(code: ColumnCode): string | undefined;
  /** The value of a cell; undefined when it is blank or refused. */
  value<Code extends ColumnCode>(code: Code, party?: PartyKind): ColumnValues[Code] | undefined;
  report(code: RosterProblemCode, column: ColumnCode | null): void;
}

/** A reader over one row; what it finds wrong goes onto `problems`. */
export function cellReader(raw: RawRow, mapping: Mapping, problems: RosterProblem[]): CellReader {
  const text = (code: ColumnCode): string | undefined => {
    const index = mapping[code];
    const cell = index === undefined ? undefined : raw.cells[index];
    return cell === undefined || isBlank(cell) ? undefined : cell;
  };
  const report = (code: RosterProblemCode, column: ColumnCode | null): void => {
    problems.push(rosterProblem(code, raw.number, column));
  };
  return {
    row: raw.number,
    text,
    report,
    value(code, party = 'person') {
      const column = COLUMNS[code] as unknown as RosterColumn<typeof code>;
      const cell = text(code);
      if (cell === undefined) {
        if (column.required && code !== 'building') report('value-missing', code);
        return undefined;
      }
      const outcome = column.parse(cell, party);
      if (outcome.ok) return outcome.value;
      problems.push(rosterProblem(outcome.refusal.code, raw.number, code, outcome.refusal.params));
      return undefined;
    },
  };
}
