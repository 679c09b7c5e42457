import { areaSource } from './area-source.ts';
import { areaM2 } from './area.ts';
import { building } from './building.ts';
import type { ColumnCode, RosterColumn } from './column.ts';
import { entrance } from './entrance.ts';
import { floor } from './floor.ts';
import { guardianId } from './guardian-id.ts';
import { guardianName } from './guardian-name.ts';
import { guardianPhone } from './guardian-phone.ts';
import { home } from './home.ts';
import { idNumber } from './id-number.ts';
import { ownerKind } from './owner-kind.ts';
import { ownerName } from './owner-name.ts';
import { phone } from './phone.ts';
import { representative } from './representative.ts';
import { tenantName } from './tenant-name.ts';
import { tenantPhone } from './tenant-phone.ts';
import { use } from './use.ts';

export type { CellRefusal, ColumnCode, ColumnValues, RosterColumn } from './column.ts';
export { LARGEST_AREA } from './area.ts';

/** The columns of a roster, in the order in which an export writes them. */
export const COLUMNS = {
  building,
  entrance,
  home,
  floor,
  areaM2,
  areaSource,
  use,
  ownerKind,
  ownerName,
  idNumber,
  phone,
  representative,
  guardianName,
  guardianPhone,
  guardianId,
  tenantName,
  tenantPhone,
} as const satisfies { readonly [Code in ColumnCode]: RosterColumn<Code> };

export const COLUMN_CODES = Object.keys(COLUMNS) as readonly ColumnCode[];
