export { tidyText, toHalfWidth, type TextRefusal } from './cell-text.ts';
export { birthDate, idCheckCharacter, isMinor, parseIdNumber, type IdNumberRefusal } from './id-number.ts';
export { creditCheckCharacter, parseCreditCode, type CreditCodeRefusal } from './credit-code.ts';
export { parsePhone, type PhoneRefusal } from './phone.ts';
export { parseName, type NameRefusal, type PartyKind } from './names.ts';
export { comparePlaces, homeCode, parseBuilding, parseEntrance, parseHome, type Place, type PlaceRefusal } from './places.ts';
export { AREA_SOURCES, parseAreaSource, type AreaSource } from './vocabularies/area-sources.ts';
export { HOME_USES, parseHomeUse, type HomeUse } from './vocabularies/home-uses.ts';
export { OWNER_KINDS, parseOwnerKind, type OwnerKind, type StatedOwnerKind } from './vocabularies/owner-kinds.ts';
export type { Term } from './vocabularies/term.ts';
export { COLUMN_CODES, COLUMNS, LARGEST_AREA, type ColumnCode, type ColumnValues, type RosterColumn } from './columns/index.ts';
export {
  problemRows,
  ROSTER_PROBLEMS,
  rosterProblem,
  type ProblemPage,
  type RosterProblem,
  type RosterProblemCode,
} from './problems/index.ts';
export {
  checkMapping,
  findHeader,
  guessMapping,
  headingsOf,
  type HeadingGuess,
  type Mapping,
  type MappingGuess,
  type RawRow,
} from './guess-mapping.ts';
export { readRow, readRows, type ReadOptions, type RowReading, type RowsReading } from './read-row.ts';
export type { Party, RosterRow } from './roster-row.ts';
export { buildRoster, type RosterReading } from './build-roster.ts';
export { readRoster, type SheetOptions, type SheetReading } from './read-roster.ts';
export type { Building, Home, Owner, Roster, RosterSummary } from './roster.ts';
export { maskIdNumber, maskName, maskOwner, maskPhone } from './masks.ts';
export { neutralise } from './neutralise.ts';
