import { z } from 'zod';
import { contract } from './contract.ts';
import { id, inNeighbourhood, instant, line, none, paging } from './fields.ts';

export const listNeighbourhoods = contract({
  name: 'list-neighbourhoods',
  summary: 'The neighbourhoods on this site, for the front page.',
  method: 'GET',
  path: '/neighbourhoods',
  access: { kind: 'public' },
  status: 200,
  params: none,
  query: none,
  body: none,
  output: z.object({ items: z.array(z.object({ neighbourhoodId: id, code: z.string(), name: z.string(), streetName: z.string() })) }),
});

export const findNeighbourhood = contract({
  name: 'find-neighbourhood',
  summary: 'A neighbourhood by the code in its address: where it is, how big, whom to ask.',
  method: 'GET',
  path: '/neighbourhoods/by-code/:code',
  access: { kind: 'public' },
  status: 200,
  params: z.strictObject({ code: z.string().regex(/^[a-z0-9-]{2,40}$/) }),
  query: none,
  body: none,
  output: z.object({
    neighbourhoodId: id,
    code: z.string(),
    name: z.string(),
    jurisdiction: z.string(),
    address: z.string(),
    builtYear: z.int(),
    helpPhone: z.string(),
    deskPlace: z.string(),
    deskHours: z.string(),
    isInvented: z.boolean(),
    streetName: z.string(),
    districtName: z.string(),
    cityName: z.string(),
    buildings: z.int(),
    homes: z.int(),
    owners: z.int(),
    areaM2: z.string(),
  }),
});

/** One thing wrong with one row, in words a clerk understands, with the way to mend it. */
export const rowProblem = z.object({
  row: z.int(),
  column: z.string().nullable(),
  columnName: z.string().nullable(),
  code: z.string(),
  /** An error keeps the file from being taken; a warning asks to look. */
  severity: z.enum(['error', 'warning']),
  sentence: z.string(),
  fix: z.string(),
});

const importPath = z.strictObject({ neighbourhoodId: id, importId: id });
/** Roster column code → position in the sheet (0-based). */
const mapping = z.record(z.string().regex(/^[a-zA-Z0-9]{2,30}$/), z.int().min(0).max(59));

export const rosterImport = z.object({
  importId: id,
  fileName: z.string(),
  format: z.enum(['xlsx', 'csv']),
  status: z.enum(['uploaded', 'confirmed', 'done', 'failed', 'abandoned']),
  rowCount: z.int(),
  rowsDone: z.int(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  /** The header row of the sheet, and which roster column each was taken for. */
  header: z.array(z.string()),
  mapping,
  missingColumns: z.array(z.string()),
  /** The first 20 rows as they will be read; phone and ID numbers masked. */
  preview: z.array(z.object({ row: z.int(), cells: z.array(z.string()) })),
  errorCount: z.int(),
  warningCount: z.int(),
  /** The first 200; all of them are in the error file. */
  problems: z.array(rowProblem),
  summary: z
    .object({ buildings: z.int(), homes: z.int(), owners: z.int(), ownersWithSeveralHomes: z.int(), areaM2: z.string(), tenants: z.int(), added: z.int(), changed: z.int(), untouched: z.int() })
    .nullable(),
});

export const uploadRoster = contract({
  name: 'upload-roster',
  summary: 'Takes a roster file (.xlsx or .csv, one multipart part named `file`), reads it and answers the preview. Nothing is written to the roster.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/roster-imports',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 201,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: rosterImport,
  transfer: 'upload',
});

export const readRosterImport = contract({
  name: 'read-roster-import',
  summary: 'Preview, mapping, problems and progress of an import.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/roster-imports/:importId',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 200,
  params: importPath,
  query: none,
  body: none,
  output: rosterImport,
});

export const mapRosterColumns = contract({
  name: 'map-roster-columns',
  summary: 'Says which column of the sheet is which; answers the preview read anew.',
  method: 'PUT',
  path: '/neighbourhoods/:neighbourhoodId/roster-imports/:importId/mapping',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 200,
  params: importPath,
  query: none,
  body: z.strictObject({ mapping }),
  output: rosterImport,
});

export const confirmRoster = contract({
  name: 'confirm-roster',
  summary: 'Writes the roster: all of it or nothing. The work goes on in the background; the import tells its progress.',
  method: 'POST',
  path: '/neighbourhoods/:neighbourhoodId/roster-imports/:importId/confirmation',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 202,
  params: importPath,
  query: none,
  body: none,
  output: rosterImport,
});

export const downloadRosterProblems = contract({
  name: 'download-roster-problems',
  summary: 'The uploaded rows that have problems, each with its sentence and fix, as .csv.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/roster-imports/:importId/problems',
  access: { kind: 'members', roles: ['committee', 'street'] },
  status: 200,
  params: importPath,
  query: none,
  body: none,
  output: z.unknown(),
  transfer: 'file',
});

export const rosterHome = z.object({
  homeId: id,
  code: z.string(),
  building: z.string(),
  entrance: z.string(),
  floor: z.int(),
  areaM2: z.string(),
  use: z.enum(['dwelling', 'non-residential', 'parking']),
  ownerId: id,
  ownerKind: z.string(),
  ownerName: z.string(),
  phone: z.string().nullable(),
  people: z.int(),
  hasTenant: z.boolean(),
});

export const listHomes = contract({
  name: 'list-homes',
  summary: 'The roster, a page at a time, names and numbers masked.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/homes',
  access: { kind: 'members', roles: ['committee', 'street', 'district', 'auditor'] },
  status: 200,
  params: inNeighbourhood,
  query: paging.extend({ building: z.string().max(20).optional(), search: line(40).optional() }),
  body: none,
  output: z.object({ items: z.array(rosterHome), total: z.int(), next: z.string().nullable(), buildings: z.array(z.string()) }),
});

export const exportRoster = contract({
  name: 'export-roster',
  summary: 'The roster as .xlsx with masked names and numbers; every export is written down with its purpose.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/roster-file',
  access: { kind: 'members', roles: ['committee', 'street', 'auditor'] },
  status: 200,
  params: inNeighbourhood,
  query: z.strictObject({ purpose: line(100) }),
  body: none,
  output: z.unknown(),
  transfer: 'file',
});

export const listOwnHomes = contract({
  name: 'list-own-homes',
  summary: 'The owners somebody stands behind and their homes; for a tenant of public housing, the home she lives in.',
  method: 'GET',
  path: '/neighbourhoods/:neighbourhoodId/own-homes',
  access: { kind: 'members', roles: ['resident', 'tenant'] },
  status: 200,
  params: inNeighbourhood,
  query: none,
  body: none,
  output: z.object({
    owners: z.array(
      z.object({
        ownerId: id,
        kind: z.string(),
        relation: z.enum(['owner', 'guardian', 'representative']),
        mayVote: z.boolean(),
        name: z.string(),
        homes: z.array(z.object({ homeId: id, code: z.string(), floor: z.int(), areaM2: z.string(), use: z.string() })),
      }),
    ),
    rented: z.array(z.object({ homeId: id, code: z.string(), floor: z.int(), areaM2: z.string() })),
  }),
});
