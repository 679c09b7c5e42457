import type { OutputOf, readRosterImport } from '@linli/contracts';
import type { Id } from '@linli/kernel';
import { formatArea } from '@linli/quantities';
import { COLUMNS, maskIdNumber, maskPhone, toHalfWidth, type Mapping, type RosterProblem, type RosterSummary } from '@linli/rosters';
import type { Tx } from '../../platform/database/transaction.ts';
import type { ReadRoster } from './read-roster-file.ts';
import type { RosterImportRow } from './roster-import.store.ts';

export type ImportView = OutputOf<typeof readRosterImport>;

const SHOWN_PROBLEMS = 200;

export function viewProblem(problem: RosterProblem): ImportView['problems'][number] {
  return {
    row: problem.row,
    column: problem.column,
    columnName: problem.column === null ? null : COLUMNS[problem.column].name.zh,
    code: problem.code,
    severity: problem.severity,
    sentence: problem.message.zh,
    fix: problem.fix.zh,
  };
}

const PHONE = /(?<!\d)1[3-9](?:[ -]?\d){9}(?!\d)/g;
const ID_NUMBER = /(?<![0-9A-Za-z])[1-9]\d{16}[\dXx](?![0-9A-Za-z])/g;

/** Numbers of people in a cell that no column claims yet: before a clerk has named the columns, any of them may hold a phone. */
function hideNumbers(text: string): string {
  const plain = toHalfWidth(text);
  const hidden = plain.replace(ID_NUMBER, (number) => maskIdNumber(number.toUpperCase())).replace(PHONE, (number) => maskPhone(number.replace(/\D/g, '')));
  return hidden === plain ? text : hidden;
}

/** Columns whose cells are masked in the preview. */
function maskOf(mapping: Mapping): Map<number, (text: string) => string> {
  const masks = new Map<number, (text: string) => string>();
  for (const [code, at] of Object.entries(mapping)) {
    if (at === undefined) continue;
    if (/phone/i.test(code)) masks.set(at, (text) => (text.trim() === '' ? '' : maskPhone(text.trim())));
    if (/^id|IdNumber|idNumber|guardianId/i.test(code)) masks.set(at, (text) => (text.trim() === '' ? '' : maskIdNumber(text.trim())));
  }
  return masks;
}

/** How the rows of the file meet the roster as it stands: homes that come, that change, that the file does not mention. */
async function compare(tx: Tx, neighbourhoodId: Id, codes: readonly string[]): Promise<{ added: number; changed: number; untouched: number }> {
  const row = await tx.row<{ known: number; all: number }>(
    `select count(*) filter (where full_code = any($2::text[]))::int as known, count(*)::int as all from home where neighbourhood_id = $1`,
    [neighbourhoodId, codes],
  );
  const { known, all } = row ?? { known: 0, all: 0 };
  return { added: codes.length - known, changed: known, untouched: all - known };
}

type Summary = NonNullable<ImportView['summary']>;

function viewSummary(summary: RosterSummary, compared: { added: number; changed: number; untouched: number }): Summary {
  const { buildings, homes, owners, ownersWithSeveralHomes, tenants } = summary;
  return { buildings, homes, owners, ownersWithSeveralHomes, tenants, areaM2: formatArea(summary.areaM2), ...compared };
}

/** An import as the clerk sees it. Once confirmed, the file is not read again: what it came to is stored with it. */
export async function viewImport(tx: Tx, neighbourhoodId: Id, row: RosterImportRow, header: readonly string[], read: ReadRoster | null): Promise<ImportView> {
  const head = {
    importId: row.id,
    fileName: row.fileName,
    format: row.format,
    status: row.status,
    rowCount: row.rowCount,
    rowsDone: row.rowsDone,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    header: header.map(hideNumbers),
    mapping: { ...row.mapping } as Record<string, number>,
  };
  if (read === null) {
    return { ...head, missingColumns: [], preview: [], errorCount: 0, warningCount: 0, problems: [], summary: (row.outcome as { summary?: Summary } | null)?.summary ?? null };
  }
  const masks = maskOf(row.mapping);
  const codes = read.reading.roster?.homes.map((home) => home.code) ?? [];
  return {
    ...head,
    missingColumns: read.problems.filter((problem) => problem.code === 'column-missing').map((problem) => problem.column ?? ''),
    preview: read.first.map((one) => ({ row: one.number, cells: header.map((_, at) => (masks.get(at) ?? hideNumbers)(one.cells[at] ?? '')) })),
    errorCount: read.problems.filter((problem) => problem.severity === 'error').length,
    warningCount: read.problems.filter((problem) => problem.severity === 'warning').length,
    problems: read.problems.slice(0, SHOWN_PROBLEMS).map(viewProblem),
    summary: viewSummary(read.reading.summary, await compare(tx, neighbourhoodId, codes)),
  };
}
