import type { Outcome, Refusal, Source, Text } from '@linli/kernel';
import type { Area } from '@linli/quantities';
import type { PartyKind } from '../names.ts';
import type { Place } from '../places.ts';
import type { CELL_PROBLEMS } from '../problems/cells.ts';
import type { AreaSource } from '../vocabularies/area-sources.ts';
import type { HomeUse } from '../vocabularies/home-uses.ts';
import type { StatedOwnerKind } from '../vocabularies/owner-kinds.ts';

/** What each column of a roster holds once it is read. */
export interface ColumnValues {
  building: string;
  entrance: string;
  home: Place;
  floor: number;
  areaM2: Area;
  areaSource: AreaSource;
  use: HomeUse;
  ownerKind: StatedOwnerKind;
  ownerName: readonly string[];
  idNumber: readonly string[];
  phone: readonly string[];
  representative: string;
  guardianName: string;
  guardianPhone: string;
  guardianId: string;
  tenantName: string;
  tenantPhone: string;
}

export type ColumnCode = keyof ColumnValues;

/** The codes with which a cell can be refused. */
export type CellRefusal = Refusal<keyof typeof CELL_PROBLEMS>;

/** One column of a roster: what it is called, how clerks head it, and how its cells are read. */
export interface RosterColumn<Code extends ColumnCode = ColumnCode> {
  readonly code: Code;
  readonly name: Text;
  readonly law: Source | null;
  readonly explanation: Text;
  /** Whether a sheet without this column, or a row without this cell, is refused. */
  readonly required: boolean;
  /** Headings met in practice; spaces, width, brackets and units do not matter. */
  readonly synonyms: readonly string[];
  /** Headings that often mean something else: they are mapped, with a warning. */
  readonly doubtful?: readonly string[];
  /** One sentence that tells the clerk how to write it. */
  readonly howTo: Text;
  /** A cell that is read without refusal. */
  readonly sample: string;
  /** Whether the column names, or leads to, a person. */
  readonly personal: boolean;
  /** Reads a cell that is not blank; `party` says whether the owner of the row is people or an organisation. */
  parse(raw: string, party: PartyKind): Outcome<ColumnValues[Code], CellRefusal>;
}
