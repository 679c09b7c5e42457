import type { Refusal, Text } from '@linli/kernel';
import { COLUMNS, type ColumnCode } from '../columns/index.ts';
import { CELL_PROBLEMS } from './cells.ts';
import type { ProblemPage } from './page.ts';
import { ROW_PROBLEMS, SHEET_PROBLEMS } from './rows.ts';

export type { ProblemPage } from './page.ts';

/** Everything that can be said about a roster sheet. */
export const ROSTER_PROBLEMS = { ...CELL_PROBLEMS, ...ROW_PROBLEMS, ...SHEET_PROBLEMS };

export type RosterProblemCode = keyof typeof ROSTER_PROBLEMS;

/** One finding in a sheet. It never repeats what stands in the cell, so a list of findings holds no personal data. */
export interface RosterProblem {
  /** The row in the sheet, counted as the spreadsheet program counts it, from 1. */
  readonly row: number;
  /** The column meant, or null where the whole row is. */
  readonly column: ColumnCode | null;
  readonly code: RosterProblemCode;
  readonly severity: ProblemPage['severity'];
  /** What is wrong, in one sentence. */
  readonly message: Text;
  /** What the clerk does about it, in one sentence. */
  readonly fix: Text;
  /** The other row of a conflict. */
  readonly otherRow?: number;
}

function fill(text: Text, figures: Readonly<Record<string, string | number>>): Text {
  const put = (sentence: string): string => sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(figures[name] ?? whole));
  return { zh: put(text.zh), en: put(text.en) };
}

/** The finding of a code at a place, with its sentences filled in. */
export function rosterProblem(
  code: RosterProblemCode,
  row: number,
  column: ColumnCode | null,
  figures: NonNullable<Refusal['params']> = {},
): RosterProblem {
  const page: ProblemPage = ROSTER_PROBLEMS[code];
  const fix = page.fix ?? (column === null ? page.message : COLUMNS[column].howTo);
  const other = figures['other'];
  return {
    row,
    column,
    code,
    severity: page.severity,
    message: fill(page.message, figures),
    fix: fill(fix, figures),
    ...(typeof other === 'number' ? { otherRow: other } : {}),
  };
}

const TABLE = {
  zh: { headings: ['行', '列', '问题', '怎么改', '程度'], error: '必须改', warning: '请核对' },
  en: { headings: ['row', 'column', 'problem', 'what to do', 'severity'], error: 'error', warning: 'warning' },
} as const;

/** The findings as a table for the clerk's error file, headings first. */
export function problemRows(problems: readonly RosterProblem[], language: keyof Text = 'zh'): string[][] {
  const words = TABLE[language];
  return [
    [...words.headings],
    ...problems.map(({ row, column, message, fix, severity }) => [
      String(row),
      column === null ? '' : COLUMNS[column].name[language],
      message[language],
      fix[language],
      words[severity],
    ]),
  ];
}
