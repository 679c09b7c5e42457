import type { Id } from '@linli/kernel';
import { formatArea } from '@linli/quantities';
import type { Building, Home } from '@linli/rosters';
import { newId } from '../../platform/crypto/new-id.ts';
import type { Tx } from '../../platform/database/transaction.ts';

export interface NewOwnerPerson {
  readonly id: Id;
  readonly relation: 'owner' | 'guardian' | 'representative';
  readonly position: number;
  readonly mayVote: boolean;
  readonly nameSealed: string;
  readonly nameMask: string;
  readonly phoneSealed: string | null;
  readonly phoneIndex: Buffer | null;
  readonly phoneMask: string | null;
  readonly idNumberSealed: string | null;
  readonly idNumberIndex: Buffer | null;
  readonly idNumberMask: string | null;
  readonly personId: Id | null;
}

export interface NewOwner {
  readonly id: Id;
  /** The roster's own key of this owner, for finding it again among the homes. */
  readonly key: string;
  readonly kind: string;
  readonly rosterKey: Buffer;
  readonly nameSealed: string;
  readonly nameMask: string;
  readonly people: readonly NewOwnerPerson[];
}

export interface NewTenant {
  readonly id: Id;
  readonly homeCode: string;
  readonly nameSealed: string;
  readonly nameMask: string;
  readonly phoneSealed: string | null;
  readonly phoneIndex: Buffer | null;
  readonly personId: Id | null;
}

/** `building/entrance` → its keys. */
export type PlaceIds = ReadonlyMap<string, { readonly buildingId: Id; readonly entranceId: Id }>;

function placeKey(building: string, entrance: string | null): string {
  return `${building}/${entrance ?? ''}`;
}

/** Buildings and entrances of the roster, made where they are new. A building without entrances gets one with an empty code. */
export async function insertPlaces(tx: Tx, neighbourhoodId: Id, buildings: readonly Building[], sample: ReadonlyMap<string, Home>): Promise<PlaceIds> {
  await tx.rows(
    `insert into building (neighbourhood_id, id, code, storeys) select $1, * from unnest($2::uuid[], $3::text[], $4::int[]) on conflict (neighbourhood_id, code) do nothing`,
    [neighbourhoodId, buildings.map(() => newId()), buildings.map((building) => building.code), buildings.map((building) => Math.max(1, sample.get(building.code)?.floor ?? 1))],
  );
  const entrances = buildings.flatMap((building) => [...building.entrances, ''].map((entrance) => ({ building: building.code, entrance })));
  await tx.rows(
    `insert into entrance (neighbourhood_id, id, building_id, code)
     select $1, e.id, b.id, e.code from unnest($2::uuid[], $3::text[], $4::text[]) as e(id, building, code)
     join building b on b.neighbourhood_id = $1 and b.code = e.building
     on conflict (neighbourhood_id, building_id, code) do nothing`,
    [neighbourhoodId, entrances.map(() => newId()), entrances.map((one) => one.building), entrances.map((one) => one.entrance)],
  );
  const rows = await tx.rows<{ building: string; entrance: string; buildingId: Id; entranceId: Id }>(
    `select b.code as building, e.code as entrance, b.id as "buildingId", e.id as "entranceId"
     from building b join entrance e on e.neighbourhood_id = b.neighbourhood_id and e.building_id = b.id where b.neighbourhood_id = $1`,
    [neighbourhoodId],
  );
  return new Map(rows.map((row) => [placeKey(row.building, row.entrance), { buildingId: row.buildingId, entranceId: row.entranceId }]));
}

/** Owners by their identity: new ones made, known ones kept with their people put anew. Answers roster key → owner. */
export async function replaceOwners(tx: Tx, neighbourhoodId: Id, owners: readonly NewOwner[]): Promise<Map<string, Id>> {
  await tx.rows(
    `insert into owner (neighbourhood_id, id, kind, roster_key, name_sealed, name_mask)
     select $1, * from unnest($2::uuid[], $3::text[], $4::bytea[], $5::text[], $6::text[])
     on conflict (neighbourhood_id, roster_key) do update set kind = excluded.kind, name_sealed = excluded.name_sealed, name_mask = excluded.name_mask`,
    [neighbourhoodId, owners.map((owner) => owner.id), owners.map((owner) => owner.kind), owners.map((owner) => owner.rosterKey), owners.map((owner) => owner.nameSealed), owners.map((owner) => owner.nameMask)],
  );
  const found = await tx.rows<{ id: Id; rosterKey: Buffer }>(`select id, roster_key as "rosterKey" from owner where neighbourhood_id = $1 and roster_key = any($2::bytea[])`, [
    neighbourhoodId,
    owners.map((owner) => owner.rosterKey),
  ]);
  const byKey = new Map(found.map((row) => [row.rosterKey.toString('hex'), row.id]));
  const ids = new Map(owners.map((owner) => [owner.key, byKey.get(owner.rosterKey.toString('hex')) ?? owner.id]));
  await tx.rows(`delete from owner_person where neighbourhood_id = $1 and owner_id = any($2::uuid[])`, [neighbourhoodId, [...ids.values()]]);
  const people = owners.flatMap((owner) => owner.people.map((person) => ({ ...person, ownerId: ids.get(owner.key) ?? owner.id })));
  await tx.rows(
    `insert into owner_person (neighbourhood_id, id, owner_id, relation, position, may_vote, name_sealed, name_mask, phone_sealed, phone_index, phone_mask, id_number_sealed, id_number_index, id_number_mask, person_id)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::text[], $5::int[], $6::boolean[], $7::text[], $8::text[], $9::text[], $10::bytea[], $11::text[], $12::text[], $13::bytea[], $14::text[], $15::uuid[])`,
    [
      neighbourhoodId,
      people.map((person) => person.id),
      people.map((person) => person.ownerId),
      people.map((person) => person.relation),
      people.map((person) => person.position),
      people.map((person) => person.mayVote),
      people.map((person) => person.nameSealed),
      people.map((person) => person.nameMask),
      people.map((person) => person.phoneSealed),
      people.map((person) => person.phoneIndex),
      people.map((person) => person.phoneMask),
      people.map((person) => person.idNumberSealed),
      people.map((person) => person.idNumberIndex),
      people.map((person) => person.idNumberMask),
      people.map((person) => person.personId),
    ],
  );
  return ids;
}

/** Homes by their code: new ones made, known ones given what the roster now says. Homes it does not mention stay as they are. */
export async function insertHomes(tx: Tx, neighbourhoodId: Id, homes: readonly Home[], places: PlaceIds, ownerIds: ReadonlyMap<string, Id>): Promise<void> {
  const placeOf = (home: Home): { buildingId: Id; entranceId: Id } => {
    const place = places.get(placeKey(home.building, home.entrance));
    if (place === undefined) throw new Error('Broken invariant: every home has its entrance');
    return place;
  };
  await tx.rows(
    `insert into home (neighbourhood_id, id, building_id, entrance_id, code, full_code, floor, area_m2, area_source, use, owner_id)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::int[], $8::numeric[], $9::text[], $10::text[], $11::uuid[])
     on conflict (neighbourhood_id, full_code) do update
       set building_id = excluded.building_id, entrance_id = excluded.entrance_id, code = excluded.code, floor = excluded.floor,
           area_m2 = excluded.area_m2, area_source = excluded.area_source, use = excluded.use, owner_id = excluded.owner_id`,
    [
      neighbourhoodId,
      homes.map(() => newId()),
      homes.map((home) => placeOf(home).buildingId),
      homes.map((home) => placeOf(home).entranceId),
      homes.map((home) => home.number),
      homes.map((home) => home.code),
      homes.map((home) => home.floor),
      homes.map((home) => formatArea(home.areaM2)),
      homes.map((home) => home.areaSource),
      homes.map((home) => home.use),
      homes.map((home) => ownerIds.get(home.owner) ?? ''),
    ],
  );
}

/** The tenants of public housing, put anew. */
export async function replaceTenants(tx: Tx, neighbourhoodId: Id, tenants: readonly NewTenant[]): Promise<void> {
  await tx.rows(`delete from home_tenant where neighbourhood_id = $1`, [neighbourhoodId]);
  await tx.rows(
    `insert into home_tenant (neighbourhood_id, id, home_id, name_sealed, name_mask, phone_sealed, phone_index, person_id)
     select $1, t.id, h.id, t.name, t.mask, t.phone, t.phone_index, t.person
     from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[], $8::uuid[]) as t(id, code, name, mask, phone, phone_index, person)
     join home h on h.neighbourhood_id = $1 and h.full_code = t.code`,
    [
      neighbourhoodId,
      tenants.map((tenant) => tenant.id),
      tenants.map((tenant) => tenant.homeCode),
      tenants.map((tenant) => tenant.nameSealed),
      tenants.map((tenant) => tenant.nameMask),
      tenants.map((tenant) => tenant.phoneSealed),
      tenants.map((tenant) => tenant.phoneIndex),
      tenants.map((tenant) => tenant.personId),
    ],
  );
}

/** Everybody who stands behind an owner that owns a home today. */
export async function findResidents(tx: Tx, neighbourhoodId: Id): Promise<Id[]> {
  const rows = await tx.rows<{ personId: Id }>(
    `select distinct p.person_id as "personId" from owner_person p
     where p.neighbourhood_id = $1 and p.person_id is not null
       and exists (select 1 from home h where h.neighbourhood_id = $1 and h.owner_id = p.owner_id)`,
    [neighbourhoodId],
  );
  return rows.map((row) => row.personId);
}
