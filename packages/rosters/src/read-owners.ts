import type { LocalDate } from '@linli/kernel';
import type { CellReader } from './cell-reader.ts';
import { isMinor } from './id-number.ts';
import { looksLikeOrganisation } from './names.ts';
import type { Party, RosterRow } from './roster-row.ts';
import { OWNER_KINDS, type OwnerKind } from './vocabularies/owner-kinds.ts';

/** What a row says about its owners, and about those who act for them or live there. */
export type OwnersReading = Pick<RosterRow, 'ownerKind' | 'owners' | 'representative' | 'guardian' | 'tenant'>;

/** The kind as stated; where the sheet does not say, the names tell people from organisations. */
function kindOf(cells: CellReader): OwnerKind | undefined {
  const stated = cells.value('ownerKind');
  if (stated === 'public-tenant') {
    cells.report('tenant-not-owner', 'ownerKind');
    return undefined;
  }
  if (stated !== undefined) return stated;
  return looksLikeOrganisation(cells.text('ownerName') ?? '') ? 'organisation' : 'person';
}

/** Gives each name its number and phone. One phone for several names is the representative's, or the first one's. */
function pairUp(
  cells: CellReader,
  names: readonly string[],
  ids: readonly string[],
  phones: readonly string[],
  representative: string | null,
): Party[] | undefined {
  if (ids.length !== 0 && ids.length !== names.length) {
    cells.report('id-count-differs', 'idNumber');
    return undefined;
  }
  if (phones.length > 1 && phones.length !== names.length) {
    cells.report('phone-count-differs', 'phone');
    return undefined;
  }
  const lonePhoneOf = phones.length === 1 ? Math.max(0, names.indexOf(representative ?? '')) : -1;
  return names.map((name, index) => ({
    name,
    idNumber: ids[index] ?? null,
    phone: (phones.length === 1 ? (index === lonePhoneOf ? phones[0] : undefined) : phones[index]) ?? null,
  }));
}

function hasTwin(parties: readonly Party[]): boolean {
  return new Set(parties.map(({ name, idNumber }) => idNumber ?? name)).size < parties.length;
}

/** Somebody who is not the owner: named with a phone or number, or not at all. */
function readOther(
  cells: CellReader,
  columns: { name: 'guardianName' | 'tenantName'; phone: 'guardianPhone' | 'tenantPhone'; id?: 'guardianId' },
): Party | null {
  const name = cells.value(columns.name);
  const phone = cells.value(columns.phone) ?? null;
  const idNumber = columns.id === undefined ? null : (cells.value(columns.id) ?? null);
  if (name !== undefined) return { name, idNumber, phone };
  if (cells.text(columns.name) === undefined && (phone !== null || idNumber !== null)) cells.report('name-missing', columns.name);
  return null;
}

/** Reads who owns the home of a row (《民法典》第二百七十一条), and who acts for the owner; undefined when an error stands in the way. */
export function readOwners(cells: CellReader, on: LocalDate): OwnersReading | undefined {
  const kind = kindOf(cells);
  const party = OWNER_KINDS[kind ?? (looksLikeOrganisation(cells.text('ownerName') ?? '') ? 'organisation' : 'person')].party;
  const names = cells.value('ownerName', party);
  const ids = cells.value('idNumber', party) ?? [];
  const phones = cells.value('phone') ?? [];
  const representative = cells.value('representative') ?? null;
  const guardian = readOther(cells, { name: 'guardianName', phone: 'guardianPhone', id: 'guardianId' });
  const tenant = readOther(cells, { name: 'tenantName', phone: 'tenantPhone' });
  if (tenant !== null && kind !== undefined && kind !== 'original-unit') cells.report('tenant-without-unit', 'tenantName');
  if (names === undefined || kind === undefined) return undefined;
  if (representative !== null && !names.includes(representative)) cells.report('representative-not-owner', 'representative');
  if (kind === 'co-owners' && names.length === 1) cells.report('co-owners-one-name', 'ownerName');
  const owners = pairUp(cells, names, ids, phones, representative);
  if (owners === undefined) return undefined;
  if (hasTwin(owners)) cells.report('co-owner-twice', 'ownerName');
  const young = party === 'person' && owners.every(({ idNumber }) => idNumber !== null && isMinor(idNumber, on));
  if (young && guardian === null && cells.text('guardianName') === undefined) cells.report('guardian-missing', 'guardianName');
  const ownerKind = kind === 'person' && names.length > 1 ? 'co-owners' : kind;
  return { ownerKind, owners, representative: names.length > 1 ? representative : null, guardian, tenant };
}
